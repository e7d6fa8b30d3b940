namespace Huining.Safety.Web.Platform.Files;

/// <summary>Which bytes of a file.</summary>
public enum FileVariant
{
    /// <summary>The file: a paper as it came, a picture re-encoded without its metadata.</summary>
    Content,
    /// <summary>The picture with time, place and person on a bar at the bottom.</summary>
    Stamped,
    /// <summary>Small picture for lists, longest side <see cref="Darkroom.ThumbSide"/>.</summary>
    Thumb,
}

/// <summary>Up to <see cref="MaxSize"/> bytes of a file. Small enough to read and write one at a time, so that no file
/// is ever whole in memory when it is served. Read only through its <see cref="StoredFile"/>.</summary>
public sealed class FilePart
{
    /// <summary>Bytes of a full part.</summary>
    public const int MaxSize = 256 * 1024;

    public required Guid FileId { get; init; }
    public required FileVariant Variant { get; init; }
    /// <summary>From 0.</summary>
    public required int Number { get; init; }
    public required byte[] Bytes { get; init; }

    /// <summary>Cuts bytes into parts.</summary>
    public static IEnumerable<FilePart> Cut(Guid file, FileVariant variant, byte[] bytes)
    {
        for (var at = 0; at < bytes.Length; at += MaxSize)
            yield return new FilePart { FileId = file, Variant = variant, Number = at / MaxSize, Bytes = bytes[at..Math.Min(bytes.Length, at + MaxSize)] };
    }
}
