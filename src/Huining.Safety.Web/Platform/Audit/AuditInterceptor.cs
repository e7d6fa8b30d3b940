using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Huining.Safety.Web.Platform.Audit;

/// <summary>Writes an <see cref="AuditEntry"/> for every audited row that is saved, in the same transaction, and
/// stamps who and when on the row. A save without a declared <see cref="Act"/> is refused: a change that history
/// can't tell must not happen.</summary>
public sealed class AuditInterceptor(TimeProvider time) : SaveChangesInterceptor
{
    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write((SafetyDbContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write((SafetyDbContext)eventData.Context!);
        return result;
    }

    void Write(SafetyDbContext db)
    {
        db.ChangeTracker.DetectChanges();
        var entries = db.ChangeTracker.Entries<IAudited>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        foreach (var entry in entries)
        {
            var changes = ChangesOf(entry);
            if (changes.Count == 0 && entry.State == EntityState.Modified) continue;
            var act = db.Act ?? throw new InvalidOperationException(
                $"{entry.Metadata.ClrType.Name} is saved without saying which act does it: set SafetyDbContext.Act first.");
            Stamp(entry, db.Visitor, time.GetUtcNow());
            db.Add(EntryFor(entry, act, db.Visitor, time.GetUtcNow(), changes));
        }
    }

    static void Stamp(EntityEntry<IAudited> entry, Visitor by, DateTimeOffset now)
    {
        if (entry.Entity is not Record record || entry.State == EntityState.Deleted) return;
        if (entry.State == EntityState.Added)
        {
            record.CreatedAt = now;
            record.CreatedById = by.Id;
        }
        record.UpdatedAt = now;
        record.UpdatedById = by.Id;
        record.Version++;
    }

    /// <summary>The entry for one saved row; imports that write past EF use it as well.</summary>
    public static AuditEntry EntryFor(
        EntityEntry<IAudited> entry, Act act, Visitor by, DateTimeOffset now, IReadOnlyList<FieldChange> changes) =>
        Build(entry.Entity, entry.Metadata, act, by, now, changes,
            entry.State == EntityState.Deleted ? null : property => entry.Property(property.Name).CurrentValue);

    /// <summary>The entry for a row that is copied into the database without change tracking.</summary>
    public static AuditEntry EntryForNew(IAudited record, IEntityType type, Act act, Visitor by, DateTimeOffset now) =>
        Build(record, type, act, by, now, [], property => property.PropertyInfo?.GetValue(record));

    static AuditEntry Build(
        IAudited record, IEntityType type, Act act, Visitor by, DateTimeOffset now,
        IReadOnlyList<FieldChange> changes, Func<IProperty, object?>? value)
    {
        var scope = record as IScoped;
        return new AuditEntry
        {
            At = now,
            ActorId = by.Id,
            ActorName = by.Name,
            ActorRoles = string.Join('|', by.Roles),
            Address = by.Address,
            RequestId = by.RequestId,
            Act = act.Code,
            Sentence = act.MainRecord is { } main && main != record.Id ? "" : act.Sentence,
            Reason = act.Reason,
            RecordType = type.ClrType.Name,
            RecordId = record.Id,
            RecordVersion = record.Version,
            RecordTitle = record.AuditTitle,
            Changes = FieldChange.Write(changes),
            Digest = value is null ? null : RecordDigest.Of(type, value),
            TownshipCode = scope?.TownshipCode ?? "",
            SectorCode = scope?.SectorCode ?? "",
            EnterpriseId = scope?.EnterpriseId,
        };
    }

    static List<FieldChange> ChangesOf(EntityEntry<IAudited> entry) =>
    [
        .. entry.Properties
            .Where(property => Shown(entry, property))
            .Select(property => new FieldChange(
                property.Metadata.Name,
                entry.State == EntityState.Added ? null : Text(property.OriginalValue),
                entry.State == EntityState.Deleted ? null : Text(property.CurrentValue)))
            .Where(change => change.Old != change.New),
    ];

    static bool Shown(EntityEntry entry, PropertyEntry property) =>
        property.Metadata.PropertyInfo is not null
        && property.Metadata.ValueGenerated is ValueGenerated.Never
        && property.Metadata.Name is not (nameof(Record.Version) or nameof(Record.CreatedAt) or nameof(Record.CreatedById)
            or nameof(Record.UpdatedAt) or nameof(Record.UpdatedById) or nameof(Record.Id))
        && !NotInHistoryAttribute.Hides(entry.Metadata.ClrType, property.Metadata.Name);

    static string? Text(object? value) => value switch
    {
        null or "" => null,
        DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        DateTimeOffset at => at.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        string text => text,
        byte[] bytes => $"{bytes.Length} bytes",
        System.Collections.IEnumerable list => string.Join("、", list.Cast<object?>()),
        IFormattable other => other.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}

/// <summary>One changed field of an audit entry.</summary>
/// <param name="Field">Property name of the record.</param>
/// <param name="Old">Value before, as text.</param>
/// <param name="New">Value after, as text.</param>
public sealed record FieldChange(string Field, string? Old, string? New)
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The changes as <see cref="AuditEntry.Changes"/> keeps them.</summary>
    public static string Write(IReadOnlyList<FieldChange> changes) => changes.Count == 0 ? "[]" : JsonSerializer.Serialize(changes, Json);

    /// <summary>Reads the changes kept in <see cref="AuditEntry.Changes"/>.</summary>
    public static IReadOnlyList<FieldChange> Read(string json) => JsonSerializer.Deserialize<List<FieldChange>>(json) ?? [];
}
