using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Huining.Safety.Web.Platform.Audit;

/// <summary>A record's fields as one fingerprint. Fields are taken by name in ordinal order and empty ones are
/// left out, so that a column added later changes no fingerprint of rows that do not use it.</summary>
public static class RecordDigest
{
    /// <summary>SHA-256 of the record's canonical text.</summary>
    /// <param name="type">EF's metadata of the record's type.</param>
    /// <param name="value">Gives the current value of a property.</param>
    public static byte[] Of(IEntityType type, Func<IProperty, object?> value)
    {
        var text = new StringBuilder(512);
        foreach (var property in type.GetProperties().Where(Counts).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            if (Canonical(value(property)) is { Length: > 0 } canonical)
                text.Append(property.Name).Append('=').Append(canonical).Append('\u001f');
        }
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Columns the database fills, and bookkeeping that changes without an act, are not the record.</summary>
    static bool Counts(IProperty property) =>
        property.PropertyInfo is not null
        && property.ValueGenerated is ValueGenerated.Never or ValueGenerated.OnAdd
        && !NotInHistoryAttribute.Hides(property.DeclaringType.ClrType, property.Name);

    /// <summary>The same text before writing and after reading back: PostgreSQL keeps microseconds, and
    /// numeric(14,2) turns 9.1 into 9.10.</summary>
    static string? Canonical(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "1" : null,
        DateTimeOffset at => (at.UtcTicks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        Enum state => state.ToString(),
        byte[] bytes => Convert.ToHexString(bytes),
        System.Collections.IEnumerable list => string.Join('\u001e', list.Cast<object?>().Select(Canonical)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
