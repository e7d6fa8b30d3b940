using FluentValidation;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Risks.Grading;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Imports;
using Huining.Safety.Web.Platform.Numbering;
using Huining.Safety.Web.Platform.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Risks.Import;

/// <summary>Brings sheets into the register. Every row is a draft: a sheet approves nothing. A risk of the same enterprise,
/// point and words is known already and left as it is, since changing one is a re-assessment.</summary>
public sealed class RiskImport(
    SafetyDbContext db, AccidentCategories categories, IValidator<RiskFacts> rules, Numbers numbers, DeadlineDesk desk) : ImportLedger<RiskSheetRow>
{
    SheetSchema<RiskSheetRow>? _schema;

    /// <inheritdoc />
    public override string Code => "RISK";
    /// <inheritdoc />
    public override string Name => "风险台账";
    /// <inheritdoc />
    public override string Path => "risks";
    /// <inheritdoc />
    public override string Counter => "条";
    /// <inheritdoc />
    public override SheetSchema<RiskSheetRow> Schema => _schema ??= RiskSheet.Schema(categories, desk.Today);
    /// <inheritdoc />
    public override string NameOf(Type type) => type == typeof(RiskLevelChange) ? "级别变更" : type == typeof(RiskItem) ? "风险" : base.NameOf(type);

    /// <inheritdoc />
    protected override async Task PlanAsync(IReadOnlyList<SheetRecord<RiskSheetRow>> rows, ImportPlan plan, CancellationToken cancel)
    {
        var texts = rows.Select(row => row.Value.Enterprise!).Distinct().ToArray();
        var enterprises = await db.Enterprises.AsNoTracking().Where(row => row.MergedIntoId == null && (texts.Contains(row.Name) || texts.Contains(row.Uscc!))).ToListAsync(cancel);
        var ids = enterprises.ConvertAll(row => row.Id);
        var points = (await db.RiskPoints.AsNoTracking().Where(row => ids.Contains(row.EnterpriseId)).ToListAsync(cancel)).ToDictionary(row => (row.EnterpriseId, row.Name));
        var known = (await db.Risks.AsNoTracking().Where(row => ids.Contains(row.EnterpriseId) && row.State != RiskState.Retired)
            .Select(row => new { row.RiskPointId, row.HazardDescription }).ToListAsync(cancel)).Select(row => (row.RiskPointId, row.HazardDescription)).ToHashSet();
        foreach (var (number, row) in rows)
        {
            if (Find(plan, number, row, enterprises) is not { } enterprise || !Check(plan, number, row)) continue;
            if (!points.TryGetValue((enterprise.Id, row.PointName), out var point))
            {
                points[(enterprise.Id, row.PointName)] = point = RiskPoint.Of(enterprise, row);
                // Points go in before all risks, whichever row names them first.
                plan.Inserts.Insert(0, new PlannedInsert(number, point));
            }
            if (known.Add((point.Id, row.HazardDescription)))
                plan.Insert(number, RiskItem.Create(point, enterprise.Name, row, RiskGrading.Of(row, RiskScales.On(desk.Today))!, desk.Today.Year, 0));
            else
                plan.Same();
        }
    }

    /// <inheritdoc />
    public override async Task NumberAsync(IReadOnlyList<Record> coming, CancellationToken cancel)
    {
        foreach (var year in coming.OfType<RiskItem>().GroupBy(risk => risk.Year))
        {
            var number = await numbers.TakeManyAsync("RISK", year.Key, year.Count(), cancel);
            foreach (var risk in year) risk.TakeNumber(number++);
        }
    }

    static Enterprise? Find(ImportPlan plan, int number, RiskSheetRow row, List<Enterprise> enterprises)
    {
        var fitting = enterprises.Where(one => one.Uscc == row.Enterprise || one.Name == row.Enterprise).ToList();
        if (fitting is [var only]) return only;
        plan.Errors.Add(plan.Header.Error(number, nameof(row.Enterprise), row.Enterprise,
            fitting.Count == 0 ? "企业档案里没有这家企业，请核对名称，或先登记企业" : "有几家同名企业，请改填统一社会信用代码"));
        return null;
    }

    bool Check(ImportPlan plan, int number, RiskSheetRow row)
    {
        var before = plan.Errors.Count;
        if (row.Accident is { } accident)
        {
            row.AccidentCode = categories.Find(accident, desk.Today)?.Code;
            if (row.AccidentCode is null) plan.Errors.Add(plan.Header.Error(number, nameof(RiskFacts.AccidentCode), accident, $"没有这个事故类别，可填：{string.Join('、', categories.On(desk.Today).Select(one => one.Name))}"));
        }
        row.DirectGround = RiskScales.On(desk.Today).Grounds.FirstOrDefault(ground => ground.Name == row.Ground || ground.Code == row.Ground)?.Code;
        foreach (var error in rules.Validate(row.Tidy()).Errors.DistinctBy(error => error.PropertyName))
            plan.Errors.Add(plan.Header.Error(number, error.PropertyName, null, error.ErrorMessage));
        return plan.Errors.Count == before;
    }

    /// <summary>A sheet changes no known risk, so there is nothing to bring back.</summary>
    public override Task RestoreAsync(Record record, string before, CancellationToken cancel) =>
        throw new InvalidOperationException("An import of risks only adds.");
}

/// <summary><c>import risks FILE [--dry-run] [--json]</c>.</summary>
public sealed class ImportRisksVerb() : ImportVerb<RiskImport>("risks", "风险台账");
