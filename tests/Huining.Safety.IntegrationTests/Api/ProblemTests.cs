using System.Net.Http.Headers;
using System.Text;
using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Api;
using Xunit;

namespace Huining.Safety.IntegrationTests.Api;

/// <summary>Every error under /api is a problem document in Chinese; elsewhere it is a page.</summary>
public sealed class ProblemTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    const string Enterprises = "/api/v1/enterprises";
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("/api/v1/nothing-here")]
    [InlineData("/api/v2/enterprises")]
    [InlineData("/api/anything")]
    public async Task Unknown_addresses_are_404_as_json(string path)
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        foreach (var answer in new[] { await officer.GetAsync(path), await officer.PostAsync(path, new { }), await Answer.ReadAsync(await _app.ClientFor(null).GetAsync(path, TestContext.Current.CancellationToken)) })
        {
            Assert.True(answer.Status == 404 && answer.IsProblem, answer.Text);
            Assert.Equal(path, (string?)answer.Json["instance"]);
        }
    }

    [Fact]
    public async Task Without_a_good_token_it_is_401()
    {
        using var nobody = _app.ClientFor(null);
        foreach (var header in new[] { null, "Bearer hs_wrong", "Basic dXNlcjpwYXNz", "Bearer" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, Enterprises);
            if (header is not null) request.Headers.TryAddWithoutValidation("Authorization", header);
            var answer = await Answer.ReadAsync(await nobody.SendAsync(request, TestContext.Current.CancellationToken));
            Assert.True(answer.Status == 401 && answer.IsProblem, answer.Text);
            Assert.Equal("Bearer", answer.Http.Headers.WwwAuthenticate.ToString());
        }
    }

    [Fact]
    public async Task A_cookie_is_no_token()
    {
        var person = await new Browser(_app).LoginAsync(World.Officer);
        await person.OpenAsync(Enterprises);
        Assert.Equal(401, (int)person.Answer.StatusCode);
    }

    [Fact]
    public async Task Without_the_permission_it_is_403_and_written_down()
    {
        using var auditor = await TokenHolder.AsAsync(_app, World.Auditor);
        var answer = await auditor.GetAsync(Enterprises);
        Assert.True(answer.Status == 403 && answer.IsProblem, answer.Text);
    }

    [Fact]
    public async Task A_wrong_method_is_405()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        var answer = await officer.SendAsync(HttpMethod.Delete, $"{Enterprises}/{World.Quarry}", new { });
        Assert.True(answer.Status == 405 && answer.IsProblem, answer.Text);
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("{", "body")]
    [InlineData("[]", "body")]
    [InlineData("{}", "body")]
    [InlineData("""{"facts":{"employeesCount":"many"}}""", "facts.employeesCount")]
    [InlineData("""{"facts":{"status":"OPEN"}}""", "facts.status")]
    [InlineData("""{"facts":{"standardisationValidTo":"2026-02-31"}}""", "facts.standardisationValidTo")]
    public async Task Unreadable_json_is_400_and_names_the_place(string json, string field)
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        var answer = await officer.PostAsync(Enterprises, new StringContent(json, Encoding.UTF8, "application/json"));
        Assert.True(answer.Status == 400 && answer.IsProblem, answer.Text);
        Assert.True(answer.ErrorOf(field).Any(c => c > '\u4e00'), answer.Text);
        Assert.DoesNotContain("JSON value", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_content_type_is_415()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        var content = new StringContent("<a/>");
        content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        var answer = await officer.PostAsync(Enterprises, content);
        Assert.True(answer.Status == 415 && answer.IsProblem, answer.Text);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_413_whether_its_length_is_told_or_not()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        var told = new ByteArrayContent(new byte[ApiBodies.Largest + 1]);
        told.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var untold = new StreamContent(new Untold(ApiBodies.Largest + 1));
        untold.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var content in new HttpContent[] { told, untold })
        {
            var answer = await officer.PostAsync(Enterprises, content);
            Assert.True(answer.Status == 413 && answer.IsProblem, answer.Text);
        }
    }

    [Fact]
    public async Task A_write_without_a_key_is_400_and_says_what_a_key_is()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        foreach (var key in new[] { null, "", new string('k', 101) })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, Enterprises) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
            if (key is not null) request.Headers.TryAddWithoutValidation(TokenHolder.Key, key);
            var answer = await Answer.ReadAsync(await officer.Client.SendAsync(request, TestContext.Current.CancellationToken));
            Assert.True(answer.Status == 400 && answer.IsProblem, answer.Text);
            Assert.Contains("Idempotency-Key", (string)answer.Json["detail"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_missing_record_is_404()
    {
        using var officer = await TokenHolder.AsAsync(_app, World.Officer);
        var answer = await officer.GetAsync($"{Enterprises}/{Guid.NewGuid()}");
        Assert.True(answer.Status == 404 && answer.IsProblem, answer.Text);
    }

    [Theory]
    [InlineData(404, "/nothing-here")]
    [InlineData(404, "/enterprises/not-a-key")]
    public async Task Pages_answer_with_a_page_and_the_request_number(int status, string path)
    {
        using var officer = _app.ClientFor(World.Officer);
        var page = await officer.GetPageAsync(path);
        Assert.Equal(status, page.Status);
        Assert.Contains("请求编号", page.Text, StringComparison.Ordinal);
    }

    /// <summary>A stream that does not know its length.</summary>
    sealed class Untold(int length) : Stream
    {
        int _left = length;
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(count, _left);
            Array.Fill(buffer, (byte)' ', offset, read);
            _left -= read;
            return read;
        }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
