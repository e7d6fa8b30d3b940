using Huining.Safety.Testing;
using Xunit;

namespace Huining.Safety.IntegrationTests.Security;

/// <summary>Every endpoint as every account and as nobody: let in exactly where the permission is held.</summary>
public sealed class AccessMatrixTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;
    IReadOnlyList<EndpointLine> _lines = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await fixture.StartAsync();
        _lines = EndpointLine.All(_app);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static TheoryData<string> Accounts() => [.. World.Accounts.Select(account => account.Name)];

    [Fact]
    public void Every_parameter_has_a_sample() => Assert.Empty(_lines.SelectMany(Samples.Unknown));

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task Permission_decides(string account)
    {
        var role = World.Accounts.Single(pair => pair.Name == account).Role;
        using var caller = await Caller.AsAsync(_app, account);
        var wrong = new List<string>();
        foreach (var line in _lines)
        {
            var answer = await caller.CallAsync(line, Samples.Address(line, (_, _) => Guid.NewGuid()));
            var status = (int)answer.StatusCode;
            var right = line.IsFor(role) ? status is not (401 or 403 or >= 500) && (!IsLogin(answer) || line.OpenBecause is not null || line.Route == "/logout") : status == 403;
            if (!right) wrong.Add($"{line} as {account}: {status} {answer.Headers.Location}");
            if (status == 403 && line.IsApi && answer.Content.Headers.ContentType?.MediaType != "application/problem+json") wrong.Add($"{line}: 403 is no problem document");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Nobody_gets_no_further_than_the_login()
    {
        using var caller = await Caller.AsAsync(_app, null);
        var wrong = new List<string>();
        foreach (var line in _lines)
        {
            var answer = await caller.CallAsync(line, Samples.Address(line, (_, _) => Guid.NewGuid()));
            var status = (int)answer.StatusCode;
            var right = line.OpenBecause is not null ? status is not (401 or 403 or >= 500)
                : line.IsApi ? status == 401 && answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
                : IsLogin(answer);
            if (!right) wrong.Add($"{line} as nobody: {status} {answer.Headers.Location}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    static bool IsLogin(HttpResponseMessage answer) =>
        (int)answer.StatusCode == 302 && answer.Headers.Location!.ToString() is var there && there.Contains("/login", StringComparison.Ordinal) && !there.Contains("/login/", StringComparison.Ordinal);
}
