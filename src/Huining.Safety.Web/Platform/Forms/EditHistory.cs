using System.Globalization;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Forms;

/// <summary>What happened to a record while somebody filled in its form.</summary>
/// <param name="Before">The record as the form was filled from it; tracked by nobody.</param>
/// <param name="Sentences">Who changed it since, newest first.</param>
/// <param name="Changes">The changed fields, newest first, for what the record's own columns do not hold.</param>
public sealed record Meanwhile<T>(T Before, IReadOnlyList<string> Sentences, IReadOnlyList<FieldChange> Changes);

/// <summary>Tells from the audit trail what a form was filled from, so that no form has to carry a copy.</summary>
public sealed class EditHistory(SafetyDbContext db)
{
    /// <summary>What was changed after this version.</summary>
    /// <param name="now">The record as it is, found through the visitor's own eyes.</param>
    /// <param name="version">The version the form was filled from.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Meanwhile<T>> SinceAsync<T>(T now, int version, CancellationToken cancel) where T : Record =>
        Undone(now, await Told(now).Where(row => row.RecordType == typeof(T).Name && row.RecordVersion > version).OrderByDescending(row => row.Seq).ToListAsync(cancel));

    /// <summary>The same for a record that keeps no version: what the trail tells of it after a place in the chain.</summary>
    /// <param name="now">The record as it is.</param>
    /// <param name="place">What <see cref="PlaceAsync"/> said when the form was shown.</param>
    /// <param name="alsoAct">An event that changes what the form shows, beside the record's own changes.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Meanwhile<T>> AfterAsync<T>(T now, long place, string alsoAct, CancellationToken cancel) where T : class, IAudited =>
        Undone(now, await Told(now, alsoAct).Where(row => row.Seq > place).OrderByDescending(row => row.Seq).ToListAsync(cancel));

    /// <summary>The place in the chain of the last change told of this record; zero for none.</summary>
    public async Task<long> PlaceAsync<T>(T now, string alsoAct, CancellationToken cancel) where T : class, IAudited =>
        await Told(now, alsoAct).MaxAsync(row => (long?)row.Seq, cancel) ?? 0;

    // Whoever may edit the record may know who edited it before; entries without a place are seen by nobody else.
    IQueryable<AuditEntry> Told<T>(T record, string? alsoAct = null) where T : class, IAudited =>
        db.AuditEntries.IgnoreQueryFilters([IScoped.Filter]).AsNoTracking()
            .Where(row => row.RecordId == record.Id && (row.RecordType == typeof(T).Name || row.Act == alsoAct));

    Meanwhile<T> Undone<T>(T now, List<AuditEntry> since) where T : class
    {
        var changes = since.SelectMany(entry => FieldChange.Read(entry.Changes)).ToList();
        var values = db.Entry(now).CurrentValues.Clone();
        foreach (var change in changes)
            if (values.Properties.FirstOrDefault(property => property.Name == change.Field) is { } property)
                values[property] = Read(change.Old, property.ClrType, property.IsNullable);
        return new Meanwhile<T>((T)values.ToObject(), [.. since.Select(Sentence)], changes);
    }

    static string Sentence(AuditEntry entry) =>
        $"{ChinaTime.Show(entry.At)} {entry.ActorName}{(entry.Sentence.Length > 0 ? entry.Sentence : "作了修改")}{(entry.Reason is { Length: > 0 } reason ? $"（{reason}）" : "")}";

    /// <summary>Reads back what the trail wrote (<see cref="AuditInterceptor"/>).</summary>
    static object? Read(string? text, Type declared, bool optional)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return text switch
        {
            null when type == typeof(string[]) => Array.Empty<string>(),
            null => type == typeof(string) && !optional ? "" : null,
            _ when type == typeof(string) => text,
            _ when type == typeof(string[]) => text.Split('、'),
            _ when type.IsEnum => Enum.Parse(type, text),
            _ when type == typeof(Guid) => Guid.Parse(text),
            _ when type == typeof(DateOnly) => DateOnly.Parse(text, CultureInfo.InvariantCulture),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture),
            _ => Convert.ChangeType(text, type, CultureInfo.InvariantCulture),
        };
    }
}
