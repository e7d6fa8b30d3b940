using Huining.Safety.Web.Platform.Audit;

namespace Huining.Safety.Web.Platform.Organisation;

/// <summary>A body with safety duties (安全生产法第10条): the bureau, a department, a township government.</summary>
public sealed class Agency : Record
{
    Agency() { }

    /// <param name="name">Full official name.</param>
    /// <param name="divisionCode">Division the agency answers for: the county or a township.</param>
    /// <param name="sectors">Codes of the sectors the agency regulates; empty for townships.</param>
    /// <param name="phone">Number printed on public pages and error pages; may be empty.</param>
    public Agency(string name, string divisionCode, IEnumerable<string> sectors, string? phone = null) =>
        Change(name, divisionCode, sectors, phone);

    public string Name { get; private set; } = "";
    public string DivisionCode { get; private set; } = "";
    public string[] Sectors { get; private set; } = [];
    public string? Phone { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <inheritdoc />
    public override string AuditTitle => Name;

    /// <summary>Changes all fields of the agency's form at once.</summary>
    public void Change(string name, string divisionCode, IEnumerable<string> sectors, string? phone)
    {
        Name = name;
        DivisionCode = divisionCode;
        Sectors = [.. sectors.Order(StringComparer.Ordinal)];
        Phone = phone;
    }

    /// <summary>An agency that was dissolved keeps its history and takes no new people.</summary>
    public void Close(DateTimeOffset at) => ClosedAt ??= at;
}
