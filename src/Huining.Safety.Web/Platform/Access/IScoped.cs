namespace Huining.Safety.Web.Platform.Access;

/// <summary>A row that carries what visibility needs, so that no join is made to decide it.
/// Every query over such a type passes the filter named <see cref="Filter"/>.</summary>
public interface IScoped
{
    /// <summary>Name of the query filter; switching it off is allowed only in the files a test lists.</summary>
    const string Filter = "Visibility";

    /// <summary>Township of the site (属地管理), nine digits; the county's code where no township applies.</summary>
    string TownshipCode { get; }

    /// <summary>Regulated sector, a code of <c>regulated_sectors.csv</c>.</summary>
    string SectorCode { get; }

    /// <summary>The enterprise the row is about, if any.</summary>
    Guid? EnterpriseId { get; }
}
