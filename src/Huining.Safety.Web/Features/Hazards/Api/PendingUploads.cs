using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Hazards.Api;

/// <summary>Files a program has sent and not yet named in a report or act.</summary>
public sealed class PendingUploads(SafetyDbContext db, Visitor visitor)
{
    /// <summary>Owner type of a file whose record does not exist yet; the owner is the account that sent it.</summary>
    public const string Owner = "Upload";

    /// <summary>The named files, tracked.</summary>
    /// <param name="ids">Keys the sender got for them.</param>
    /// <param name="enterprise">Whose hazard they are for.</param>
    /// <returns>The files; or a sentence in Chinese when one is not the sender's, is used already or is another enterprise's.</returns>
    public async Task<(IReadOnlyList<StoredFile> Files, string? Refusal)> TakeAsync(IReadOnlyCollection<Guid> ids, Guid enterprise, CancellationToken cancel)
    {
        var files = await db.Set<StoredFile>().Where(file =>
            ids.Contains(file.Id) && file.OwnerType == Owner && file.OwnerId == visitor.Id && file.EnterpriseId == enterprise).ToListAsync(cancel);
        return files.Count == ids.Distinct().Count()
            ? (files, null)
            : ([], "有文件没有找到：编号不对、已经用过，或上传时写的是别的企业。请重新上传。");
    }
}
