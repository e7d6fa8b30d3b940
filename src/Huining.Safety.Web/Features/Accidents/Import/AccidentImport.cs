using System.Text.Json;
using FluentValidation;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Imports;
using Huining.Safety.Web.Platform.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Accidents.Import;

/// <summary>Brings sheets into the accident ledger: a number not yet known is a new accident, a known one updates its
/// record; every row is held to the form's own rules.</summary>
public sealed class AccidentImport(SafetyDbContext db, EnterpriseCodeLists lists, AccidentCategories categories, IValidator<AccidentFacts> rules)
    : ImportLedger<AccidentSheetRow>
{
    readonly IReadOnlyList<AccidentGradeBand> _bands = AccidentGradeBand.Shipped();
    SheetSchema<AccidentSheetRow>? _schema;

    /// <inheritdoc />
    public override string Code => "ACCIDENT";
    /// <inheritdoc />
    public override string Name => "事故台账";
    /// <inheritdoc />
    public override string Path => "accidents";
    /// <inheritdoc />
    public override string Counter => "起";
    /// <inheritdoc />
    public override SheetSchema<AccidentSheetRow> Schema => _schema ??= AccidentSheet.Schema(lists, categories);

    /// <inheritdoc />
    protected override async Task PlanAsync(IReadOnlyList<SheetRecord<AccidentSheetRow>> rows, ImportPlan plan, CancellationToken cancel)
    {
        var numbers = rows.Select(row => row.Value.Number!).Distinct().ToArray();
        var known = await db.Accidents.Where(row => numbers.Contains(row.Number)).ToDictionaryAsync(row => row.Number, cancel);
        foreach (var (number, row) in rows)
        {
            var accident = known.GetValueOrDefault(row.Number!);
            if (Facts(plan, number, row, accident) is not { } facts) continue;
            if (accident is null) plan.Insert(number, Accident.Register(facts, _bands));
            else Update(plan, number, accident, facts);
        }
    }

    /// <summary>The facts the row leads to, checked; null when something is wrong.</summary>
    AccidentFacts? Facts(ImportPlan plan, int number, AccidentSheetRow row, Accident? accident)
    {
        var day = DateOnly.FromDateTime(row.OccurredAt!.Value);
        if (categories.Find(row.Category, day) is not { } category)
        {
            plan.Errors.Add(plan.Header.Error(number, nameof(AccidentFacts.CategoryCode), row.Category,
                $"没有这个事故类别，{day.Year} 年 {day.Month} 月可填：{string.Join('、', categories.On(day).Select(one => one.Name))}"));
            return null;
        }
        var facts = row.Onto(accident?.Facts() ?? new AccidentFacts(), category.Code);
        var check = rules.Validate(facts);
        foreach (var error in check.Errors.DistinctBy(error => error.PropertyName))
            plan.Errors.Add(plan.Header.Error(number, error.PropertyName, Text(error.PropertyName, facts), error.ErrorMessage));
        return check.IsValid ? facts : null;
    }

    void Update(ImportPlan plan, int number, Accident accident, AccidentFacts facts)
    {
        var before = accident.Facts();
        var (old, now) = (AccidentSheetRow.Of(before, categories), AccidentSheetRow.Of(facts, categories));
        var fields = Schema.Columns.Select(column => new ImportedField(column.Name, Text(column.Write(old)), Text(column.Write(now))))
            .Where(field => field.Before != field.After).ToList();
        if (fields.Count == 0)
        {
            plan.Same();
            return;
        }
        plan.Update(number, accident.Id, accident.Number, fields, new PlannedUpdate(number, accident, JsonSerializer.Serialize(before, HouseJson.Options), _ =>
        {
            accident.Change(facts, _bands);
            return Task.FromResult<IReadOnlyList<Record>>([]);
        }));
    }

    /// <inheritdoc />
    public override Task RestoreAsync(Record record, string before, CancellationToken cancel)
    {
        ((Accident)record).Change(JsonSerializer.Deserialize<AccidentFacts>(before, HouseJson.Options)!, _bands);
        return Task.CompletedTask;
    }

    string Text(string field, AccidentFacts facts) =>
        Schema.Columns.FirstOrDefault(column => column.Field == field) is { } column ? Text(column.Write(AccidentSheetRow.Of(facts, categories))) : "";

    static string Text(SheetValue value) => value.Kind switch
    {
        SheetValueKind.Number => value.Number.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
        SheetValueKind.DateTime => value.Moment.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.Text ?? "",
    };
}
