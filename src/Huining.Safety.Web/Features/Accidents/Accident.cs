using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Organisation;

namespace Huining.Safety.Web.Features.Accidents;

/// <summary>An accident as the ledger keeps it (ledgers.md §4). Counts by place and Beijing day of occurrence.</summary>
public sealed class Accident : Record, IScoped
{
    const decimal YuanPerWan = 10_000;

    Accident() { }

    /// <summary>Takes an accident into the ledger.</summary>
    public static Accident Register(AccidentFacts facts, IReadOnlyList<AccidentGradeBand> bands)
    {
        var accident = new Accident { State = AccidentState.Verified };
        accident.Change(facts, bands);
        return accident;
    }

    public string Number { get; private set; } = "";
    public DateTimeOffset OccurredAt { get; private set; }
    /// <summary>Beijing date of occurrence, by which all statistics count.</summary>
    public DateOnly OccurredOn { get; private set; }
    /// <summary>Township of the place; the county's code for 县直/未定.</summary>
    public string TownshipCode { get; private set; } = Division.County;
    public string? Place { get; private set; }
    public string SectorCode { get; private set; } = "";
    public string CategoryCode { get; private set; } = "";
    public int Deaths { get; private set; }
    public int SeriousInjuries { get; private set; }
    public int MinorInjuries { get; private set; }
    public int AcutePoisonings { get; private set; }
    public decimal DirectLossYuan { get; private set; }
    public bool IsWorkSafety { get; private set; }
    public bool IncludeInStatistics { get; private set; }
    public AccidentState State { get; private set; }
    /// <summary>Computed anew with every change (493号令第3条), never typed.</summary>
    public AccidentGrade Grade { get; private set; }
    public string? Brief { get; private set; }
    public Guid? EnterpriseId { get; private set; }
    public bool IsDemo { get; internal set; }

    /// <summary>Injured people as the plan counts them: serious, minor and poisoned.</summary>
    public int Injured => SeriousInjuries + MinorInjuries + AcutePoisonings;

    /// <inheritdoc />
    public override string AuditTitle => $"事故 {Number}";

    /// <summary>Writes the form's fields and grades the accident.</summary>
    public void Change(AccidentFacts facts, IReadOnlyList<AccidentGradeBand> bands)
    {
        Number = facts.Number.Trim();
        OccurredAt = new DateTimeOffset(DateTime.SpecifyKind(facts.OccurredAt!.Value, DateTimeKind.Unspecified), ChinaTime.Offset).ToUniversalTime();
        OccurredOn = DateOnly.FromDateTime(facts.OccurredAt.Value);
        TownshipCode = facts.TownshipCode is { Length: > 0 } township ? township : Division.County;
        Place = Empty(facts.Place);
        SectorCode = facts.SectorCode;
        CategoryCode = facts.CategoryCode;
        Deaths = facts.Deaths ?? 0;
        SeriousInjuries = facts.SeriousInjuries ?? 0;
        MinorInjuries = facts.MinorInjuries ?? 0;
        AcutePoisonings = facts.AcutePoisonings ?? 0;
        DirectLossYuan = (facts.DirectLossWan ?? 0) * YuanPerWan;
        IsWorkSafety = facts.IsWorkSafety ?? false;
        IncludeInStatistics = facts.IncludeInStatistics ?? true;
        Brief = Empty(facts.Brief);
        Grade = Grading(bands).Grade;
    }

    /// <summary>The grade with its working.</summary>
    public AccidentGrading Grading(IReadOnlyList<AccidentGradeBand> bands) =>
        AccidentGrading.Of(Deaths, SeriousInjuries + AcutePoisonings, DirectLossYuan, bands);

    /// <summary>The form's fields as they stand now.</summary>
    public AccidentFacts Facts() => new()
    {
        Number = Number,
        OccurredAt = OccurredAt.ToOffset(ChinaTime.Offset).DateTime,
        TownshipCode = TownshipCode == Division.County ? null : TownshipCode,
        Place = Place,
        SectorCode = SectorCode,
        CategoryCode = CategoryCode,
        Deaths = Deaths,
        SeriousInjuries = SeriousInjuries,
        MinorInjuries = MinorInjuries,
        AcutePoisonings = AcutePoisonings,
        DirectLossWan = DirectLossYuan / YuanPerWan,
        IsWorkSafety = IsWorkSafety,
        IncludeInStatistics = IncludeInStatistics,
        Brief = Brief,
    };

    /// <summary>Found not to be a work-safety accident: kept, not counted.</summary>
    public void Exclude() => State = AccidentState.Excluded;

    /// <summary>Counts again.</summary>
    public void Include() => State = AccidentState.Verified;

    static string? Empty(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
