using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts.Passwords;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Features.Account.Demo;

/// <summary>One invented person a role, all with <see cref="DemoAccounts.Password"/>; enterprises' people belong to
/// demo enterprises, township supervisors to the townships where these stand.</summary>
public sealed class AccountDemoData(SafetyDbContext db, UserManager<AccountRow> accounts, PasswordDesk passwords, TimeProvider time) : IDemoData
{
    const string Bureau = "县应急管理局", Transport = "县交通运输局";

    /// <inheritdoc />
    public int Order => 20;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken cancel)
    {
        if (await db.Users.AnyAsync(row => row.IsDemo, cancel)) return;
        db.Act = new Act("ACCOUNT.DEMO", "随示例数据建立了账号");
        var agencies = await db.Agencies.AsNoTracking().ToListAsync(cancel);
        var bureau = agencies.Single(row => row.Name == Bureau);
        var transport = agencies.Single(row => row.Name == Transport);
        var shop = await FirstAsync("FIREWORKS_RETAIL", cancel);
        var station = await FirstAsync("PETROL_STATION", cancel);
        var wholesaler = await FirstAsync("FIREWORKS_WHOLESALE", cancel);
        var mine = await FirstAsync("NON_COAL_OPEN_PIT", cancel);

        await AddAsync("officer", "周正（示例）", Roles.CountyOfficer, bureau.Id, certificate: "甘D-26001");
        await AddAsync("officer2", "李明（示例）", Roles.CountyOfficer, bureau.Id, certificate: "甘D-26002");
        await AddAsync("leader", "王建国（示例）", Roles.BureauLeader, bureau.Id);
        var towns = new[] { station, shop, mine }.Select(row => row.TownshipCode).Distinct().ToList();
        for (var place = 0; place < towns.Count; place++)
        {
            var town = agencies.First(row => row.DivisionCode == towns[place]);
            var name = await db.Divisions.Where(row => row.Code == town.DivisionCode).Select(row => row.Name).SingleAsync(cancel);
            await AddAsync($"township{place + 1}", $"{name}监管员（示例）", Roles.TownshipSupervisor, town.Id, township: town.DivisionCode);
        }
        await AddAsync("transport", "赵强（示例）", Roles.DepartmentSupervisor, transport.Id);
        await AddAsync("shop", "烟花店店主（示例）", Roles.EnterprisePrincipal, enterprise: shop.Id);
        await AddAsync("station", "加油站站长（示例）", Roles.EnterprisePrincipal, enterprise: station.Id);
        await AddAsync("station-safety", "加油站安全员（示例）", Roles.EnterpriseSafety, enterprise: station.Id);
        await AddAsync("wholesaler", "批发公司经理（示例）", Roles.EnterprisePrincipal, enterprise: wholesaler.Id);
        await AddAsync("mine", "矿山矿长（示例）", Roles.EnterprisePrincipal, enterprise: mine.Id);
        await AddAsync("statistician", "孙丽（示例）", Roles.Statistician, bureau.Id);
        await AddAsync("legal", "吴敏（示例）", Roles.LegalReviewer, bureau.Id);
        await AddAsync("reports", "郑芳（示例）", Roles.ReportHandler, bureau.Id);
        await AddAsync("sysadmin", "系统管理员（示例）", Roles.SystemAdmin, bureau.Id);
        await AddAsync("secadmin", "安全管理员（示例）", Roles.SecurityAdmin, bureau.Id);
        await AddAsync("auditor", "安全审计员（示例）", Roles.SecurityAuditor, bureau.Id);
        db.ChangeTracker.Clear();
    }

    async Task<(Guid Id, string TownshipCode)> FirstAsync(string kind, CancellationToken cancel)
    {
        var row = await db.Enterprises.AsNoTracking().Where(row => row.IsDemo && row.KindCode == kind)
            .OrderBy(row => row.Name).Select(row => new { row.Id, row.TownshipCode }).FirstAsync(cancel);
        return (row.Id, row.TownshipCode);
    }

    async Task AddAsync(string user, string name, string role, Guid? agency = null, string? township = null, Guid? enterprise = null, string? certificate = null)
    {
        var account = new AccountRow
        {
            Id = Guid.CreateVersion7(),
            UserName = user,
            DisplayName = name,
            AgencyId = agency,
            TownshipCode = township,
            EnterpriseId = enterprise,
            CertificateNumber = certificate,
            CreatedAt = time.GetUtcNow(),
            IsDemo = true,
        };
        Check(await accounts.CreateAsync(account));
        Check(await accounts.AddToRoleAsync(account, role));
        await passwords.SetAsync(account, DemoAccounts.Password);
    }

    static void Check(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
    }
}
