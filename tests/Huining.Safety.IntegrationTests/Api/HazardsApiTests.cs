using System.Net.Http.Headers;
using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Huining.Safety.IntegrationTests.Api;

/// <summary>A hazard's way by program: found with a photo, graded, mended, returned, accepted.</summary>
public sealed class HazardsApiTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    const string Root = "/api/v1/hazards";
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    static async Task<string> UploadAsync(TokenHolder by, byte[] content, string name = "现场.jpg", Guid? enterprise = null)
    {
        var form = new MultipartFormDataContent();
        var part = new ByteArrayContent(content);
        part.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(part, "files", name);
        if (enterprise is { } about) form.Add(new StringContent(about.ToString()), "enterpriseId");
        var answer = await by.PostAsync("/api/v1/files", form);
        Assert.True(answer.Status == 201, answer.Text);
        return (string)answer.Json[0]!["id"]!;
    }

    static object Report(params string[] photos) => new
    {
        report = new { source = "SELF_CHECK", foundOn = "2026-11-24", description = "仓库门口堆放纸箱，挡住了疏散通道", location = "仓库门口" },
        photos,
    };

    [Fact]
    public async Task An_enterprise_reports_with_a_photo_sent_before()
    {
        using var owner = await TokenHolder.AsAsync(_app, World.ShopOwner);
        var photo = await UploadAsync(owner, Pictures.Jpeg());
        var made = await owner.PostAsync(Root, Report(photo));
        Assert.True(made.Status == 201, made.Text);
        var hazard = made.Json["hazard"]!;
        Assert.Equal(("REPORTED", "SELF_CHECK", World.FireworksShop.ToString()), ((string)hazard["state"]!, (string)hazard["source"]!, (string)hazard["enterpriseId"]!));
        Assert.StartsWith("隐2026-", (string)hazard["number"]!, StringComparison.Ordinal);
        Assert.Equal((photo, "BEFORE"), ((string)made.Json["files"]![0]!["id"]!, (string)made.Json["files"]![0]!["purpose"]!));

        var bytes = await owner.Client.GetByteArrayAsync((string)made.Json["files"]![0]!["url"]!, TestContext.Current.CancellationToken);
        Assert.Equal([0xFF, 0xD8], bytes[..2]);
        var told = await _app.InDatabaseAsync(null, db => db.AuditEntries.Where(row => row.RecordId == Guid.Parse((string)hazard["id"]!)).Select(row => row.Act).ToListAsync());
        Assert.Equal(["HAZARD.REPORT"], told);

        using var township = await TokenHolder.AsAsync(_app, World.HuishiSupervisor);
        using var elsewhere = await TokenHolder.AsAsync(_app, World.GuochengyiSupervisor);
        Assert.Contains((string)hazard["id"]!, (await township.GetAsync($"{Root}?state=REPORTED&enterprise={World.FireworksShop}")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await elsewhere.GetAsync($"{Root}/{hazard["id"]}")).Status);
        Assert.Equal(404, (await elsewhere.GetAsync((string)made.Json["files"]![0]!["url"]!)).Status);
    }

    [Fact]
    public async Task Rules_of_the_form_hold_and_name_the_field()
    {
        using var owner = await TokenHolder.AsAsync(_app, World.ShopOwner);
        var answer = await owner.PostAsync(Root, new { report = new { source = "SELF_CHECK", foundOn = "2026-12-24", description = "太短", location = "" } });
        Assert.True(answer.Status == 400 && answer.IsProblem, answer.Text);
        Assert.All(new[] { "report.foundOn", "report.description", "report.location", "report.photos" }, field => Assert.NotEqual("", answer.ErrorOf(field)));
    }

    [Fact]
    public async Task A_photo_serves_once_and_only_its_sender_and_enterprise()
    {
        using var owner = await TokenHolder.AsAsync(_app, World.ShopOwner);
        using var other = await TokenHolder.AsAsync(_app, World.ShopSafety);
        var photo = await UploadAsync(owner, Pictures.Jpeg());
        Assert.NotEqual("", (await other.PostAsync(Root, Report(photo))).ErrorOf("photos"));
        Assert.Equal(201, (await owner.PostAsync(Root, Report(photo))).Status);
        Assert.NotEqual("", (await owner.PostAsync(Root, Report(photo))).ErrorOf("photos"));
        Assert.NotEqual("", (await owner.PostAsync(Root, Report(Guid.NewGuid().ToString()))).ErrorOf("photos"));
    }

    [Fact]
    public async Task What_is_no_picture_or_paper_is_refused_by_its_content()
    {
        using var owner = await TokenHolder.AsAsync(_app, World.ShopOwner);
        var form = new MultipartFormDataContent { { new ByteArrayContent("MZ this is a program"u8.ToArray()), "files", "photo.jpg" } };
        var answer = await owner.PostAsync("/api/v1/files", form);
        Assert.True(answer.Status == 400 && answer.IsProblem, answer.Text);
        Assert.Contains("photo.jpg", answer.ErrorOf("files"), StringComparison.Ordinal);
        Assert.False(await _app.InDatabaseAsync(null, db => db.Set<StoredFile>().AnyAsync(file => file.Name.StartsWith("photo"))));
    }

    [Fact]
    public async Task Open_acts_are_those_the_server_then_allows()
    {
        using var owner = await TokenHolder.AsAsync(_app, World.ShopOwner);
        using var township = await TokenHolder.AsAsync(_app, World.HuishiSupervisor);
        var made = await owner.PostAsync(Root, Report(await UploadAsync(owner, Pictures.Jpeg())));
        var address = $"{Root}/{made.Json["hazard"]!["id"]}";

        foreach (var caller in new[] { owner, township })
        {
            var read = await caller.GetAsync(address);
            var open = read.Json["acts"]!.AsArray().Where(act => act!["notYet"] is null).Select(act => (string)act!["act"]!).ToHashSet();
            foreach (var act in new[] { "SUBMIT_RECTIFIED", "RECHECK_PASS", "REJECT", "CONFIRM_MAJOR", "DELIST" })
            {
                // Nothing filled in: an open act asks for its fields, a closed one is refused with a sentence.
                var answer = await caller.PostAsync($"{address}/acts/{act}", new { });
                if (open.Contains(act)) Assert.True(answer.Status is 400 or 200, $"{act}: {answer.Text}");
                else Assert.True(answer.Status is 404 or 409 && answer.IsProblem, $"{act}: {answer.Text}");
            }
        }
        Assert.Equal(404, (await owner.PostAsync($"{address}/acts/NO_SUCH_ACT", new { })).Status);
    }

    [Fact]
    public async Task A_hazard_is_graded_mended_returned_mended_again_and_closed_by_program()
    {
        using var owner = await TokenHolder.AsAsync(_app, World.ShopOwner);
        using var township = await TokenHolder.AsAsync(_app, World.HuishiSupervisor);
        var made = await owner.PostAsync(Root, Report(await UploadAsync(owner, Pictures.Jpeg())));
        var address = $"{Root}/{made.Json["hazard"]!["id"]}";

        Assert.Equal("RECTIFYING", await ActAsync(owner, address, "CONFIRM_GENERAL"));
        Assert.Equal("RECHECK_PENDING", await ActAsync(owner, address, "SUBMIT_RECTIFIED"));
        Assert.Equal("RECTIFYING", await ActAsync(township, address, "RECHECK_FAIL"));
        Assert.Equal("RECHECK_PENDING", await ActAsync(owner, address, "SUBMIT_RECTIFIED"));
        Assert.Equal("CLOSED", await ActAsync(township, address, "RECHECK_PASS"));

        var closed = await owner.GetAsync(address);
        Assert.Equal("2026-11-24", (string?)closed.Json["hazard"]!["closedOn"]);
        Assert.Equal(2, closed.Json["files"]!.AsArray().Count(file => (string)file!["purpose"]! == "AFTER"));
        var stale = await owner.PostAsync($"{address}/acts/REOPEN", new { version = 1 });
        Assert.True(stale.Status == 409 && stale.IsProblem, stale.Text);
        Assert.Equal(
            ["HAZARD.REPORT", "HAZARD.CONFIRM_GENERAL", "HAZARD.SUBMIT_RECTIFIED", "HAZARD.RECHECK_FAIL", "HAZARD.SUBMIT_RECTIFIED", "HAZARD.RECHECK_PASS"],
            await _app.InDatabaseAsync(null, db => db.AuditEntries.Where(row => row.RecordId == Guid.Parse((string)made.Json["hazard"]!["id"]!)).OrderBy(row => row.Seq).Select(row => row.Act).ToListAsync()));
    }

    [Fact]
    public async Task An_act_upon_an_older_version_is_a_lost_update()
    {
        using var owner = await TokenHolder.AsAsync(_app, World.ShopOwner);
        var made = await owner.PostAsync(Root, Report(await UploadAsync(owner, Pictures.Jpeg())));
        var answer = await owner.PostAsync($"{Root}/{made.Json["hazard"]!["id"]}/acts/CONFIRM_GENERAL", new { version = 0 });
        Assert.True(answer.Status == 409 && answer.IsProblem, answer.Text);
        Assert.Contains("第 1 版", (string)answer.Json["detail"]!, StringComparison.Ordinal);
    }

    /// <summary>Makes an act with every required field filled in; gives the state after.</summary>
    static async Task<string> ActAsync(TokenHolder caller, string address, string code)
    {
        var read = await caller.GetAsync(address);
        var act = read.Json["acts"]!.AsArray().SingleOrDefault(act => (string)act!["act"]! == code) ?? throw new InvalidOperationException($"{code} is not open: {read.Text}");
        Assert.Null(act["notYet"]);
        var values = new Dictionary<string, string>();
        var files = new Dictionary<string, string[]>();
        foreach (var need in act["needs"]!.AsArray().Where(need => (bool)need!["required"]!))
        {
            var (name, kind) = ((string)need!["name"]!, (string)need["kind"]!);
            if (kind is "PHOTOS" or "PAPERS")
                files[name] = [await UploadAsync(caller, Pictures.Jpeg(), "改好.jpg", World.FireworksShop)];
            else
                values[name] = kind switch
                {
                    "CHOICE" => (string)need["choices"]![0]!["code"]!,
                    "DATE" => name == "completedOn" ? "2026-11-24" : "2026-11-30",
                    "MONEY" => "10",
                    "PERCENT" => "100",
                    "PHONE" => "13800000001",
                    _ => "已把纸箱全部清走，通道恢复畅通",
                };
        }
        var done = await caller.PostAsync($"{address}/acts/{code}", new { version = (int)read.Json["hazard"]!["version"]!, values, files });
        Assert.True(done.Status == 200, $"{code}: {done.Text}");
        return (string)done.Json["hazard"]!["state"]!;
    }
}
