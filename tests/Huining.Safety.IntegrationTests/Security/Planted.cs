using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Enterprises.Licences;
using Huining.Safety.Web.Features.Enterprises.Merge;
using Huining.Safety.Web.Features.Enterprises.Propose;
using Huining.Safety.Web.Features.Enterprises.Regulators;
using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Features.Risks;
using Huining.Safety.Web.Features.Risks.Grading;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Api;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Files;
using Huining.Safety.Web.Platform.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huining.Safety.IntegrationTests.Security;

/// <summary>Rows of one enterprise in every ledger, with words in them that must not be read by strangers.</summary>
/// <param name="Ids">Key by kind of row: enterprise, licence, accident …</param>
public sealed record Planted(IReadOnlyDictionary<string, Guid> Ids)
{
    /// <summary>Begins every word planted.</summary>
    public const string Canary = "金丝雀";

    /// <summary>Plants rows for an enterprise of <see cref="World"/> and its owner's account.</summary>
    /// <param name="app">The application.</param>
    /// <param name="enterprise">The enterprise.</param>
    /// <param name="owner">User name of its owner.</param>
    /// <param name="canaries">Puts canaries into the texts; else plain words.</param>
    public static Task<Planted> InAsync(SafetyApp app, Guid enterprise, string owner, bool canaries) => app.InScopeAsync(null, async services =>
    {
        var db = services.GetRequiredService<SafetyDbContext>();
        db.Act = new Act("TEST.PLANT", canaries ? $"{Canary}的事" : "测试数据");
        var words = canaries ? Canary : "测试";
        var file = await db.Enterprises.SingleAsync(row => row.Id == enterprise);
        if (canaries)
            file.Change(file.Facts() with
            {
                Name = $"{words}石料场",
                SiteAddress = $"{words}路1号",
                PrincipalName = $"{words}人",
                LegalRepresentative = $"{words}法人",
                SafetyManagerName = $"{words}管理",
                PrincipalPhone = "13911112222",
                GridKeeper = $"{words}网格员",
                Remark = $"{words}备注",
            });
        var today = new DateOnly(2026, 11, 20);
        var licence = new EnterpriseLicence(file, new LicenceFacts { TypeCode = services.GetRequiredService<LicenceTypes>().All[0].Code, Number = $"{words}证1号", ValidTo = today.AddDays(20), Scope = $"{words}范围" });
        var regulator = new EnterpriseRegulator(file, await db.Agencies.FirstAsync(row => row.Name == "县应急管理局"), true, today, $"{words}监管员");
        var request = new EnterpriseChangeRequest(file, file.Facts() with { Name = $"{words}新名称" }, null, $"{words}理由", $"{words}申请人");
        var status = file.ChangeStatus(OperatingStatus.Suspended, today, $"{words}停业");
        var twin = Enterprise.Register(file.Facts() with { Name = $"{words}重复档案", Uscc = null, Unregistered = true });
        var merge = new EnterpriseMerge(file, twin, [], $"{words}合并");
        var accident = Accident.Register(new AccidentFacts
        {
            Number = $"{words}{enterprise.ToString("N")[^4..]}",
            OccurredAt = new DateTime(2026, 10, 1, 8, 0, 0),
            TownshipCode = file.TownshipCode,
            SectorCode = file.SectorCode,
            CategoryCode = "OTHER",
            Place = $"{words}地点",
            Brief = $"{words}简况",
        }, AccidentGradeBand.Shipped());
        var intake = services.GetRequiredService<FileIntake>();
        var photo = await intake.CheckAsync([IncomingFile.Of($"{words}.jpg", Pictures.Jpeg(64, 48))], FileRule.Photos(), null);
        var kept = intake.Keep(photo, new FileOwner(nameof(Enterprise), enterprise, "TEST", file));
        var account = await db.Users.SingleAsync(row => row.UserName == owner);
        var (token, _) = ApiToken.Issue(account.Id, $"{words}令牌", new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var hazard = Hazard.Report(new HazardReport { EnterpriseId = enterprise, Source = HazardSource.SelfCheck, FoundOn = today, Description = $"{words}隐患内容写够十个字", Location = $"{words}位置", ResponsiblePerson = $"{words}责任人" },
            file, file.Name, 9000 + (enterprise.ToByteArray()[^1] & 0xFF), Visitor.Console, new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero), today);
        var facts = RiskSamples.Facts(RiskLevel.General) with { PointName = $"{words}风险点", Location = $"{words}风险位置", HazardDescription = $"{words}危险有害因素", CompanyPerson = $"{words}责任人" };
        var point = RiskPoint.Of(file, facts);
        var risk = RiskItem.Create(point, file.Name, facts, RiskGrading.Of(facts, RiskScales.All[^1])!, 2026, 9000 + (enterprise.ToByteArray()[^1] & 0xFF));
        var change = risk.Approve(null, $"{words}审定人", today);
        twin.MergeInto(file.Id);
        var import = new ImportBatch("ENTERPRISE", "企业档案", $"{words}.xlsx", new byte[32], words);
        db.AddRange(import, hazard, point, risk, change!, licence, regulator, request, status, twin, merge, accident, token);
        await db.SaveChangesAsync();
        return new Planted(new Dictionary<string, Guid>
        {
            ["enterprise"] = enterprise,
            ["twin"] = twin.Id,
            ["licence"] = licence.Id,
            ["regulator"] = regulator.Id,
            ["request"] = request.Id,
            ["merge"] = merge.Id,
            ["import"] = import.Id,
            ["accident"] = accident.Id,
            ["file"] = kept[0].Id,
            ["token"] = token.Id,
            ["hazard"] = hazard.Id,
            ["risk"] = risk.Id,
        });
    });
}
