using Huining.Safety.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Security;

/// <summary>Whoever changes something stands in the trail, and so does who was refused (QUALITY.md S-26).</summary>
public sealed class TraceTests : IAsyncLifetime
{
    /// <summary>Each test its own: what one account has decided, another could only be told.</summary>
    readonly PlantedCounty _county = new();
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        await _county.InitializeAsync();
        _app = _county.App;
    }

    public ValueTask DisposeAsync() => _county.DisposeAsync();

    /// <summary>Writes that change no record, with the reason.</summary>
    static readonly Dictionary<string, string> Traceless = new()
    {
        ["POST /login"] = "an empty form is shown again; tries with a name are in the trail",
        ["POST /login/code"] = "without the first step it only leads back to it",
        ["POST /activate"] = "an empty form is shown again",
        ["POST /setup"] = "the county is set up already",
        ["POST /logout"] = "there is no session behind a test's header",
        ["POST /hazards/ask"] = "an unfinished report; nothing is reported yet",
        ["POST /hazards/ask/step"] = "a step of an unfinished report",
        ["POST /risks/start"] = "an unfinished walk through typical risks; nothing is registered yet",
        ["POST /risks/start/step"] = "a step of that walk",
        ["POST /enterprises/changes/{id:guid}/refuse"] = "it was approved a moment ago and stays so",
        ["POST /enterprises/{id:guid}/propose"] = "a request waits already and a second one is refused",
        ["POST /enterprises/{id:guid}/reveal"] = "without a reason it leads back and shows nothing",
    };

    [Theory]
    [InlineData(World.Officer)]
    [InlineData(World.ShopOwner)]
    [InlineData(World.SecurityAdmin)]
    [InlineData(World.SystemAdmin)]
    public async Task Every_write_that_succeeds_is_in_the_trail(string account)
    {
        var role = World.Accounts.Single(pair => pair.Name == account).Role;
        using var caller = await Caller.AsAsync(_app, account);
        var silent = new List<string>();
        foreach (var line in EndpointLine.All(_app).Where(line => line.Method is not ("GET" or "HEAD" or "*") && line.IsFor(role)))
        {
            var before = await CountAsync();
            var answer = await caller.CallAsync(line, Samples.Address(line, (kind, _) => _county.Shop.Ids[kind]));
            // 302 after a write means done; a form with errors comes back as 200.
            var done = (int)answer.StatusCode is 201 or 204 or 302 || line.IsApi && (int)answer.StatusCode == 200;
            if (done && await CountAsync() == before && !Traceless.ContainsKey(line.ToString())) silent.Add($"{line} as {account}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }
        Assert.True(silent.Count == 0, string.Join('\n', silent));
    }

    [Fact]
    public async Task A_refused_attempt_is_in_the_trail_with_who_when_what_and_where()
    {
        using var auditor = _app.ClientFor(World.Auditor);
        Assert.Equal(403, (int)(await auditor.GetAsync("/enterprises/new", TestContext.Current.CancellationToken)).StatusCode);
        var entry = await _app.InDatabaseAsync(null, db => db.AuditEntries.Where(row => row.Act == "ACCESS.DENIED").OrderByDescending(row => row.Seq).FirstAsync());
        Assert.Contains("/enterprises/new", entry.Sentence, StringComparison.Ordinal);
        Assert.Equal("SEC_AUDITOR", entry.ActorRoles);
        Assert.NotNull(entry.ActorId);
        Assert.NotNull(entry.RequestId);
    }

    Task<int> CountAsync() => _app.InDatabaseAsync(null, db => db.AuditEntries.CountAsync());
}
