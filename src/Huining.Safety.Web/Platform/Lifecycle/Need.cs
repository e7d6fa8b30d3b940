namespace Huining.Safety.Web.Platform.Lifecycle;

/// <summary>A field that an act asks for.</summary>
/// <param name="Name">Field name in the form and the API, camelCase.</param>
/// <param name="Label">What people read.</param>
/// <param name="Kind">How it is asked.</param>
public sealed record Need(string Name, string Label, NeedKind Kind)
{
    public bool Required { get; init; } = true;
    public string? Hint { get; init; }
    /// <summary>Shortest text, characters.</summary>
    public int MinLength { get; init; }
    /// <summary>Longest text, characters.</summary>
    public int MaxLength { get; init; } = 500;
    /// <summary>Unit shown behind the field: 元.</summary>
    public string? Unit { get; init; }
    /// <summary>Asks for files, which no page can fill in again.</summary>
    public bool IsFiles => Kind is NeedKind.Photos or NeedKind.Papers;
}

/// <summary>How a field is asked.</summary>
public enum NeedKind
{
    Text,
    LongText,
    Date,
    /// <summary>Yuan.</summary>
    Money,
    /// <summary>0 to 100.</summary>
    Percent,
    Phone,
    Photos,
    /// <summary>Photos or papers.</summary>
    Papers,
    /// <summary>A code of a list the area names.</summary>
    Choice,
}
