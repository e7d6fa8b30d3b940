using Huining.Safety.Web.Platform.Lists;

namespace Huining.Safety.Web.Features.Administration.Audit;

/// <summary>What the audit list is narrowed to; stands in the address.</summary>
public sealed class AuditFilter
{
    /// <summary>Part of the actor's name.</summary>
    public string? Who { get; set; }

    /// <summary>Beginning of the act's machine name, <c>LOGIN</c> or <c>HAZARD.REPORT</c>.</summary>
    public string? Act { get; set; }

    /// <summary>Type of the record.</summary>
    public string? Record { get; set; }

    /// <summary>First and last Beijing day.</summary>
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }

    /// <summary>Words of sentence, title or reason.</summary>
    public string? Q { get; set; }
    public string? Cursor { get; set; }

    /// <summary>Is anything narrowed at all?</summary>
    public bool Any => Who is { Length: > 0 } || Act is { Length: > 0 } || Record is { Length: > 0 } || Q is { Length: > 0 } || From is not null || Until is not null;

    /// <summary>The address of another page of the same list.</summary>
    public string? At(string? cursor) => cursor is null ? null : "/administration/audit" + QueryString.Create(new Dictionary<string, string?>
    {
        ["who"] = Who,
        ["act"] = Act,
        ["record"] = Record,
        ["q"] = Q,
        ["from"] = From is { } from ? Platform.Mvc.DateWords.Iso(from) : null,
        ["until"] = Until is { } until ? Platform.Mvc.DateWords.Iso(until) : null,
        ["cursor"] = cursor,
    }.Where(pair => pair.Value is { Length: > 0 }));

    /// <summary>Words searched, each at most as long as anybody types.</summary>
    public IReadOnlyList<string> Words => Search.Words(Q);
}
