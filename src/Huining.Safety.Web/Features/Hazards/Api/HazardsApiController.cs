using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Hazards.Ledger;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Api;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Lifecycle;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Hazards.Api;

/// <summary>The hazard ledger for programs: the same lifecycle, rules and scope as its pages.</summary>
[Route("api/v1/hazards"), Tags("隐患台账")]
public sealed class HazardsApiController(
    SafetyDbContext db, HazardLedger ledger, HazardActs acts, HazardReports reports, HazardCodeLists lists, PendingUploads uploads, FileDesk files, Visitor visitor) : ApiController
{
    const string Location = ApiRoom.Root + "/hazards/";

    /// <summary>The list.</summary>
    [HttpGet, Allow(Permission.HazardRead)]
    [EndpointName("listHazards"), EndpointSummary("隐患列表"), EndpointDescription("筛选条件与网页相同，按游标翻页。")]
    public async Task<ActionResult<ApiPage<HazardResource>>> List([FromQuery] HazardQuery query, CancellationToken cancel)
    {
        var filter = query.Filter();
        var rows = await ledger.RowsAsync(filter, cancel);
        var page = filter.ByDue
            ? await Keyset.PageAsync(rows, row => row.DueOn!.Value, row => row.Id, false, filter.Cursor, query.Size, cancel: cancel)
            : await Keyset.PageAsync(rows, row => row.FoundOn, row => row.Id, true, filter.Cursor, query.Size, cancel: cancel);
        var names = await NamesAsync(page.Items.Select(row => row.EnterpriseId), cancel);
        return ApiPage<HazardResource>.Of(page, row => HazardResource.Of(row, names.GetValueOrDefault(row.EnterpriseId, ""), ledger.Today));
    }

    /// <summary>One hazard with the acts open to the caller.</summary>
    [HttpGet("{id:guid}"), Allow(Permission.HazardRead)]
    [EndpointName("getHazard"), EndpointSummary("一条隐患，和现在能办的")]
    public async Task<ActionResult<HazardDetails>> Get(Guid id, CancellationToken cancel) =>
        await acts.FindAsync(id, cancel) is { } hazard ? await DetailsAsync(hazard, cancel) : NotFound();

    /// <summary>Reports a hazard.</summary>
    [HttpPost, Allow(Permission.HazardReport)]
    [EndpointName("reportHazard"), EndpointSummary("上报隐患"), EndpointDescription("照片先用 POST /api/v1/files 上传。编号由平台给。")]
    [ProducesResponseType<HazardDetails>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Report(NewHazard body, CancellationToken cancel)
    {
        var report = body.Report;
        if (report.EnterpriseId == Guid.Empty) report.EnterpriseId = visitor.Scope.Enterprise;
        var (photos, refusal) = await uploads.TakeAsync(body.Photos, report.EnterpriseId, cancel);
        if (photos.Any(photo => !photo.Kind.IsPicture())) refusal = "上报只收照片，文件请在整改时交。";
        if (refusal is not null) return Invalid([("photos", refusal)]);
        return await AnswerAsync(await reports.ReportAsync(report, photos, cancel), "report.", created: true, cancel);
    }

    /// <summary>Makes a move along the lifecycle.</summary>
    [HttpPost("{id:guid}/acts/{act}"), Allow(Permission.HazardAct)]
    [EndpointName("actOnHazard"), EndpointSummary("办理隐患")]
    [EndpointDescription("act 为读取时 acts 里列出的代码，如 SUBMIT_RECTIFIED；要填的见它的 needs。现在不能办的回答 409，说明原因。")]
    [ProducesResponseType<HazardDetails>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Act(Guid id, string act, ActBody body, CancellationToken cancel)
    {
        if (await acts.FindAsync(id, cancel) is not { } hazard || !HazardLifecycle.Table.Moves.Any(move => move.From is not null && move.Act == act)) return NotFound();
        var input = new ActInput(body.Values, new Dictionary<string, IReadOnlyList<IncomingFile>>()) { SeenVersion = VersionRead(body.Version) };
        var kept = new Dictionary<string, IReadOnlyList<StoredFile>>();
        foreach (var (field, ids) in body.Files)
        {
            var (found, refusal) = await uploads.TakeAsync(ids, hazard.EnterpriseId, cancel);
            if (refusal is not null) return Invalid([($"files.{field}", refusal)]);
            kept[field] = found;
        }
        return await AnswerAsync(await acts.ActAsync(id, act, input with { Kept = kept }, cancel), "values.", created: false, cancel);
    }

    async Task<IActionResult> AnswerAsync(Outcome<Hazard> outcome, string prefix, bool created, CancellationToken cancel)
    {
        switch (outcome)
        {
            case Outcome<Hazard>.Done(var hazard):
                var details = await DetailsAsync(hazard, cancel);
                return created ? Created(Location + hazard.Id, details) : Ok(details);
            case Outcome<Hazard>.Invalid(var errors):
                return Invalid(errors.Select(error => (prefix + error.Key, error.Value)));
            case Outcome<Hazard>.Changed(var hazard):
                return LostUpdate(hazard.Version);
            case Outcome<Hazard>.Refused(var why):
                return Refuse(StatusCodes.Status409Conflict, why);
            default:
                return NotFound();
        }
    }

    async Task<HazardDetails> DetailsAsync(Hazard hazard, CancellationToken cancel)
    {
        Tag(hazard.Version);
        var names = await NamesAsync([hazard.EnterpriseId], cancel);
        return new HazardDetails(
            HazardResource.Of(hazard, names.GetValueOrDefault(hazard.EnterpriseId, ""), ledger.Today),
            hazard.DueExplanation,
            [.. (await files.OfAsync(HazardFiles.Owner, hazard.Id, cancel)).Select(HazardFileResource.Of)],
            [.. acts.OpenTo(hazard).Select(open => OpenAct.Of(open, lists, hazard.SectorCode))]);
    }

    Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> enterprises, CancellationToken cancel) =>
        db.Enterprises.AsNoTracking().Where(row => enterprises.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
}
