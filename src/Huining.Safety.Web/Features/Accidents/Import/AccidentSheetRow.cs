using Huining.Safety.Web.Platform.Organisation;

namespace Huining.Safety.Web.Features.Accidents.Import;

/// <summary>A row of the county's accident sheet: what its cells say, null for an empty cell or a column the file has not.</summary>
public sealed record AccidentSheetRow
{
    public string? Number { get; set; }
    public DateTime? OccurredAt { get; set; }
    /// <summary>Code of the township; the county's for 县直/未定.</summary>
    public string? TownshipCode { get; set; }
    public string? Place { get; set; }
    public string? SectorCode { get; set; }
    /// <summary>Name or code of the category; which list it is of depends on the day.</summary>
    public string? Category { get; set; }
    public int? Deaths { get; set; }
    public int? SeriousInjuries { get; set; }
    public int? MinorInjuries { get; set; }
    public int? AcutePoisonings { get; set; }
    public decimal? DirectLossWan { get; set; }
    public bool? IsWorkSafety { get; set; }
    public bool? IncludeInStatistics { get; set; }
    public string? Brief { get; set; }

    /// <summary>The facts the row leads to. Cells left empty keep what is known of the accident.</summary>
    /// <param name="known">The facts as they stand, or those of a new accident.</param>
    /// <param name="categoryCode">The category, looked up.</param>
    public AccidentFacts Onto(AccidentFacts known, string categoryCode) => known with
    {
        Number = Number!,
        OccurredAt = OccurredAt,
        TownshipCode = TownshipCode switch { null => known.TownshipCode, Division.County => null, var code => code },
        Place = Place ?? known.Place,
        SectorCode = SectorCode!,
        CategoryCode = categoryCode,
        Deaths = Deaths,
        SeriousInjuries = SeriousInjuries,
        MinorInjuries = MinorInjuries,
        AcutePoisonings = AcutePoisonings ?? known.AcutePoisonings,
        DirectLossWan = DirectLossWan,
        IsWorkSafety = IsWorkSafety,
        IncludeInStatistics = IncludeInStatistics ?? known.IncludeInStatistics,
        Brief = Brief ?? known.Brief,
    };

    /// <summary>An accident as a row, for the export and for telling what an import changes.</summary>
    public static AccidentSheetRow Of(AccidentFacts facts, AccidentCategories categories) => new()
    {
        Number = facts.Number,
        OccurredAt = facts.OccurredAt,
        TownshipCode = facts.TownshipCode ?? Division.County,
        Place = facts.Place,
        SectorCode = facts.SectorCode,
        Category = categories.Name(facts.CategoryCode),
        Deaths = facts.Deaths,
        SeriousInjuries = facts.SeriousInjuries,
        MinorInjuries = facts.MinorInjuries,
        AcutePoisonings = facts.AcutePoisonings,
        DirectLossWan = facts.DirectLossWan,
        IsWorkSafety = facts.IsWorkSafety,
        IncludeInStatistics = facts.IncludeInStatistics,
        Brief = facts.Brief,
    };
}
