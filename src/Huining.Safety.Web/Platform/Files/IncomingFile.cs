namespace Huining.Safety.Web.Platform.Files;

/// <summary>A file as a person or a program sent it, not yet looked at.</summary>
/// <param name="Name">What the sender calls it.</param>
/// <param name="Length">Bytes it claims to have.</param>
/// <param name="Open">Opens its bytes.</param>
public sealed record IncomingFile(string Name, long Length, Func<Stream> Open)
{
    /// <summary>Taken with the camera or picked from the album, where the page knows.</summary>
    public PhotoSource Source { get; init; }

    /// <summary>A file of a form.</summary>
    public static IncomingFile Of(IFormFile file, PhotoSource source = PhotoSource.Unknown) =>
        new(file.FileName, file.Length, file.OpenReadStream) { Source = source };

    /// <summary>Bytes at hand.</summary>
    public static IncomingFile Of(string name, byte[] content, PhotoSource source = PhotoSource.Unknown) =>
        new(name, content.Length, () => new MemoryStream(content, writable: false)) { Source = source };
}

/// <summary>What a field takes.</summary>
/// <param name="Label">What the field is called: 照片.</param>
/// <param name="Kinds">Kinds taken.</param>
/// <param name="MaxBytes">Largest file, bytes.</param>
/// <param name="MaxCount">Most files.</param>
/// <param name="Mend">How to mend a wrong kind, a sentence in Chinese.</param>
public sealed record FileRule(string Label, IReadOnlyList<FileKind> Kinds, int MaxBytes, int MaxCount, string Mend)
{
    /// <summary>Photos: up to nine of 10 MB.</summary>
    public static FileRule Photos(string label = "照片") => new(label, [FileKind.Jpeg, FileKind.Png, FileKind.Webp], 10 << 20, 9,
        "请重新拍照，或从相册选一张 JPG、PNG 图片。");

    /// <summary>Papers: photos or PDF, Word, Excel up to 20 MB.</summary>
    public static FileRule Papers(string label) => new(label,
        [FileKind.Jpeg, FileKind.Png, FileKind.Webp, FileKind.Pdf, FileKind.Xlsx, FileKind.Docx], 20 << 20, 9,
        "请上传图片、PDF、Word（docx）或 Excel（xlsx）文件。");
}

/// <summary>A file that was found good, ready to be kept.</summary>
sealed record CheckedFile
{
    public required string Name { get; init; }
    public required FileKind Kind { get; init; }
    public required byte[] Content { get; init; }
    public required byte[] OriginalSha256 { get; init; }
    public required int OriginalSize { get; init; }
    public byte[]? Stamped { get; init; }
    public byte[]? Thumb { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public PhotoFacts Facts { get; init; } = PhotoFacts.None;
    public PhotoSource Source { get; init; }
}
