using System.Security.Cryptography;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Codes;

namespace Huining.Safety.Web.Platform.Files;

/// <summary>The one door through which files come in: each is looked at by its content, scanned, and pictures are
/// developed anew; only then they are kept, in the transaction of the act they belong to.</summary>
public sealed class FileIntake(SafetyDbContext db, Darkroom darkroom, ClamdScanner scanner, CurrentVisitor current, TimeProvider clock)
{
    /// <summary>Files found good, waiting to be kept with <see cref="Keep"/>; or why one of them is not.</summary>
    /// <param name="Refusal">A sentence in Chinese that names the field, the file and how to mend it; null when all are good.</param>
    public sealed record Verdict(string? Refusal)
    {
        internal IReadOnlyList<CheckedFile> Files { get; init; } = [];

        /// <summary>How many files are good.</summary>
        public int Count => Files.Count;
    }

    /// <summary>Checks all files of a field. Empty ones, which a browser sends for a field left empty, are passed over.</summary>
    /// <param name="files">What was sent.</param>
    /// <param name="rule">What the field takes.</param>
    /// <param name="place">Place named on the stamp, 会师镇 福源烟花店; null makes no stamped copies.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Verdict> CheckAsync(IEnumerable<IncomingFile> files, FileRule rule, string? place, CancellationToken cancel = default)
    {
        var sent = files.Where(file => file.Length > 0 || file.Name.Length > 0).ToList();
        if (sent.Count > rule.MaxCount) return new Verdict($"{rule.Label}最多 {rule.MaxCount} 个，现在有 {sent.Count} 个，请去掉几个再提交。");
        var good = new List<CheckedFile>();
        foreach (var file in sent)
        {
            var (found, refusal) = await CheckAsync(file, rule, place, cancel);
            if (refusal is not null) return new Verdict($"{rule.Label}“{FileName.Show(file.Name)}”{refusal}");
            good.Add(found!);
        }
        return new Verdict((string?)null) { Files = good };
    }

    /// <summary>Adds checked files to the context; they are saved with the act.</summary>
    public IReadOnlyList<StoredFile> Keep(Verdict verdict, FileOwner owner)
    {
        var kept = new List<StoredFile>();
        foreach (var file in verdict.Files)
        {
            var row = StoredFile.From(file, owner);
            db.Add(row);
            db.AddRange(FilePart.Cut(row.Id, FileVariant.Content, file.Content));
            if (file.Stamped is { } stamped) db.AddRange(FilePart.Cut(row.Id, FileVariant.Stamped, stamped));
            if (file.Thumb is { } thumb) db.AddRange(FilePart.Cut(row.Id, FileVariant.Thumb, thumb));
            kept.Add(row);
        }
        return kept;
    }

    async Task<(CheckedFile? File, string? Refusal)> CheckAsync(IncomingFile file, FileRule rule, string? place, CancellationToken cancel)
    {
        if (file.Length == 0) return (null, "是空的，请重新选择。");
        if (await ReadAsync(file, rule.MaxBytes, cancel) is not { } content)
            return (null, $"超过 {rule.MaxBytes >> 20} MB，太大了。请调低手机相机的分辨率，或压缩后再传。");
        var kind = FileSignature.Detect(content);
        if (kind == FileKind.Heic && !rule.Kinds.Contains(kind))
            return (null, "是 HEIC 格式，这里打不开。请在手机“设置→相机→格式”里选“兼容性最佳”后重拍，或截图后上传截图。");
        if (!rule.Kinds.Contains(kind)) return (null, $"的内容是{kind.Name()}，不能作为{rule.Label}。{rule.Mend}");
        if (await scanner.WhyRefusedAsync(content, cancel) is { } infected) return (null, infected);
        var accepted = new CheckedFile
        {
            Name = FileName.Clean(file.Name, kind),
            Kind = kind,
            Content = content,
            OriginalSha256 = SHA256.HashData(content),
            OriginalSize = content.Length,
            Source = file.Source,
        };
        return kind.IsPicture() ? await DevelopAsync(accepted, place, cancel) : (accepted, null);
    }

    async Task<(CheckedFile?, string?)> DevelopAsync(CheckedFile file, string? place, CancellationToken cancel)
    {
        const string Damaged = "已损坏，打不开。请重新拍照或另选一张。";
        if (Darkroom.Measure(file.Content) is not { } size) return (null, Damaged);
        if ((long)size.Width * size.Height > Darkroom.MostPixels)
            return (null, $"有 {size.Width}×{size.Height} 像素，超过 4000 万像素。请调低相机分辨率后重拍。");
        var now = clock.GetUtcNow();
        var facts = PhotoFacts.Read(file.Content, now);
        var stamp = place is null ? null : $"{(facts.TakenAt is { } at ? "拍摄 " + ChinaTime.Show(at) : "上传 " + ChinaTime.Show(now))}　{place}　{current.Value.Name}";
        if (await darkroom.DevelopAsync(file.Content, stamp, cancel) is not { } print) return (null, Damaged);
        return (file with { Content = print.Content, Stamped = print.Stamped, Thumb = print.Thumb, Width = print.Width, Height = print.Height, Facts = facts }, null);
    }

    /// <summary>The bytes; null as soon as there are more than allowed, whatever length was claimed.</summary>
    static async Task<byte[]?> ReadAsync(IncomingFile file, int most, CancellationToken cancel)
    {
        if (file.Length > most) return null;
        await using var source = file.Open();
        using var content = new MemoryStream((int)file.Length);
        var buffer = new byte[81920];
        for (int read; (read = await source.ReadAsync(buffer, cancel)) > 0;)
        {
            if (content.Length + read > most) return null;
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }
}
