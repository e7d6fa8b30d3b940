using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises.Codes;
using Huining.Safety.Web.Features.Enterprises.Edit;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Calendar;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Imports;
using Huining.Safety.Web.Platform.Sheets;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Enterprises.Import;

/// <summary>Brings sheets into the registry: a code not yet known is a new file, a known one updates its file; every row
/// is held to the form's own rules.</summary>
public sealed class EnterpriseImport(
    SafetyDbContext db, EnterpriseCodeLists lists, EnterpriseRules rules, LicenceTypes licenceTypes, LicenceRules licenceRules,
    EnterpriseEditing editing, CardPublication publication, CodeDesk codes, TimeProvider time)
    : ImportLedger<EnterpriseSheetRow>
{
    readonly SheetWords _words = new(lists);
    SheetSchema<EnterpriseSheetRow>? _schema;

    /// <inheritdoc />
    public override string Code => "ENTERPRISE";
    /// <inheritdoc />
    public override string Name => "企业档案";
    /// <inheritdoc />
    public override string Path => "enterprises";
    /// <inheritdoc />
    public override string Counter => "家";
    /// <inheritdoc />
    public override SheetSchema<EnterpriseSheetRow> Schema => _schema ??= EnterpriseSheet.Schema(lists, _words);

    /// <inheritdoc />
    public override IReadOnlySet<Type> Derived => Cards;
    static readonly HashSet<Type> Cards = [typeof(EnterpriseCard)];

    /// <inheritdoc />
    public override Task FollowAsync(IReadOnlyList<Record> brought, CancellationToken cancel) =>
        publication.PublishAsync(db, [.. brought.OfType<Enterprise>().Select(file => file.Id)], cancel);

    /// <summary>A code nobody has used yet goes with its enterprise.</summary>
    public override Task<IReadOnlySet<Guid>> YieldingAsync(IReadOnlyCollection<Guid> records, CancellationToken cancel) => codes.UnusedAsync(records, cancel);

    /// <inheritdoc />
    public override Task WithdrawAsync(IReadOnlyCollection<Guid> going, CancellationToken cancel) => codes.WithdrawAsync(going, "撤销导入", cancel);

    /// <inheritdoc />
    public override Task ForgetAsync(IReadOnlyCollection<Guid> removed, CancellationToken cancel) =>
        db.Set<EnterpriseCard>().Where(card => removed.Contains(card.EnterpriseId)).ExecuteDeleteAsync(cancel);

    /// <inheritdoc />
    public override string NameOf(Type type) => type.Name switch
    {
        "Hazard" => "隐患",
        "Accident" => "事故",
        "Account" => "账号",
        "EnterpriseRegulator" => "监管部门",
        "EnterpriseLicence" => "许可证",
        "EnterpriseChangeRequest" => "变更申请",
        "EnterpriseCode" => "二维码",
        _ => "其他台账的",
    };

    /// <inheritdoc />
    protected override async Task PlanAsync(IReadOnlyList<SheetRecord<EnterpriseSheetRow>> rows, ImportPlan plan, CancellationToken cancel)
    {
        var known = await KnownEnterprises.LoadAsync(db, rows.Select(row => row.Value), cancel);
        var seen = new Dictionary<string, int>();
        var today = ChinaTime.Today(time);
        foreach (var (number, row) in rows)
        {
            var key = KnownEnterprises.KeyOf(row);
            if (!seen.TryAdd(key, number))
            {
                plan.Errors.Add(plan.Header.Error(number, nameof(row.Uscc), row.Uscc, $"与第 {seen[key]} 行重复，请删去其中一行"));
                continue;
            }
            var file = known.Find(key);
            if (Facts(plan, number, row, file) is not { } facts || !LicenceIsRight(plan, number, row, facts)) continue;
            if (file is null) Insert(plan, number, facts, row);
            else Update(plan, number, file, facts, row, known.LicenceOf(file, licenceTypes.MainOf(facts.KindCode)), today);
        }
    }

    /// <summary>The facts the row leads to, checked; null when something is wrong.</summary>
    EnterpriseFacts? Facts(ImportPlan plan, int number, EnterpriseSheetRow row, Enterprise? file)
    {
        var village = row.Village is { } name ? _words.Village(row.TownshipCode!, name) : (CellResult<string?>)(string?)null;
        if (!village.IsOk) plan.Errors.Add(plan.Header.Error(number, nameof(EnterpriseFacts.VillageCode), row.Village, village.Error!));
        var before = file?.Facts();
        var facts = row.Onto(before ?? new EnterpriseFacts(), village.Value);
        // The village of the township before is none of the new one's.
        if (row.Village is null && before is not null && before.TownshipCode != facts.TownshipCode) facts.VillageCode = null;
        if (before is not null) facts = MaskedPhones.Restore(facts, before);
        var check = rules.Check(facts);
        foreach (var error in check.Errors) plan.Errors.Add(At(plan, number, error, check.Facts));
        foreach (var odd in check.Warnings.Where(warning => warning.Severity == Severity.Warning)) plan.Notice(At(plan, number, odd, check.Facts));
        if (file?.MergedIntoId is not null)
            plan.Errors.Add(plan.Header.Error(number, nameof(row.Uscc), row.Uscc, $"这个代码的档案“{file.Name}”已作为重复档案合并，请改填合并后档案的代码，或先撤销合并"));
        return check.Passed && village.IsOk && file?.MergedIntoId is null ? check.Facts : null;
    }

    static CellError At(ImportPlan plan, int number, ValidationFailure failure, EnterpriseFacts facts) =>
        plan.Header.Error(number, failure.PropertyName, EnterpriseFields.Find(failure.PropertyName)?.Raw(facts), failure.ErrorMessage);

    bool LicenceIsRight(ImportPlan plan, int number, EnterpriseSheetRow row, EnterpriseFacts facts)
    {
        if (row.LicenceNumber is null)
        {
            if (row.LicenceValidTo is null) return true;
            plan.Errors.Add(plan.Header.Error(number, nameof(row.LicenceNumber), null, "填了许可证有效期，请同时填写许可证编号"));
            return false;
        }
        var result = licenceRules.Validate(LicenceFactsOf(row, facts));
        foreach (var error in result.Errors)
            plan.Errors.Add(plan.Header.Error(number, error.PropertyName == nameof(LicenceFacts.ValidTo) ? nameof(row.LicenceValidTo) : nameof(row.LicenceNumber), row.LicenceNumber, error.ErrorMessage));
        return result.IsValid;
    }

    LicenceFacts LicenceFactsOf(EnterpriseSheetRow row, EnterpriseFacts facts) =>
        new LicenceFacts { TypeCode = licenceTypes.MainOf(facts.KindCode), Number = row.LicenceNumber!, ValidTo = row.LicenceValidTo }.Normalise();

    void Insert(ImportPlan plan, int number, EnterpriseFacts facts, EnterpriseSheetRow row)
    {
        var file = Enterprise.Register(facts);
        if (row.LicenceNumber is null) plan.Insert(number, file);
        else plan.Insert(number, file, new EnterpriseLicence(file, LicenceFactsOf(row, facts)));
    }

    void Update(ImportPlan plan, int number, Enterprise file, EnterpriseFacts facts, EnterpriseSheetRow row, EnterpriseLicence? licence, DateOnly today)
    {
        var before = file.Facts();
        var fields = EnterpriseFields.Differing(before, facts)
            .Select(field => new ImportedField(field.Label, field.Show(before, lists), field.Show(facts, lists))).ToList();
        var updates = new List<PlannedUpdate>();
        if (fields.Count > 0)
            updates.Add(new PlannedUpdate(number, file, Json(before), async stop => await WriteAsync(file, facts, today, stop)));
        if (row.LicenceNumber is not null) UpdateLicence(number, file, LicenceFactsOf(row, facts), licence, today, fields, updates);
        if (fields.Count == 0) plan.Same();
        else plan.Update(number, file.Id, file.Name, fields, updates);
    }

    async Task<IReadOnlyList<Record>> WriteAsync(Enterprise file, EnterpriseFacts facts, DateOnly today, CancellationToken cancel)
    {
        var history = facts.Status == file.Status ? null : file.ChangeStatus(facts.Status, today, "按导入的表格更新");
        await editing.WriteAsync(file, facts, cancel);
        history?.Follow(file);
        return history is null ? [] : [history];
    }

    /// <summary>The same number with another date is the same licence; another number replaces it.</summary>
    static void UpdateLicence(
        int number, Enterprise file, LicenceFacts facts, EnterpriseLicence? licence, DateOnly today, List<ImportedField> fields, List<PlannedUpdate> updates)
    {
        if (licence?.Number == facts.Number)
        {
            if (facts.ValidTo is null || licence.ValidTo == facts.ValidTo) return;
            fields.Add(new ImportedField("许可证有效期至", Text(licence.ValidTo), Text(facts.ValidTo)));
            updates.Add(new PlannedUpdate(number, licence, Json(licence.Facts()), _ =>
            {
                licence.Change(licence.Facts() with { ValidTo = facts.ValidTo });
                return Task.FromResult<IReadOnlyList<Record>>([]);
            }));
            return;
        }
        fields.Add(new ImportedField("许可证编号", licence?.Number ?? "", facts.Number));
        // The file itself is touched only when nothing else carries the new licence.
        updates.Add(new PlannedUpdate(number, licence as Record ?? file, Json(licence?.Facts() as object ?? file.Facts()), _ =>
        {
            licence?.End(today, $"换证，新证 {facts.Number}");
            return Task.FromResult<IReadOnlyList<Record>>([new EnterpriseLicence(file, facts)]);
        }));
    }

    /// <inheritdoc />
    public override async Task RestoreAsync(Record record, string before, CancellationToken cancel)
    {
        switch (record)
        {
            case Enterprise file:
                await editing.WriteAsync(file, JsonSerializer.Deserialize<EnterpriseFacts>(before, HouseJson.Options)!, cancel);
                break;
            case EnterpriseLicence licence:
                licence.Change(JsonSerializer.Deserialize<LicenceFacts>(before, HouseJson.Options)!);
                licence.Reopen();
                break;
        }
    }

    static string Json(object value) => JsonSerializer.Serialize(value, HouseJson.Options);

    static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
