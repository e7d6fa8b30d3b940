namespace Huining.Safety.Web.Platform.Lifecycle;

/// <summary>How an act ended, the same for pages and API.</summary>
/// <typeparam name="T">The record.</typeparam>
public abstract record Outcome<T>
{
    Outcome() { }

    /// <summary>Done and saved.</summary>
    public sealed record Done(T Record) : Outcome<T>;

    /// <summary>The record does not exist for this visitor (404).</summary>
    public sealed record NotFound : Outcome<T>;

    /// <summary>Not possible now, or not for this visitor (409, 403): a sentence in Chinese.</summary>
    public sealed record Refused(string Why) : Outcome<T>;

    /// <summary>The form is not right (422): sentences in Chinese by field name.</summary>
    public sealed record Invalid(IReadOnlyDictionary<string, string> Errors) : Outcome<T>;

    /// <summary>Somebody changed the record since the sender saw it (409).</summary>
    public sealed record Changed(T Record) : Outcome<T>;
}
