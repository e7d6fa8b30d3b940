using System.Net;
using Huining.Safety.IntegrationTests.Features.Account;
using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Administration;

public sealed class AccountsTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<Browser> AdminAsync() => new Browser(_app).LoginAsync(World.SecurityAdmin);

    Task<Guid> IdAsync(string user) => _app.InDatabaseAsync(null, db => db.Users.Where(row => row.UserName == user).Select(row => row.Id).SingleAsync());

    async Task<string> PageAsync(string user) => $"/administration/accounts/{await IdAsync(user)}";

    async Task<Guid> AgencyAsync() => await _app.InDatabaseAsync(null, db => db.Agencies.Where(row => row.Name == "县应急管理局").Select(row => row.Id).SingleAsync());

    async Task<Browser> InviteAsync(Browser admin, string user, params (string, string?)[] more)
    {
        await admin.OpenAsync("/administration/accounts/new");
        (string, string?)[] basics = [("UserName", user), ("DisplayName", "新来的人"), ("Roles", Roles.CountyOfficer), ("AgencyId", $"{await AgencyAsync()}")];
        var fields = basics.ToDictionary(field => field.Item1, field => field.Item2);
        foreach (var (name, value) in more) fields[name] = value;
        return await admin.SubmitAsync(fields);
    }

    [Fact]
    public async Task An_invited_person_comes_in_with_the_slip_and_history_tells_it()
    {
        var admin = await InviteAsync(await AdminAsync(), "newcomer");
        Assert.EndsWith("/slip", admin.At, StringComparison.Ordinal);
        var code = admin.Page.QuerySelector("main strong.no")!.TextContent;
        await admin.OpenAsync(admin.At);
        Assert.DoesNotContain("/slip", admin.At, StringComparison.Ordinal);
        Assert.Contains("待本人设密码", admin.Text);

        var person = await new Browser(_app).OpenAsync("/activate");
        await person.SendAsync("/activate", ("UserName", "newcomer"), ("Code", code), ("Password", "Shan-Cheng-77"), ("Repeat", "Shan-Cheng-77"));
        await person.LoginAsync("newcomer", "Shan-Cheng-77");
        Assert.Equal("/account", (await person.OpenAsync("/account")).At);

        await admin.OpenAsync(await PageAsync("newcomer"));
        Assert.Contains("开设了账号", admin.Text);
        Assert.Contains("角色由“无”改为“县级执法人员”", admin.Text);
        Assert.Contains("新来的人凭一次性口令设定了密码", admin.Text);
        Assert.Empty((await _app.InScopeAsync(null, services => services.GetRequiredService<AuditVerifier>().VerifyAsync())).Problems);
    }

    [Fact]
    public async Task A_combination_of_administrations_is_refused_on_the_page()
    {
        var admin = await InviteAsync(await AdminAsync(), "both", ("Roles", $"{Roles.SystemAdmin}\u001f{Roles.SecurityAuditor}"));
        Assert.Contains("不能与其他角色由同一账号担任", admin.Errors());
        Assert.False(await _app.InDatabaseAsync(null, db => db.Users.AnyAsync(row => row.UserName == "both")));
    }

    [Theory]
    [InlineData(World.SystemAdmin, Roles.SecurityAuditor)]
    [InlineData(World.SecurityAdmin, Roles.SystemAdmin)]
    [InlineData(World.Auditor, Roles.CountyOfficer)]
    [InlineData(World.Officer, Roles.SecurityAdmin)]
    [InlineData(World.StationOwner, Roles.TownshipSupervisor)]
    public async Task A_combination_is_refused_by_the_database_too(string user, string role)
    {
        var failure = await Assert.ThrowsAsync<PostgresException>(() => _app.InDatabaseAsync(null, db => db.Database.ExecuteSqlAsync(
            $"insert into account_roles (user_id, role_id) select a.id, r.id from accounts a, roles r where a.user_name = {user} and r.name = {role}")));
        Assert.Equal("23514", failure.SqlState);
    }

    [Fact]
    public async Task Two_roles_added_at_once_do_not_slip_past_each_other()
    {
        var id = await IdAsync(World.ShopSafety);
        async Task<bool> AddAsync(string role)
        {
            try
            {
                return await _app.InDatabaseAsync(null, db => db.Database.ExecuteSqlAsync(
                    $"insert into account_roles (user_id, role_id) select {id}, r.id from roles r where r.name = {role}")) > 0;
            }
            catch (PostgresException refused) when (refused.SqlState == "23514")
            {
                return false;
            }
        }
        await _app.InDatabaseAsync(null, db => db.Database.ExecuteSqlAsync($"delete from account_roles where user_id = {id}"));
        var done = await Task.WhenAll(AddAsync(Roles.SystemAdmin), AddAsync(Roles.SecurityAdmin), AddAsync(Roles.SecurityAuditor));
        Assert.Single(done, success => success);
    }

    [Fact]
    public async Task Nobody_changes_the_own_roles()
    {
        var admin = await AdminAsync();
        await admin.OpenAsync(await PageAsync(World.SecurityAdmin) + "/edit");
        await admin.SubmitAsync(new Dictionary<string, string?> { ["Roles"] = Roles.CountyOfficer });
        Assert.Contains("不能改自己账号的角色", admin.Errors());
    }

    [Fact]
    public async Task Disabling_ends_the_session_and_needs_a_reason()
    {
        var person = await new Browser(_app).LoginAsync(World.TransportDepartment);
        var (admin, page) = (await AdminAsync(), await PageAsync(World.TransportDepartment));
        await admin.OpenAsync($"{page}/disable");
        await admin.SendAsync($"{page}/disable", ("Reason", " "));
        Assert.Contains("请写明停用的原因", admin.Errors());
        await admin.SendAsync($"{page}/disable", ("Reason", "调离本单位"));
        Assert.Contains("停用", admin.Text);
        Assert.Contains("调离本单位", admin.Text);

        _app.Clock.Advance(TimeSpan.FromSeconds(5));
        await person.OpenAsync("/account");
        Assert.StartsWith("/login", person.At, StringComparison.Ordinal);
        await admin.SendAsync($"{page}/enable");
        await person.LoginAsync(World.TransportDepartment);
        Assert.Equal("/account", (await person.OpenAsync("/account")).At);
    }

    [Fact]
    public async Task Two_security_administrators_who_disable_each_other_at_once_do_not_both_succeed()
    {
        await InviteAsync(await AdminAsync(), "second-admin", ("Roles", Roles.SecurityAdmin));
        await _app.InScopeAsync(null, async services =>
        {
            var accounts = services.GetRequiredService<UserManager<Web.Platform.Accounts.Account>>();
            services.GetRequiredService<Web.Data.SafetyDbContext>().Act = new Act("TEST", "测试");
            var account = (await accounts.FindByNameAsync("second-admin"))!;
            account.PasswordChangedAt = _app.Clock.GetUtcNow();
            return await accounts.AddPasswordAsync(account, World.Password);
        });
        var (first, second) = (await AdminAsync(), await new Browser(_app).LoginAsync("second-admin"));
        var (firstPage, secondPage) = (await PageAsync(World.SecurityAdmin), await PageAsync("second-admin"));
        await first.OpenAsync($"{secondPage}/disable");
        await second.OpenAsync($"{firstPage}/disable");
        await Task.WhenAll(first.SendAsync($"{secondPage}/disable", ("Reason", "测试")), second.SendAsync($"{firstPage}/disable", ("Reason", "测试")));
        Assert.Equal(1, await _app.InDatabaseAsync(null, db => db.Users.CountAsync(row =>
            (row.UserName == World.SecurityAdmin || row.UserName == "second-admin") && row.DisabledAt != null)));
        await EnableEverybodyAsync();
    }

    /// <summary>Through the trail, so that its verification elsewhere in this class finds nothing unexplained.</summary>
    Task<int> EnableEverybodyAsync() => _app.InDatabaseAsync(null, async db =>
    {
        db.Act = new Act("TEST", "测试");
        foreach (var account in await db.Users.Where(row => row.DisabledAt != null).ToListAsync()) account.DisabledAt = null;
        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task A_reset_voids_the_old_password_and_unlocking_opens_the_account()
    {
        var (admin, page) = (await AdminAsync(), await PageAsync(World.GuochengyiSupervisor));
        for (var number = 0; number < 5; number++) await new Browser(_app).LoginAsync(World.GuochengyiSupervisor, "wrong");
        await admin.OpenAsync(page);
        Assert.Contains("锁定", admin.Text);
        await admin.SendAsync($"{page}/unlock");
        var person = await new Browser(_app).LoginAsync(World.GuochengyiSupervisor);
        Assert.Equal("/account", (await person.OpenAsync("/account")).At);

        await admin.OpenAsync(page);
        await admin.SendAsync($"{page}/reset");
        Assert.Contains("密码重设单", admin.Text);
        await person.OpenAsync("/account");
        Assert.StartsWith("/login", person.At, StringComparison.Ordinal);
        await person.LoginAsync(World.GuochengyiSupervisor);
        Assert.StartsWith("/login", person.At, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_slower_of_two_administrators_chooses_among_three_versions()
    {
        await InviteAsync(await AdminAsync(), "twice-edited");
        var (id, client) = (await IdAsync("twice-edited"), _app.ClientFor(World.SecurityAdmin));
        var mine = (await client.GetPageAsync($"/administration/accounts/{id}/edit")).Form("保存");
        var theirs = (await client.GetPageAsync($"/administration/accounts/{id}/edit")).Form("保存");
        await theirs.Fill("DisplayName", "先改的人").Choose("Roles", Roles.Statistician).SubmitAsync();

        var conflict = await mine.Fill("DisplayName", "后改的人").Fill("Phone", "13900001234").SubmitAsync();
        Assert.Equal(409, conflict.Status);
        Assert.EndsWith("新来的人 先改的人用现在的 后改的人用我的", Assert.Single(conflict.Texts("tbody tr"), row => row.StartsWith("姓名", StringComparison.Ordinal)));
        Assert.Contains($"{RoleNames.Of(Roles.CountyOfficer)} ", Assert.Single(conflict.Texts("tbody tr"), row => row.StartsWith("角色", StringComparison.Ordinal)));
        Assert.Contains("13900001234用我的", Assert.Single(conflict.Texts("tbody tr"), row => row.StartsWith("手机号", StringComparison.Ordinal)));

        var page = await conflict.Form("按选定的保存").Choose("DisplayName", "先改的人").SubmitAsync();
        Assert.Contains("已修改", page.Text);
        var account = await _app.InDatabaseAsync(null, db => db.Users.SingleAsync(row => row.Id == id));
        Assert.Equal(("先改的人", "13900001234"), (account.DisplayName, account.PhoneNumber));
        var roles = await _app.InDatabaseAsync(null, db => db.UserRoles.Where(row => row.UserId == id).Join(db.Roles, row => row.RoleId, role => role.Id, (_, role) => role.Name!).ToListAsync());
        Assert.Equal([Roles.CountyOfficer, Roles.Statistician], roles.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_list_finds_by_name_role_and_state()
    {
        var admin = await AdminAsync();
        await admin.OpenAsync("/administration/accounts?q=quarry");
        Assert.Single(admin.Page.QuerySelectorAll("table.ledger tbody tr"));
        Assert.Contains("中川石料场", admin.Text);
        await admin.OpenAsync($"/administration/accounts?role={Roles.ReportHandler}&state=Active");
        Assert.Single(admin.Page.QuerySelectorAll("table.ledger tbody tr"));
        await admin.OpenAsync("/administration/accounts?q=%25");
        Assert.Contains("没有符合条件的账号", admin.Text);
    }

    [Theory]
    [InlineData(World.SystemAdmin)]
    [InlineData(World.Auditor)]
    [InlineData(World.Leader)]
    public async Task Others_are_refused_and_the_attempt_is_written_down(string user)
    {
        var answer = await _app.ClientFor(user).GetAsync("/administration/accounts", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var id = await IdAsync(user);
        Assert.True(await _app.InDatabaseAsync(null, db => db.AuditEntries.AnyAsync(row => row.Act == "ACCESS.DENIED" && row.ActorId == id && row.Sentence.Contains("/administration/accounts"))));
    }

    [Fact]
    public async Task A_security_administrator_sees_no_enterprise() =>
        Assert.Equal(0, await _app.InDatabaseAsync(World.SecurityAdmin, db => db.Enterprises.CountAsync()));
}
