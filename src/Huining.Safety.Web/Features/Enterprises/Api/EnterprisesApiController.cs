using FluentValidation.Results;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Duplicates;
using Huining.Safety.Web.Features.Enterprises.Edit;
using Huining.Safety.Web.Features.Enterprises.Ledger;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Api;
using Huining.Safety.Web.Platform.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Api;

/// <summary>The registry for programs, by the rules and within the scope of its pages.</summary>
[Route("api/v1/enterprises"), Tags("企业档案")]
public sealed class EnterprisesApiController(
    SafetyDbContext db, EnterpriseLedger ledger, EnterpriseEditing editing, DuplicateFinder duplicates, EnterpriseCodeLists lists, Visitor visitor) : ApiController
{
    const string Location = ApiRoom.Root + "/enterprises/";

    /// <summary>The list.</summary>
    [HttpGet, Allow(Permission.EnterpriseRead)]
    [EndpointName("listEnterprises"), EndpointSummary("企业列表"), EndpointDescription("筛选条件与网页相同，按游标翻页。")]
    public async Task<ActionResult<ApiPage<EnterpriseResource>>> List([FromQuery] EnterpriseQuery query, CancellationToken cancel)
    {
        var filter = query.Filter();
        var rows = await ledger.RowsAsync(filter, cancel);
        var page = filter.ByUpdated
            ? await Keyset.PageAsync(rows, row => row.UpdatedAt, row => row.Id, true, filter.Cursor, query.Size, cancel: cancel)
            : await Keyset.PageAsync(rows, row => row.Name, row => row.Id, false, filter.Cursor, query.Size, cancel: cancel);
        return ApiPage<EnterpriseResource>.Of(page, row => EnterpriseResource.Of(row, visitor));
    }

    /// <summary>One file.</summary>
    [HttpGet("{id:guid}"), Allow(Permission.EnterpriseRead)]
    [EndpointName("getEnterprise"), EndpointSummary("一家企业的档案")]
    public async Task<ActionResult<EnterpriseResource>> Get(Guid id, CancellationToken cancel)
    {
        if (await db.Enterprises.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel) is not { } file) return NotFound();
        Tag(file.Version);
        return EnterpriseResource.Of(file, visitor);
    }

    /// <summary>A new file. One that is very like another is refused until the sender says it is not the same.</summary>
    [HttpPost, Allow(Permission.EnterpriseEdit)]
    [EndpointName("createEnterprise"), EndpointSummary("建立企业档案")]
    [ProducesResponseType<SavedEnterprise>(StatusCodes.Status201Created)]
    public async Task<IActionResult> Create(NewEnterprise body, CancellationToken cancel)
    {
        if (!body.NotDuplicate)
        {
            var alike = (await duplicates.FindAsync(EnterpriseFactsForm.Normalise(body.Facts, lists), null, cancel))
                .Where(hit => hit.Score.Points is >= DuplicateScore.High and < 100).ToList();
            if (alike.Count > 0)
                return Invalid([("notDuplicate", $"已有很相近的企业：{string.Join("、", alike.Select(hit => $"{hit.File.Name}（{hit.File.Id}）"))}。确认不是同一家，把 notDuplicate 设为 true 再发。")]);
        }
        var outcome = await editing.RegisterAsync(body.Facts, cancel);
        return outcome.Enterprise is { } file ? Created(Location + file.Id, Saved(file, outcome)) : Invalid(Named(outcome.Errors));
    }

    /// <summary>Changes a file as a whole.</summary>
    [HttpPut("{id:guid}"), Allow(Permission.EnterpriseEdit)]
    [EndpointName("changeEnterprise"), EndpointSummary("修改企业档案")]
    [EndpointDescription("先读取，改动后整份送回，并带上读取时的版本。别人先改了的，回答 409，不覆盖。")]
    [ProducesResponseType<SavedEnterprise>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Change(Guid id, ChangedEnterprise body, CancellationToken cancel)
    {
        if (await db.Enterprises.FirstOrDefaultAsync(row => row.Id == id && row.MergedIntoId == null, cancel) is not { } file) return NotFound();
        if (VersionRead(body.Version) is not { } version) return Invalid([("version", "请带上读取时的版本：请求头 If-Match，或 JSON 里的 version。")]);
        if (file.Version != version) return LostUpdate(file.Version);
        var outcome = await editing.EditAsync(file, MaskedPhones.Restore(body.Facts, file.Facts()), cancel);
        if (outcome.Conflict) return LostUpdate(version + 1);
        if (outcome.Enterprise is null) return Invalid(Named(outcome.Errors));
        Tag(file.Version);
        return Ok(Saved(file, outcome));
    }

    SavedEnterprise Saved(Enterprise file, EnterpriseOutcome outcome) =>
        new(EnterpriseResource.Of(file, visitor), [.. outcome.Warnings.Select(warning => warning.ErrorMessage)]);

    static IEnumerable<(string, string)> Named(IEnumerable<ValidationFailure> failures) =>
        failures.Select(failure => ($"facts.{failure.PropertyName}", failure.ErrorMessage));
}
