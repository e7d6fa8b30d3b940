using Huining.Safety.Web.Platform.Files;

namespace Huining.Safety.Web.Platform.Lifecycle;

/// <summary>What was sent for an act, by field name, from a page or from the API, not yet read.</summary>
/// <param name="Values">Texts as typed; dates as 2026-11-24, choices as codes.</param>
/// <param name="Files">Files by field name.</param>
public sealed record ActInput(IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, IReadOnlyList<IncomingFile>> Files)
{
    /// <summary>Nothing was sent.</summary>
    public static readonly ActInput Empty = new(new Dictionary<string, string>(), new Dictionary<string, IReadOnlyList<IncomingFile>>());

    /// <summary>Fields without files.</summary>
    public static ActInput Of(params (string Name, string Value)[] values) =>
        new(values.ToDictionary(value => value.Name, value => value.Value), new Dictionary<string, IReadOnlyList<IncomingFile>>());

    /// <summary>The same with files for a field.</summary>
    public ActInput With(string field, params IReadOnlyList<IncomingFile> files) =>
        this with { Files = new Dictionary<string, IReadOnlyList<IncomingFile>>(Files) { [field] = files } };

    /// <summary>Files by field name that were taken in earlier and now find their record.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<StoredFile>> Kept { get; init; } = new Dictionary<string, IReadOnlyList<StoredFile>>();

    /// <summary>Was anything sent for this field, now or earlier?</summary>
    public bool HasFiles(string field) =>
        Files.TryGetValue(field, out var sent) && sent.Any(file => file.Length > 0) || Kept.TryGetValue(field, out var kept) && kept.Count > 0;

    /// <summary>The version of the record that the sender saw; null when it is not checked.</summary>
    public int? SeenVersion { get; init; }
}
