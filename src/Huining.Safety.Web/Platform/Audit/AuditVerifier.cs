using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Huining.Safety.Web.Platform.Audit;

/// <summary>Checks that nothing was changed behind the application's back: the chain of audit entries link by link,
/// its checkpoints, and every audited row against the fingerprint in its last entry.</summary>
public sealed class AuditVerifier(SafetyDbContext db, AuditCheckpoints checkpoints)
{
    /// <summary>Problems reported at most; the rest is counted.</summary>
    public const int Shown = 100;

    /// <summary>Reads the whole trail and all audited rows.</summary>
    public async Task<AuditReport> VerifyAsync(CancellationToken cancel = default)
    {
        // One snapshot for the trail and the rows: a write between reading the two would look like tampering.
        await using var snapshot = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel)
            : null;
        var problems = new List<string>();
        var last = new Dictionary<(string Type, Guid Id), byte[]?>();
        var (seq, hash) = (0L, Array.Empty<byte>());
        var marks = checkpoints.Read(problems);

        await foreach (var entry in db.AuditEntries.IgnoreQueryFilters([IScoped.Filter]).AsNoTracking().OrderBy(row => row.Seq).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (entry.Seq != seq + 1) problems.Add($"审计记录第 {seq + 1} 号起缺 {entry.Seq - seq - 1} 条。");
            if (!entry.PreviousHash.SequenceEqual(hash)) problems.Add($"审计记录第 {entry.Seq} 号与前一条不衔接。");
            if (!entry.Hash.SequenceEqual(HashOf(entry))) problems.Add($"审计记录第 {entry.Seq} 号被改动过（{ChinaText(entry.At)} {entry.ActorName} {entry.Sentence}）。");
            (seq, hash) = (entry.Seq, entry.Hash);
            if (marks.Remove(seq, out var mark) && !mark.SequenceEqual(hash)) problems.Add($"审计记录第 {seq} 号与签名检查点不符，整条链可能被重写。");
            if (entry is { RecordType: { } type, RecordId: { } id }) last[(type, id)] = entry.Digest;
        }
        foreach (var missing in marks.Keys.Where(mark => mark > seq).Order().Take(1))
            problems.Add($"检查点记到第 {missing} 号，审计记录只到第 {seq} 号：末尾被截去。");

        var records = 0L;
        foreach (var type in db.Model.GetEntityTypes().Where(type => typeof(IAudited).IsAssignableFrom(type.ClrType)))
            records += await (Task<long>)GetType().GetMethod(nameof(CompareAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                .MakeGenericMethod(type.ClrType).Invoke(this, [type, last, problems, cancel])!;
        foreach (var ((type, id), digest) in last.Where(pair => pair.Value is not null && db.Model.GetEntityTypes().Any(known => known.ClrType.Name == pair.Key.Type)))
            problems.Add($"{type} {id} 有审计记录，数据却不在了。");

        return new AuditReport(seq, records, problems.Count, [.. problems.Take(Shown)]);
    }

    async Task<long> CompareAsync<T>(IEntityType type, Dictionary<(string, Guid), byte[]?> last, List<string> problems, CancellationToken cancel)
        where T : class, IAudited
    {
        var count = 0L;
        await foreach (var row in db.Set<T>().IgnoreQueryFilters().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            if (!last.Remove((type.ClrType.Name, row.Id), out var digest))
                problems.Add($"{row.AuditTitle}（{type.ClrType.Name} {row.Id}）没有审计记录：不是由本系统写入的。");
            else if (digest is null || !digest.SequenceEqual(RecordDigest.Of(type, property => property.PropertyInfo?.GetValue(row))))
                problems.Add($"{row.AuditTitle}（{type.ClrType.Name} {row.Id}）与最后一条审计记录不符：数据库里被直接改过。");
        }
        return count;
    }

    /// <summary>The same text as <c>audit_hash</c> in <c>Data/Schema/after_audit.sql</c>.</summary>
    static byte[] HashOf(AuditEntry e)
    {
        string?[] parts =
        [
            e.Seq.ToString(CultureInfo.InvariantCulture), e.Id.ToString(),
            ((e.At.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture),
            e.ActorId?.ToString(), e.ActorName, e.ActorRoles, e.Address, e.RequestId, e.Act, e.Sentence, e.Reason, e.RecordType,
            e.RecordId?.ToString(), e.RecordVersion.ToString(CultureInfo.InvariantCulture), e.RecordTitle, e.Changes,
            e.Digest is null ? null : Convert.ToHexStringLower(e.Digest), e.TownshipCode, e.SectorCode, e.EnterpriseId?.ToString(),
        ];
        var text = string.Concat(parts.Select(part => $"{CodePoints(part ?? "")}:{part}"));
        return SHA256.HashData([.. e.PreviousHash, .. Encoding.UTF8.GetBytes(text)]);
    }

    /// <summary>PostgreSQL's length counts characters, not UTF-16 units.</summary>
    static int CodePoints(string text) => text.Length - text.Count(char.IsLowSurrogate);

    static string ChinaText(DateTimeOffset at) => Calendar.ChinaTime.Show(at);
}

/// <summary>What a verification found.</summary>
/// <param name="Entries">Audit entries read.</param>
/// <param name="Records">Audited rows compared.</param>
/// <param name="ProblemCount">Everything found wrong.</param>
/// <param name="Problems">The first of them, in Chinese.</param>
public sealed record AuditReport(long Entries, long Records, int ProblemCount, IReadOnlyList<string> Problems)
{
    /// <summary>Nothing was found wrong.</summary>
    public bool Clean => ProblemCount == 0;
}
