using System.Reflection;
using Huining.Safety.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huining.Safety.Web.Data;

/// <summary>Brings a database to this release: schema, functions, code tables. Safe to repeat.</summary>
public sealed class DatabaseSetup(SafetyDbContext db, CurrentVisitor current, IEnumerable<IReferenceLoader> loaders)
{
    /// <summary>Migrates and loads the code tables.</summary>
    /// <exception cref="InvalidOperationException">The database can't search Chinese text.</exception>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        current.Become(Visitor.Console);
        await RunScriptsAsync("before_", cancel);
        await CheckChineseSearchAsync(cancel);
        // Migrating an empty database asks the history table before it makes it, and logs the answer as an error.
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancel);
        await db.Database.MigrateAsync(cancel);
        await RunScriptsAsync("after_", cancel);
        foreach (var loader in loaders)
        {
            await loader.LoadAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>With locale C no trigram of Chinese text exists, and searches would silently find nothing.</summary>
    async Task CheckChineseSearchAsync(CancellationToken cancel)
    {
        var trigrams = await db.Database.SqlQuery<int>($"select cardinality(show_trgm('加油站')) as \"Value\"").ToListAsync(cancel);
        if (trigrams[0] == 0)
            throw new InvalidOperationException("数据库的区域设置不支持中文检索，请用编码 UTF8、区域 C.UTF-8 重新建库。");
    }

    async Task RunScriptsAsync(string prefix, CancellationToken cancel)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains($".Schema.{prefix}")).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = await reader.ReadToEndAsync(cancel);
            await db.Database.OpenConnectionAsync(cancel);
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}

/// <summary>Loads one area's code tables from <c>Data/Reference</c> by an idempotent upsert. Several exist: each area
/// brings its own.</summary>
public interface IReferenceLoader
{
    /// <summary>Inserts what is missing and updates what the release changed; never deletes what officials added.</summary>
    Task LoadAsync(CancellationToken cancel);
}
