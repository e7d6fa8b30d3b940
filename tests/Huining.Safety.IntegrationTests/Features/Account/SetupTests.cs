using System.Net;
using Huining.Safety.Testing;
using Huining.Safety.Web.Features.Account.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Huining.Safety.IntegrationTests.Features.Account;

public sealed class SetupTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await fixture.StartAsync(new Dictionary<string, string?> { ["Safety:AllowSetup"] = "true", ["Access:SecondFactor"] = "true" });
        // Before the application starts, which it does when first asked for something.
        await using var connection = new NpgsqlConnection(fixture.Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("truncate accounts cascade", connection);
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static Task<Browser> MakeAsync(Browser page, string code, string password = "Shan-Cheng-77") => page.SendAsync("/setup",
        ("Code", code), ("SecurityName", "安某"), ("SecurityUser", "an"), ("Password", password), ("Repeat", password), ("SystemName", "席某"), ("SystemUser", "xi"));

    [Fact]
    public async Task The_first_two_administrators_are_made_once()
    {
        var code = _app.Services.GetRequiredService<SetupState>().Code;
        var page = await new Browser(_app).OpenAsync("/enterprises");
        Assert.Equal("/setup", page.At);

        await MakeAsync(page, "AAAA-BBBB-CCCC");
        Assert.Contains("启动口令不对", page.Errors());
        await MakeAsync(page, code, "short");
        Assert.Contains("至少要 10 个字符", page.Errors());
        Assert.Equal(0, await _app.InDatabaseAsync(null, db => db.Users.CountAsync()));

        await MakeAsync(page, code);
        Assert.Contains("管理员已设立", page.Text);
        var slip = page.Page.QuerySelector("main strong.no")!.TextContent;
        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(_app).OpenAsync("/setup")).Answer.StatusCode);

        var security = await new Browser(_app).LoginAsync("an", "Shan-Cheng-77");
        Assert.Equal("/account/second-factor", security.At);

        var system = await new Browser(_app).OpenAsync("/activate");
        await system.SendAsync("/activate", ("UserName", "xi"), ("Code", slip), ("Password", "Hui-Ning-88x"), ("Repeat", "Hui-Ning-88x"));
        await system.LoginAsync("xi", "Hui-Ning-88x");
        Assert.Equal("/account/second-factor", system.At);
    }
}
