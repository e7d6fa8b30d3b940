using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Codes;

/// <summary>Issues, replaces and revokes codes, and finds what a scanned one stands for.</summary>
public sealed class CodeDesk(SafetyDbContext db, CodeSigner signer, CardPublication publication, IConfiguration settings, TimeProvider time)
{
    const int PublishedAtOnce = 10_000;

    /// <summary>The code in force, or null.</summary>
    public Task<EnterpriseCode?> InForceAsync(Guid enterprise, CancellationToken cancel = default) =>
        db.Set<EnterpriseCode>().FirstOrDefaultAsync(row => row.EnterpriseId == enterprise && row.RevokedAt == null, cancel);

    /// <summary>Issues a code; one in force is revoked by the same act.</summary>
    /// <param name="file">The enterprise.</param>
    /// <param name="reason">Why the one before is replaced; null for the first.</param>
    /// <param name="cancel">Stops.</param>
    public async Task IssueAsync(Enterprise file, string? reason, CancellationToken cancel = default)
    {
        var old = await InForceAsync(file.Id, cancel);
        db.Act = new Act("CODE.ISSUE", old is null ? "签发了二维码" : "换发了二维码，旧码作废", reason) { MainRecord = null };
        if (old is not null)
        {
            old.Revoke(time.GetUtcNow(), reason ?? "换发");
            await db.SaveChangesAsync(cancel);
        }
        db.Add(EnterpriseCode.Issue(file));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes the code in force out of force without a new one.</summary>
    public async Task RevokeAsync(EnterpriseCode code, string reason, CancellationToken cancel = default)
    {
        code.Revoke(time.GetUtcNow(), reason);
        db.Act = new Act("CODE.REVOKE", "作废了二维码", reason);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Notes that these codes have left the house; the first time counts.</summary>
    public Task NoteUseAsync(IEnumerable<Guid> codes, CancellationToken cancel = default) =>
        db.Database.ExecuteSqlAsync($"insert into code_uses (code_id, since) select code, {time.GetUtcNow()} from unnest({codes.ToArray()}) code on conflict do nothing", cancel);

    /// <summary>Codes of these enterprises that nobody scanned and no sheet carried: they can be taken back without a trace
    /// on any door.</summary>
    public async Task<IReadOnlySet<Guid>> UnusedAsync(IReadOnlyCollection<Guid> enterprises, CancellationToken cancel = default) =>
        await db.Set<EnterpriseCode>().AsNoTracking()
            .Where(code => enterprises.Contains(code.EnterpriseId) && !db.Set<CodeUse>().Any(use => use.CodeId == code.Id))
            .Select(code => code.Id).ToHashSetAsync(cancel);

    /// <summary>Takes the codes of these enterprises out of force, because the enterprises go.</summary>
    public async Task WithdrawAsync(IReadOnlyCollection<Guid> enterprises, string reason, CancellationToken cancel = default)
    {
        var codes = await db.Set<EnterpriseCode>().Where(code => enterprises.Contains(code.EnterpriseId) && code.RevokedAt == null).ToListAsync(cancel);
        foreach (var code in codes) code.Revoke(time.GetUtcNow(), reason);
        db.Act = new Act("CODE.REVOKE", "作废了二维码", reason);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Issues codes to those of these enterprises that have none, and publishes their cards.</summary>
    /// <returns>How many were issued.</returns>
    public async Task<int> IssueMissingAsync(IQueryable<Enterprise> rows, CancellationToken cancel = default)
    {
        var files = await rows.Where(row => row.MergedIntoId == null && !db.Set<EnterpriseCode>().Any(code => code.EnterpriseId == row.Id && code.RevokedAt == null)).ToListAsync(cancel);
        if (files.Count == 0) return 0;
        db.Act = new Act("CODE.ISSUE", "签发了二维码");
        db.AddRange(files.Select(EnterpriseCode.Issue));
        await db.SaveChangesAsync(cancel);
        return files.Count;
    }

    /// <summary>The address printed as a QR code.</summary>
    public async Task<string> AddressAsync(EnterpriseCode code, HttpRequest request, CancellationToken cancel = default) =>
        $"{(settings["Safety:PublicUrl"] is { Length: > 0 } url ? url.TrimEnd('/') : $"{request.Scheme}://{request.Host}")}/c/{await signer.TextAsync(code, cancel)}";

    /// <summary>What a scanned text stands for. A code is looked up past visibility, since the public scans it; only its
    /// key and whether it still holds are used.</summary>
    public async Task<Scan> ReadAsync(string text, CancellationToken cancel = default)
    {
        text = text.ToUpperInvariant();
        var token = text.Length > CodeText.TokenLength ? text[..CodeText.TokenLength] : text;
        var code = await db.Set<EnterpriseCode>().IgnoreQueryFilters([IScoped.Filter]).AsNoTracking().FirstOrDefaultAsync(row => row.Token == token, cancel);
        if (!await signer.IsGenuineAsync(text, code, cancel)) return new Scan(ScanResult.Forged, null, null);
        return new Scan(code!.RevokedAt is null ? ScanResult.Good : ScanResult.Revoked, code.EnterpriseId, code.Id);
    }

    /// <summary>The published card; null where the enterprise was never published.</summary>
    public Task<EnterpriseCard?> CardAsync(Guid enterprise, CancellationToken cancel = default) =>
        db.Set<EnterpriseCard>().AsNoTracking().FirstOrDefaultAsync(row => row.EnterpriseId == enterprise, cancel);

    /// <summary>Publishes those that have no card yet, such as enterprises older than the cards.</summary>
    public async Task PublishMissingAsync(CancellationToken cancel = default)
    {
        var missing = await db.Enterprises.AsNoTracking().Where(row => !db.Set<EnterpriseCard>().Any(card => card.EnterpriseId == row.Id)).Select(row => row.Id).ToListAsync(cancel);
        foreach (var some in missing.Chunk(PublishedAtOnce)) await publication.PublishAsync(db, some, cancel);
    }
}

/// <summary>How a scanned text was found.</summary>
public enum ScanResult
{
    Good,
    Revoked,
    Forged,
}

/// <summary>A scanned text, the enterprise it stands for and its code; none for a forged one.</summary>
public sealed record Scan(ScanResult Result, Guid? Enterprise, Guid? Code);
