using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks.Grading;
using Huining.Safety.Web.Features.Risks.Ledger;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Api;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Lifecycle;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Risks.Api;

/// <summary>The risk register for programs: the same lifecycle, rules and scope as its pages.</summary>
[Route("api/v1/risks"), Tags("风险台账")]
public sealed class RisksApiController(RiskLedger ledger, RiskActs acts, RiskRegister register, EnterpriseLookup enterprises, Visitor visitor) : ApiController
{
    const string Location = ApiRoom.Root + "/risks/";

    /// <summary>The list.</summary>
    [HttpGet, Allow(Permission.RiskRead)]
    [EndpointName("listRisks"), EndpointSummary("风险列表"), EndpointDescription("筛选条件与网页相同，按游标翻页。")]
    public async Task<ActionResult<ApiPage<RiskResource>>> List([FromQuery] RiskQuery query, CancellationToken cancel)
    {
        var filter = query.Filter();
        var rows = await ledger.RowsAsync(filter, cancel);
        var page = filter.ByReview
            ? await Keyset.PageAsync(rows, row => row.ReviewOn!.Value, row => row.Id, false, filter.Cursor, query.Size, cancel: cancel)
            : await Keyset.PageAsync(rows, row => row.UpdatedAt, row => row.Id, true, filter.Cursor, query.Size, cancel: cancel);
        var names = await enterprises.NamesAsync([.. page.Items.Select(row => row.EnterpriseId).Distinct()], cancel);
        return ApiPage<RiskResource>.Of(page, row => RiskResource.Of(row, names.GetValueOrDefault(row.EnterpriseId, ""), ledger.Today));
    }

    /// <summary>One risk with the acts open to the caller.</summary>
    [HttpGet("{id:guid}"), Allow(Permission.RiskRead)]
    [EndpointName("getRisk"), EndpointSummary("一条风险，和现在能办的")]
    public async Task<ActionResult<RiskDetails>> Get(Guid id, CancellationToken cancel) =>
        await acts.FindAsync(id, cancel) is { } risk ? await DetailsAsync(risk, cancel) : NotFound();

    /// <summary>Registers a risk.</summary>
    [HttpPost, Allow(Permission.RiskEdit)]
    [EndpointName("createRisk"), EndpointSummary("登记风险"), EndpointDescription("登记为草稿，编号由平台给；提交审定用 SUBMIT。")]
    [ProducesResponseType<RiskDetails>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Create(NewRisk body, CancellationToken cancel)
    {
        var enterprise = visitor.Scope.Enterprise != Guid.Empty ? visitor.Scope.Enterprise : body.EnterpriseId ?? Guid.Empty;
        return await AnswerAsync(await register.CreateAsync(enterprise, body.Facts, cancel), "facts.", created: true, cancel);
    }

    /// <summary>Changes a draft or a risk under revision.</summary>
    [HttpPut("{id:guid}"), Allow(Permission.RiskEdit)]
    [EndpointName("changeRisk"), EndpointSummary("修改风险"), EndpointDescription("只能改草稿和重新评估中的；facts 为改后的全部内容。")]
    [ProducesResponseType<RiskDetails>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Change(Guid id, RiskChange body, CancellationToken cancel) =>
        await AnswerAsync(await register.EditAsync(id, body.Facts, VersionRead(body.Version), cancel), "facts.", created: false, cancel);

    /// <summary>Makes a move along the lifecycle.</summary>
    [HttpPost("{id:guid}/acts/{act}"), Allow(Permission.RiskAct)]
    [EndpointName("actOnRisk"), EndpointSummary("办理风险"), EndpointDescription("act 为读取时 acts 里列出的代码，如 APPROVE；现在不能办的回答 409，说明原因。")]
    [ProducesResponseType<RiskDetails>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Act(Guid id, string act, RiskActBody body, CancellationToken cancel)
    {
        if (!RiskLifecycle.Table.Moves.Any(move => move.From is not null && move.Act == act)) return NotFound();
        var input = new ActInput(body.Values, new Dictionary<string, IReadOnlyList<IncomingFile>>()) { SeenVersion = VersionRead(body.Version) };
        return await AnswerAsync(await acts.ActAsync(id, act, input, cancel), "values.", created: false, cancel);
    }

    async Task<IActionResult> AnswerAsync(Outcome<RiskItem> outcome, string prefix, bool created, CancellationToken cancel)
    {
        switch (outcome)
        {
            case Outcome<RiskItem>.Done(var risk):
                var details = await DetailsAsync(risk, cancel);
                return created ? Created(Location + risk.Id, details) : Ok(details);
            case Outcome<RiskItem>.Invalid(var errors):
                return Invalid(errors.Select(error => (error.Key == "enterpriseId" ? error.Key : prefix + error.Key, error.Value)));
            case Outcome<RiskItem>.Changed(var now):
                return LostUpdate(now.Version);
            case Outcome<RiskItem>.Refused(var why):
                return Refuse(StatusCodes.Status409Conflict, why);
            default:
                return NotFound();
        }
    }

    async Task<RiskDetails> DetailsAsync(RiskItem risk, CancellationToken cancel)
    {
        Tag(risk.Version);
        var names = await enterprises.NamesAsync([risk.EnterpriseId], cancel);
        return new RiskDetails(
            RiskResource.Of(risk, names.GetValueOrDefault(risk.EnterpriseId, ""), ledger.Today), risk.Facts(await register.PointOfAsync(risk, cancel)),
            RiskGrading.Sentence(risk), risk.ScaleVersion, RiskControl.Missing(risk), [.. acts.OpenTo(risk).Select(RiskOpenAct.Of)]);
    }
}
