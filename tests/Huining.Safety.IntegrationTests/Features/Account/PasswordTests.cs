using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Account;

public sealed class PasswordTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    Task<int> ChangeAccountAsync(string user, Action<Web.Platform.Accounts.Account> change) => _app.InDatabaseAsync(null, async db =>
    {
        db.Act = new Act("TEST.ACCOUNT", "测试");
        change(await db.Users.SingleAsync(row => row.UserName == user));
        return await db.SaveChangesAsync();
    });

    static Task<Browser> ChangePasswordAsync(Browser person, string current, string password) =>
        person.SendAsync("/account/password", ("Current", current), ("Password", password), ("Repeat", password));

    [Fact]
    public async Task A_password_given_by_somebody_else_must_be_changed_first()
    {
        await ChangeAccountAsync(World.ShopSafety, account => account.MustChangePassword = true);
        var person = await new Browser(_app).LoginAsync(World.ShopSafety);
        Assert.Equal("/account/password", person.At);
        await person.OpenAsync("/account/sessions");
        Assert.Equal("/account/password", person.At);

        await ChangePasswordAsync(person, World.Password, "Shan-Cheng-77");
        Assert.Equal("/account", person.At);
        await person.OpenAsync("/account/sessions");
        Assert.Equal("/account/sessions", person.At);
    }

    [Fact]
    public async Task Staff_choose_anew_after_ninety_days_and_enterprises_need_not()
    {
        var old = _app.Clock.GetUtcNow() - TimeSpan.FromDays(90);
        await ChangeAccountAsync(World.HuishiSupervisor, account => account.PasswordChangedAt = old);
        await ChangeAccountAsync(World.ShopOwner, account => account.PasswordChangedAt = old);
        Assert.Equal("/account/password", (await new Browser(_app).LoginAsync(World.HuishiSupervisor)).At);
        Assert.NotEqual("/account/password", (await new Browser(_app).LoginAsync(World.ShopOwner)).At);
    }

    [Fact]
    public async Task The_last_five_passwords_are_refused_and_a_change_ends_other_sessions()
    {
        var other = await new Browser(_app).LoginAsync(World.GuochengyiSupervisor);
        var person = await new Browser(_app).LoginAsync(World.GuochengyiSupervisor);
        var current = World.Password;
        for (var number = 1; number <= 5; number++)
        {
            await person.OpenAsync("/account/password");
            await ChangePasswordAsync(person, current, $"Shan-Cheng-{number}");
            Assert.Equal("/account", person.At);
            current = $"Shan-Cheng-{number}";
        }
        await person.OpenAsync("/account/password");
        await ChangePasswordAsync(person, current, "Shan-Cheng-1");
        Assert.Contains("最近用过", person.Errors());
        await ChangePasswordAsync(person, current, World.Password);
        Assert.Equal("/account", person.At);

        await other.OpenAsync("/account");
        Assert.StartsWith("/login", other.At, StringComparison.Ordinal);
        await person.OpenAsync("/account");
        Assert.Equal("/account", person.At);
    }

    [Fact]
    public async Task Guessing_the_old_password_on_an_open_screen_ends_after_five()
    {
        var person = await new Browser(_app).LoginAsync(World.QuarryOwner);
        for (var number = 1; number <= 6; number++)
        {
            await person.OpenAsync("/account/password");
            await ChangePasswordAsync(person, $"wrong-{number}", "Shan-Cheng-77");
        }
        Assert.Contains("输错次数太多", person.Errors());
        await person.OpenAsync("/account/password");
        await ChangePasswordAsync(person, World.Password, "Shan-Cheng-77");
        Assert.Contains("输错次数太多", person.Errors());
    }
}
