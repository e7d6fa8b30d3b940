using FluentValidation;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Codes;
using Huining.Safety.Web.Platform.Deadlines;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Lifecycle;
using Huining.Safety.Web.Platform.Numbering;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Hazards;

/// <summary>Takes reports into the ledger, for pages and API alike. The number is taken in the caller's transaction.</summary>
public sealed class HazardReports(
    SafetyDbContext db, CurrentVisitor current, EnterpriseLookup enterprises, EnterpriseCodeLists places, Numbers numbers,
    FileIntake intake, IValidator<HazardReport> rules, DeadlineDesk desk, TimeProvider clock)
{
    /// <summary>Field under which photos are sent.</summary>
    public const string PhotosField = "photos";

    /// <summary>Reports a hazard with photos sent now.</summary>
    public async Task<Outcome<Hazard>> ReportAsync(HazardReport report, IReadOnlyList<IncomingFile> photos, CancellationToken cancel = default)
    {
        var (enterprise, errors) = await CheckAsync(report, photos.Any(photo => photo.Length > 0), cancel);
        var verdict = await intake.CheckAsync(photos, FileRule.Photos(), enterprise is null ? null : $"{places.TownshipName(enterprise.TownshipCode)} {enterprise.Name}", cancel);
        if (verdict.Refusal is { } why) errors.TryAdd(PhotosField, why);
        if (NoAnswer(enterprise, errors) is { } no) return no;
        var hazard = await MakeAsync(report, enterprise!, cancel);
        hazard.CountPhotosBefore(intake.Keep(verdict, new FileOwner(HazardFiles.Owner, hazard.Id, HazardFiles.Before, hazard)).Count);
        return await SaveAsync(hazard, cancel);
    }

    /// <summary>Reports a hazard with photos that were kept while the report was a draft.</summary>
    internal async Task<Outcome<Hazard>> ReportAsync(HazardReport report, IReadOnlyList<StoredFile> kept, CancellationToken cancel = default)
    {
        var (enterprise, errors) = await CheckAsync(report, kept.Count > 0, cancel);
        if (NoAnswer(enterprise, errors) is { } no) return no;
        var hazard = await MakeAsync(report, enterprise!, cancel);
        foreach (var file in kept) file.MoveTo(new FileOwner(HazardFiles.Owner, hazard.Id, HazardFiles.Before, hazard));
        hazard.CountPhotosBefore(kept.Count);
        return await SaveAsync(hazard, cancel);
    }

    async Task<(Enterprise?, Dictionary<string, string>)> CheckAsync(HazardReport report, bool hasPhotos, CancellationToken cancel)
    {
        report.Description = report.Description.Trim();
        report.Location = report.Location.Trim();
        report.ResponsiblePhone = HalfWidth.Identifier(report.ResponsiblePhone) is { Length: > 0 } phone ? phone : null;
        var errors = (await rules.ValidateAsync(report, cancel)).Errors
            .GroupBy(failure => char.ToLowerInvariant(failure.PropertyName[0]) + failure.PropertyName[1..])
            .ToDictionary(field => field.Key, field => field.First().ErrorMessage);
        if (!hasPhotos && HazardRules.NeedsPhoto(report.Source)) errors.TryAdd(PhotosField, "请至少上传 1 张照片，拍清楚隐患的样子。");
        var enterprise = report.EnterpriseId == Guid.Empty ? null : await enterprises.FindAsync(report.EnterpriseId, cancel);
        if (enterprise is null) errors.TryAdd("enterpriseId", "没有找到这家企业，请重新选择。");
        else if (enterprise.Status is OperatingStatus.Deregistered or OperatingStatus.MovedOut)
            errors.TryAdd("enterpriseId", $"“{enterprise.Name}”已{enterprise.Status.Name()}，不能再登记隐患。");
        return (enterprise, errors);
    }

    Outcome<Hazard>? NoAnswer(Enterprise? enterprise, Dictionary<string, string> errors) =>
        !HazardLifecycle.Table.First.By.Any(current.Value.Is) && current.Value.Id is not null
            ? new Outcome<Hazard>.Refused($"隐患由{HazardLifecycle.Table.First.WhoText}上报，您的账号不能上报。")
        : errors.Count > 0 || enterprise is null ? new Outcome<Hazard>.Invalid(errors)
        : null;

    async Task<Hazard> MakeAsync(HazardReport report, Enterprise enterprise, CancellationToken cancel)
    {
        var year = (report.FoundOn ?? desk.Today).Year;
        var number = await numbers.TakeAsync("HAZARD", year, cancel);
        var hazard = Hazard.Report(report, enterprise, enterprise.Name, number, current.Value, clock.GetUtcNow(), desk.Today);
        hazard.IsDemo = enterprise.IsDemo;
        db.Add(hazard);
        return hazard;
    }

    async Task<Outcome<Hazard>> SaveAsync(Hazard hazard, CancellationToken cancel)
    {
        db.Act = new Act("HAZARD.REPORT", HazardLifecycle.Table.First.Sentence, hazard.Description) { MainRecord = hazard.Id };
        await db.SaveChangesAsync(cancel);
        return new Outcome<Hazard>.Done(hazard);
    }
}
