namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// How much an uploaded sheet may cost. The defaults take 100,000 enterprises with 19 columns
/// and refuse everything made to exhaust a server. Sizes in bytes unless named otherwise.
/// </summary>
public sealed record SheetLimits
{
    /// <summary>The limits every import uses unless it says otherwise.</summary>
    public static readonly SheetLimits Default = new();

    /// <summary>Size of the uploaded file itself.</summary>
    public long MaxFileBytes { get; init; } = 50L << 20;

    /// <summary>Unpacked size of a workbook, declared and counted while reading.</summary>
    public long MaxUnpackedBytes { get; init; } = 200L << 20;

    /// <summary>Unpacked size divided by packed size, judged above <see cref="RatioFloorBytes"/>.</summary>
    public int MaxRatio { get; init; } = 100;

    /// <summary>Below this unpacked size the ratio is not judged: small files may pack very well.</summary>
    public long RatioFloorBytes { get; init; } = 4L << 20;

    /// <summary>Files inside the workbook's zip container.</summary>
    public int MaxEntries { get; init; } = 1_000;

    /// <summary>Unpacked size of a workbook's table of shared texts, the one part held in memory.</summary>
    public long MaxSharedTextBytes { get; init; } = 64L << 20;

    /// <summary>The last sheet row that may hold a value.</summary>
    public int MaxRows { get; init; } = 200_000;

    /// <summary>The last sheet column that may hold a value.</summary>
    public int MaxColumns { get; init; } = 200;

    /// <summary>Characters in one cell; a longer cell is an error of that cell.</summary>
    public int MaxCellChars { get; init; } = 4_000;

    /// <summary>Cell errors kept with their text; the rest is only counted.</summary>
    public int MaxErrorsKept { get; init; } = 1_000;
}
