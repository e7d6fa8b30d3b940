using System.Collections.Concurrent;
using System.Reflection;

namespace Huining.Safety.Web.Platform.Audit;

/// <summary>Fields of an audited type that are bookkeeping or secrets: neither shown in history nor worth an entry, and
/// no part of the record's fingerprint. Said on the type, because some fields come from a base class that is not ours.</summary>
/// <param name="fields">Property names.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NotInHistoryAttribute(params string[] fields) : Attribute
{
    // Asked for every field of every saved row, so looked up once a type.
    static readonly ConcurrentDictionary<Type, IReadOnlySet<string>> Known = new();

    /// <summary>The property names.</summary>
    public IReadOnlySet<string> Fields { get; } = fields.ToHashSet(StringComparer.Ordinal);

    /// <summary>Does history leave this field out?</summary>
    public static bool Hides(Type type, string field) =>
        Known.GetOrAdd(type, static type => type.GetCustomAttribute<NotInHistoryAttribute>()?.Fields ?? new HashSet<string>()).Contains(field);
}
