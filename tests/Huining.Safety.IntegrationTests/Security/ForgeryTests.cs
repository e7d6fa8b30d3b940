using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Security;

/// <summary>A foreign page can make a browser send a form, but not the token that goes with it; and reading changes
/// nothing.</summary>
public sealed class ForgeryTests(PlantedCounty county) : IClassFixture<PlantedCounty>
{
    readonly SafetyApp _app = county.App;
    readonly IReadOnlyList<EndpointLine> _lines = EndpointLine.All(county.App);

    /// <summary>Acts that reading may leave in the trail: who took a whole ledger out of the house, who was refused.</summary>
    static bool MayBeNoted(string act) => act == "ACCESS.DENIED" || act.EndsWith(".EXPORT", StringComparison.Ordinal);

    [Fact]
    public async Task Every_form_without_a_token_or_with_anothers_is_refused()
    {
        var wrong = new List<string>();
        var tried = 0;
        foreach (var line in _lines.Where(line => line.Method is not ("GET" or "HEAD" or "*") && !line.IsApi))
        {
            var account = line.OpenBecause is not null ? null : World.Accounts.First(pair => line.IsFor(pair.Role)).Name;
            var address = Samples.Address(line, (kind, _) => county.Shop.Ids[kind]);
            using var client = _app.ClientFor(account);
            foreach (var content in new[] { new FormUrlEncodedContent([]), new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", "CfDJ8forged")]) })
            {
                tried++;
                var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(line.Method), address) { Content = content }, TestContext.Current.CancellationToken);
                if ((int)answer.StatusCode != 400) wrong.Add($"{line} without a good token: {(int)answer.StatusCode}");
            }
            if (account is null) continue;
            using var other = await Caller.AsAsync(_app, account == World.Officer ? World.SecondOfficer : World.Officer);
            var stolen = await client.SendAsync(new HttpRequestMessage(new HttpMethod(line.Method), address)
            {
                Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", other.FormToken)]),
            }, TestContext.Current.CancellationToken);
            if ((int)stolen.StatusCode != 400) wrong.Add($"{line} with another's token: {(int)stolen.StatusCode}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(tried > 30, $"only {tried} tried");
    }

    [Fact]
    public async Task Reading_changes_nothing()
    {
        var before = await StateAsync();
        foreach (var account in new[] { World.Officer, World.Leader, World.Auditor, World.SecurityAdmin, World.SystemAdmin, World.HuishiSupervisor, World.ShopOwner })
        {
            using var caller = await Caller.AsAsync(_app, account);
            foreach (var line in _lines.Where(line => line.Reads))
                await caller.CallAsync(line, Samples.Address(line, (kind, _) => county.Shop.Ids[kind]));
        }
        var after = await StateAsync();
        Assert.Equal(before.Rows, after.Rows);
        var noted = after.Acts.Where(act => act.Value > before.Acts.GetValueOrDefault(act.Key)).Select(act => act.Key).Where(act => !MayBeNoted(act)).ToList();
        Assert.True(noted.Count == 0, $"reading left: {string.Join(", ", noted)}");
    }

    /// <summary>Rows of every audited table, and how often each act stands in the trail.</summary>
    Task<(string Rows, Dictionary<string, int> Acts)> StateAsync() => _app.InDatabaseAsync(null, async db =>
    {
        var rows = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Where(type => typeof(IAudited).IsAssignableFrom(type.ClrType)).Select(type => type.GetTableName()!).Distinct().Order(StringComparer.Ordinal))
        {
#pragma warning disable EF1002 // the name comes from the model
            var sum = await db.Database.SqlQueryRaw<string>($"select count(*) || ':' || coalesce(sum(hashtext(t::text)::bigint), 0) as \"Value\" from {table} t").SingleAsync();
#pragma warning restore EF1002
            rows.Add($"{table} {sum}");
        }
        var acts = await db.AuditEntries.GroupBy(row => row.Act).ToDictionaryAsync(group => group.Key, group => group.Count());
        return (string.Join('\n', rows), acts);
    });
}
