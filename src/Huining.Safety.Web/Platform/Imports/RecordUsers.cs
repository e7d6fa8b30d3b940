using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Huining.Safety.Web.Platform.Imports;

/// <summary>Finds what refers to records that are to be taken back: by foreign key, or by a column named after the
/// record's type (EnterpriseId), in whichever ledger, now and in later releases.</summary>
sealed class RecordUsers(SafetyDbContext db, ImportLedger ledger)
{
    /// <summary>A sentence for each record that is used: 已有 3 条隐患记录.</summary>
    /// <param name="type">Type of the records.</param>
    /// <param name="ids">Their keys.</param>
    /// <param name="own">Keys of records of the same import, which go together.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Dictionary<Guid, string>> FindAsync(Type type, Guid[] ids, HashSet<Guid> own, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, string>();
        if (ids.Length == 0) return found;
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            foreach (var (user, column) in ColumnsNaming(type))
                foreach (var (id, count) in await CountAsync(user, column, ids, own, cancel))
                    found.TryAdd(id, $"已有 {count} 条{ledger.NameOf(user.ClrType)}记录");
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
        return found;
    }

    IEnumerable<(IEntityType User, IProperty Column)> ColumnsNaming(Type type) =>
        from user in db.Model.GetEntityTypes()
        where user.ClrType != typeof(AuditEntry) && user.ClrType != typeof(ImportRow) && !ledger.Derived.Contains(user.ClrType)
        from property in user.GetProperties()
        where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Guid)
            && (property.Name == $"{type.Name}Id" || property.GetContainingForeignKeys().Any(key => key.PrincipalEntityType.ClrType == type))
        select (user, property);

    async Task<Dictionary<Guid, int>> CountAsync(IEntityType user, IProperty column, Guid[] ids, HashSet<Guid> own, CancellationToken cancel)
    {
        var key = user.FindPrimaryKey()!.Properties[0];
        await using var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"select \"{column.GetColumnName()}\", \"{key.GetColumnName()}\" from \"{user.GetTableName()}\" where \"{column.GetColumnName()}\" = any($1)";
        command.Parameters.Add(new NpgsqlParameter { Value = ids });
        var counts = new Dictionary<Guid, int>();
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            if (reader.GetValue(1) is Guid referrer && own.Contains(referrer)) continue;
            var id = reader.GetGuid(0);
            counts[id] = counts.GetValueOrDefault(id) + 1;
        }
        return counts;
    }
}
