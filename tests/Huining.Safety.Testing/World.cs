using Huining.Safety.Web.Data;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huining.Safety.Testing;

/// <summary>The small county that tests start from: two townships, three enterprises, one account a role.</summary>
public static class World
{
    /// <summary>Password of every account.</summary>
    public const string Password = "Huining-2026-test";

    /// <summary>会师镇, where <see cref="FireworksShop"/> and <see cref="PetrolStation"/> are.</summary>
    public const string Huishi = "620422100";

    /// <summary>郭城驿镇, where <see cref="Quarry"/> is.</summary>
    public const string Guochengyi = "620422101";

    public static readonly Guid FireworksShop = new("01900000-0000-7000-8000-000000000001");
    public static readonly Guid PetrolStation = new("01900000-0000-7000-8000-000000000002");
    public static readonly Guid Quarry = new("01900000-0000-7000-8000-000000000003");

    public const string SystemAdmin = "system-admin";
    public const string SecurityAdmin = "security-admin";
    public const string Auditor = "auditor";
    public const string Leader = "leader";
    public const string Officer = "officer";
    public const string SecondOfficer = "officer-2";
    public const string LegalReviewer = "legal";
    public const string Statistician = "statistician";
    public const string ReportHandler = "report-handler";
    public const string HuishiSupervisor = "huishi";
    public const string GuochengyiSupervisor = "guochengyi";
    public const string TransportDepartment = "transport";
    public const string ShopOwner = "shop-owner";
    public const string ShopSafety = "shop-safety";
    public const string StationOwner = "station-owner";
    public const string QuarryOwner = "quarry-owner";

    /// <summary>Every account with its role.</summary>
    public static readonly IReadOnlyList<(string Name, string Role)> Accounts =
    [
        (SystemAdmin, Roles.SystemAdmin), (SecurityAdmin, Roles.SecurityAdmin), (Auditor, Roles.SecurityAuditor),
        (Leader, Roles.BureauLeader), (Officer, Roles.CountyOfficer), (SecondOfficer, Roles.CountyOfficer),
        (LegalReviewer, Roles.LegalReviewer), (Statistician, Roles.Statistician), (ReportHandler, Roles.ReportHandler),
        (HuishiSupervisor, Roles.TownshipSupervisor), (GuochengyiSupervisor, Roles.TownshipSupervisor),
        (TransportDepartment, Roles.DepartmentSupervisor),
        (ShopOwner, Roles.EnterprisePrincipal), (ShopSafety, Roles.EnterpriseSafety), (StationOwner, Roles.EnterprisePrincipal),
        (QuarryOwner, Roles.EnterprisePrincipal),
    ];

    /// <summary>Facts of a fireworks shop that pass every rule; change what a test is about.</summary>
    public static EnterpriseFacts Shop(string name, string uscc, string township) => new()
    {
        Name = name,
        Uscc = uscc,
        KindCode = "FIREWORKS_RETAIL",
        SectorCode = "FIREWORKS",
        PrincipalName = "张三",
        PrincipalPhone = "13800000001",
        SafetyManagerName = "李四",
        SafetyManagerPhone = "13800000002",
        LegalRepresentative = "张三",
        SiteAddress = "长征路1号",
        TownshipCode = township,
        EmployeesCount = 2,
        HighRisk = true,
        Status = OperatingStatus.Operating,
    };

    internal static async Task BuildAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<SafetyDbContext>();
        db.Act = new Act("TEST.WORLD", "测试数据");
        Add(db, FireworksShop, Shop("福源烟花爆竹零售店", "91620422MA7TT0012N", Huishi));
        Add(db, PetrolStation, Shop("金泰加油站", "91620422MA7TT0020H", Huishi) with { KindCode = "PETROL_STATION", SectorCode = "HAZCHEM" });
        Add(db, Quarry, Shop("中川石料场", "91620422MA7TT0039E", Guochengyi) with { KindCode = "NON_COAL_OPEN_PIT", SectorCode = "NON_COAL_MINE" });
        await db.SaveChangesAsync();

        var agencies = await db.Agencies.ToListAsync();
        var accounts = services.GetRequiredService<UserManager<Account>>();
        foreach (var (name, role) in Accounts)
        {
            var account = new Account
            {
                Id = Guid.CreateVersion7(),
                UserName = name,
                DisplayName = RoleNames.Of(role),
                TownshipCode = name switch { HuishiSupervisor => Huishi, GuochengyiSupervisor => Guochengyi, _ => null },
                EnterpriseId = name switch { ShopOwner or ShopSafety => FireworksShop, StationOwner => PetrolStation, QuarryOwner => Quarry, _ => null },
                AgencyId = name switch
                {
                    HuishiSupervisor => agencies.Single(agency => agency.DivisionCode == Huishi).Id,
                    GuochengyiSupervisor => agencies.Single(agency => agency.DivisionCode == Guochengyi).Id,
                    TransportDepartment => agencies.Single(agency => agency.Name == "县交通运输局").Id,
                    _ when Roles.OfEnterprise.Contains(role) => null,
                    _ => agencies.First(agency => agency.Name == "县应急管理局" && agency.DivisionCode == Division.County).Id,
                },
                PasswordChangedAt = new DateTimeOffset(2026, 11, 1, 2, 0, 0, TimeSpan.Zero),
            };
            Check(await accounts.CreateAsync(account, Password));
            Check(await accounts.AddToRoleAsync(account, role));
        }
    }

    static void Add(SafetyDbContext db, Guid id, EnterpriseFacts facts)
    {
        var enterprise = Enterprise.Register(facts);
        db.Add(enterprise).Property(row => row.Id).CurrentValue = id;
    }

    static void Check(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
    }
}
