using Huining.Safety.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Internal;
using Npgsql;

namespace Huining.Safety.Web.Platform.Imports;

/// <summary>Writes many rows by PostgreSQL's binary COPY, past change tracking, in the context's connection and
/// transaction. Columns and conversions come from the model, so that COPY and EF write the same.</summary>
static class RecordCopy
{
    /// <summary>A large sheet takes longer than an ordinary command may.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Writes rows of one type.</summary>
    public static async Task IntoAsync(SafetyDbContext db, Type type, IEnumerable<object> rows, CancellationToken cancel)
    {
        var entity = db.Model.FindEntityType(type)!;
        var columns = entity.GetProperties().Where(IsWritten).Select(property => new CopiedColumn(property)).ToList();
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
            await using var writer = await connection.BeginBinaryImportAsync($"copy \"{entity.GetTableName()}\" ({names}) from stdin (format binary)", cancel);
            writer.Timeout = Patience;
            foreach (var row in rows)
            {
                await writer.StartRowAsync(cancel);
                foreach (var column in columns)
                {
                    if (column.Value(row) is { } value) await writer.WriteAsync(value, cancel);
                    else await writer.WriteNullAsync(cancel);
                }
            }
            await writer.CompleteAsync(cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Generated columns and those the database's triggers fill are left to the database.</summary>
    static bool IsWritten(IProperty property) => property.IsPrimaryKey() || property.ValueGenerated == ValueGenerated.Never;

    sealed class CopiedColumn(IProperty property)
    {
        readonly IClrPropertyGetter _getter = property.GetGetter();
        readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        public object? Value(object row)
        {
            var value = _getter.GetClrValue(row);
            return value is null || _convert is null ? value : _convert(value);
        }
    }
}
