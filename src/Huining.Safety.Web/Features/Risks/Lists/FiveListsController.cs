using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.Web.Features.Risks.Lists;

/// <summary>The five lists of an enterprise on screen, each a table that prints.</summary>
[Route("risks/lists"), Allow(Permission.RiskRead)]
public sealed class FiveListsController(FiveLists lists, Visitor visitor) : Controller
{
    /// <summary>One list.</summary>
    /// <param name="kind">Its code in the address, basic-info.</param>
    /// <param name="enterprise">The enterprise; an owner's own where left out.</param>
    /// <param name="cancel">Stops.</param>
    [HttpGet("{kind}")]
    public async Task<IActionResult> Show(string kind, Guid? enterprise, CancellationToken cancel)
    {
        if (!EnumCode.TryParse<RiskListKind>(kind.Replace('-', '_').ToUpperInvariant(), out var which)) return NotFound();
        return await lists.ReadAsync(which, enterprise ?? visitor.Scope.Enterprise, cancel) is { } list ? View(list) : NotFound();
    }

    /// <summary>Address of a list.</summary>
    public static string Href(RiskListKind kind, Guid enterprise) => $"/risks/lists/{EnumCode.Of(kind).Replace('_', '-').ToLowerInvariant()}?enterprise={enterprise}";
}
