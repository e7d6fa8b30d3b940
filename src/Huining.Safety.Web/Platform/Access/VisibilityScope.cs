namespace Huining.Safety.Web.Platform.Access;

/// <summary>Which rows exist for a visitor. The default is empty: a query made for nobody finds nothing.</summary>
/// <remarks>Absent parts are values that no row carries, not null, because EF would turn a comparison of two
/// nulls into a match.</remarks>
public sealed record VisibilityScope
{
    const string NoTownship = "-";

    /// <summary>Sees every row of the county.</summary>
    public bool County { get; private init; }

    /// <summary>Whether rows of a township are seen. The three flags let PostgreSQL drop the parts of the filter that
    /// can't match and use an index for the one that can.</summary>
    public bool ByTownship => Township != NoTownship;

    /// <summary>Whether rows of an enterprise are seen.</summary>
    public bool ByEnterprise => Enterprise != Guid.Empty;

    /// <summary>Whether rows of sectors are seen.</summary>
    public bool BySector => Sectors.Length > 0;

    /// <summary>Code of the township whose rows are seen.</summary>
    public string Township { get; private init; } = NoTownship;

    /// <summary>The enterprise whose rows are seen.</summary>
    public Guid Enterprise { get; private init; }

    /// <summary>Regulated sectors whose rows are seen.</summary>
    public string[] Sectors { get; private init; } = [];

    /// <summary>The scope as text: two visitors who see the same rows have the same.</summary>
    public string Key => County ? "county" : $"{Township}|{Enterprise:N}|{string.Join(',', Sectors)}";

    /// <summary>Nothing at all.</summary>
    public static readonly VisibilityScope Nothing = new();

    /// <summary>Everything in the county.</summary>
    public static readonly VisibilityScope WholeCounty = new() { County = true };

    /// <summary>The rows of one township.</summary>
    public static VisibilityScope OfTownship(string code) => new() { Township = code };

    /// <summary>The rows of one enterprise.</summary>
    public static VisibilityScope OfEnterprise(Guid id) => new() { Enterprise = id };

    /// <summary>The scope that goes with these roles and postings (<c>roles.csv</c>, column data_scope).</summary>
    public static VisibilityScope For(
        IReadOnlyCollection<string> roles, string? township, string[] sectors, Guid? enterprise)
    {
        if (roles.Any(Roles.OfCounty.Contains)) return WholeCounty;
        return new VisibilityScope
        {
            Township = roles.Contains(Roles.TownshipSupervisor) && township is { Length: > 0 } ? township : NoTownship,
            Sectors = roles.Contains(Roles.DepartmentSupervisor) ? sectors : [],
            Enterprise = roles.Any(Roles.OfEnterprise.Contains) && enterprise is { } own ? own : Guid.Empty,
        };
    }

    /// <summary>The same rule as the query filter, for one row already in hand.</summary>
    public bool Covers(string? township, string? sector, Guid? enterprise) =>
        County
        || township == Township
        || (enterprise is { } id && id != Guid.Empty && id == Enterprise)
        || (sector is not null && Sectors.Contains(sector));
}
