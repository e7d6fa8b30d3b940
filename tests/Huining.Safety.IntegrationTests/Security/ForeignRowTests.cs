using System.Text.RegularExpressions;
using Huining.Safety.Testing;
using Xunit;

namespace Huining.Safety.IntegrationTests.Security;

/// <summary>A row of another's enterprise is answered as one that does not exist, at every address, by page and by API,
/// for reading and for writing, and no word of it is read anywhere.</summary>
public sealed partial class ForeignRowTests(PlantedCounty county) : IClassFixture<PlantedCounty>
{
    readonly SafetyApp _app = county.App;
    readonly Planted _quarry = county.Quarry, _shop = county.Shop;
    readonly IReadOnlyList<EndpointLine> _lines = EndpointLine.All(county.App);

    /// <summary>The supervisor of another township, and the owner of another enterprise.</summary>
    public static TheoryData<string> Strangers() => [World.HuishiSupervisor, World.ShopOwner];

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Foreign_rows_do_not_exist_and_are_never_read(string account)
    {
        var role = World.Accounts.Single(pair => pair.Name == account).Role;
        using var caller = await Caller.AsAsync(_app, account);
        var wrong = new List<string>();
        var tried = 0;
        foreach (var line in _lines.Where(line => line.IsFor(role) && Samples.RowsIn(line) > 0))
        {
            var rows = Samples.RowsIn(line);
            // All parts foreign, and a foreign part under an own parent.
            List<string> addresses = [Samples.Address(line, (kind, _) => _quarry.Ids[kind])];
            if (rows > 1) addresses.Add(Samples.Address(line, (kind, place) => place < rows - 1 ? _shop.Ids[kind] : _quarry.Ids[kind]));
            var missing = await ReadAsync(await caller.CallAsync(line, Samples.Address(line, (_, _) => Guid.NewGuid())));
            foreach (var address in addresses)
            {
                tried++;
                var foreign = await ReadAsync(await caller.CallAsync(line, address));
                // A page that is not for this role leads away whatever key is in its address.
                if (foreign.Status == 302 && missing.Status == 302 && foreign.There == missing.There) continue;
                if (foreign.Status != 404 || missing.Status != 404) wrong.Add($"{line.Method} {address} as {account}: {foreign.Status}, a key that does not exist: {missing.Status}");
                else if (Bare(foreign.Body) != Bare(missing.Body)) wrong.Add($"{line.Method} {address} as {account}: answered in other words than a key that does not exist");
                if (foreign.Body.Contains(Planted.Canary, StringComparison.Ordinal)) wrong.Add($"{line.Method} {address} as {account}: shows the foreign row");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(tried > 10, $"only {tried} addresses tried");
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task No_page_a_stranger_can_open_holds_a_planted_word(string account)
    {
        using var caller = await Caller.AsAsync(_app, account);
        var wrong = new List<string>();
        var opened = 0;
        foreach (var line in _lines.Where(line => line.Reads))
        {
            var own = Samples.Address(line, (kind, _) => _shop.Ids[kind]);
            foreach (var address in new[] { own, own + "?q=" + Uri.EscapeDataString(Planted.Canary[..2]), own + $"?enterprise={World.Quarry}&sort=updated&township={World.Guochengyi}&view=All" })
            {
                var answer = await ReadAsync(await caller.CallAsync(line, address));
                if (answer.Status == 200) opened++;
                if (answer.Status >= 500) wrong.Add($"{address} as {account}: {answer.Status}");
                // A search repeats the word searched for; the whole word was never typed.
                if (answer.Body.Contains(Planted.Canary, StringComparison.Ordinal)) wrong.Add($"{address} as {account} shows {Surroundings(answer.Body)}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(opened > 20, $"only {opened} pages were opened");
    }

    [Fact]
    public async Task The_owner_and_the_county_do_read_the_planted_words()
    {
        foreach (var account in new[] { World.QuarryOwner, World.Officer, World.GuochengyiSupervisor })
        {
            using var client = _app.ClientFor(account);
            Assert.Contains(Planted.Canary, await client.GetStringAsync($"/api/v1/enterprises/{World.Quarry}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    static async Task<(int Status, string Body, Uri? There)> ReadAsync(HttpResponseMessage answer) =>
        ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location);

    static string Surroundings(string body) => body.Substring(Math.Max(0, body.IndexOf(Planted.Canary, StringComparison.Ordinal) - 60), 80).ReplaceLineEndings(" ");

    /// <summary>A body without what differs from request to request: keys, request numbers, form tokens.</summary>
    static string Bare(string body) => RequestNumber().Replace(Token().Replace(Key().Replace(body, "KEY"), "TOKEN"), "NUMBER");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Key();

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+")]
    private static partial Regex Token();

    [GeneratedRegex("0H[A-Z0-9]{11}(:[0-9A-F]{8})?|[0-9A-F]{32}")]
    private static partial Regex RequestNumber();
}
