using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Accounts.SecondFactor;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Account;

public sealed class SecondFactorTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() =>
        _app = await fixture.StartAsync(new Dictionary<string, string?> { ["Access:SecondFactor"] = "true" });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    string Now(string secret) => TimePassword.At(secret, TimePassword.StepOf(_app.Clock.GetUtcNow()));

    static string SecretOn(Browser page) => page.Page.QuerySelectorAll("main p").Select(found => found.TextContent)
        .Single(text => text.StartsWith("密钥：", StringComparison.Ordinal))["密钥：".Length..].Replace(" ", "").Trim();

    async Task<(Browser Person, string Secret, List<string> Codes)> EnrolAsync(string user)
    {
        var person = await new Browser(_app).LoginAsync(user);
        Assert.Equal("/account/second-factor", person.At);
        var secret = SecretOn(person);
        await person.SendAsync("/account/second-factor", ("Code", "000000"));
        Assert.Contains("数字不对", person.Errors());
        Assert.Equal(secret, SecretOn(person));
        await person.SendAsync("/account/second-factor", ("Code", Now(secret)));
        Assert.Equal("/account/second-factor/codes", person.At);
        return (person, secret, [.. person.Page.QuerySelectorAll("main li .no").Select(found => found.TextContent)]);
    }

    [Fact]
    public async Task An_officer_reaches_nothing_before_the_second_factor_is_set_up()
    {
        var person = await new Browser(_app).LoginAsync(World.SecondOfficer);
        await person.OpenAsync("/account/sessions");
        Assert.Equal("/account/second-factor", person.At);
        Assert.NotEqual("/account/second-factor", (await new Browser(_app).LoginAsync(World.HuishiSupervisor)).At);
    }

    [Fact]
    public async Task Set_up_once_it_is_asked_at_every_login_and_each_password_serves_once()
    {
        var (_, secret, codes) = await EnrolAsync(World.Officer);
        Assert.Equal(10, codes.Count);
        _app.Clock.Advance(TimeSpan.FromSeconds(60));

        var person = await new Browser(_app).LoginAsync(World.Officer);
        Assert.StartsWith("/login/code", person.At, StringComparison.Ordinal);
        await person.OpenAsync("/account");
        Assert.StartsWith("/login", person.At, StringComparison.Ordinal);

        await person.LoginAsync(World.Officer);
        var code = Now(secret);
        await person.SendAsync("/login/code", ("Code", code));
        await person.OpenAsync("/account");
        Assert.Equal("/account", person.At);

        var second = await new Browser(_app).LoginAsync(World.Officer);
        await second.SendAsync("/login/code", ("Code", code));
        Assert.Contains("动态口令不对", second.Errors());
        await second.SendAsync("/login/code", ("Code", codes[0]));
        Assert.Equal("/account", (await second.OpenAsync("/account")).At);

        var third = await new Browser(_app).LoginAsync(World.Officer);
        await third.SendAsync("/login/code", ("Code", codes[0]));
        Assert.Contains("动态口令不对", third.Errors());
    }

    [Fact]
    public async Task Guessing_the_second_step_locks_too()
    {
        var (_, secret, _) = await EnrolAsync(World.Leader);
        _app.Clock.Advance(TimeSpan.FromSeconds(60));
        for (var number = 0; number < 5; number++)
        {
            // The right password in between must not clear the count.
            var thief = await new Browser(_app).LoginAsync(World.Leader);
            await thief.SendAsync("/login/code", ("Code", "123"));
        }
        var person = await new Browser(_app).LoginAsync(World.Leader);
        Assert.Equal("/login", person.At);
        _app.Clock.Advance(TimeSpan.FromMinutes(15));
        await person.LoginAsync(World.Leader);
        await person.SendAsync("/login/code", ("Code", Now(secret)));
        Assert.Equal("/account", (await person.OpenAsync("/account")).At);
    }

    [Fact]
    public async Task Taking_it_off_needs_the_password_and_leads_back_to_setting_it_up()
    {
        var (person, _, _) = await EnrolAsync(World.ReportHandler);
        await person.OpenAsync("/account/second-factor");
        person.Page.QuerySelector("form[action='/account/second-factor/codes']")!.SetAttribute("action", "/account/second-factor/remove");
        await person.SendAsync("/account/second-factor/remove", ("Password", "wrong"));
        Assert.Contains("登录密码不对", person.Errors());
        person.Page.QuerySelector("form[action='/account/second-factor/codes']")!.SetAttribute("action", "/account/second-factor/remove");
        await person.SendAsync("/account/second-factor/remove", ("Password", World.Password));
        await person.OpenAsync("/account/sessions");
        Assert.Equal("/account/second-factor", person.At);
        Assert.Contains("扫这个二维码", person.Text);
    }
}
