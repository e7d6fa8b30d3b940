using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Huining.Safety.Testing;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Api;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Huining.Safety.IntegrationTests.Api;

/// <summary>A program with a token of its own, as the interface sees it.</summary>
public sealed class TokenHolder : IDisposable
{
    public const string Key = "Idempotency-Key";

    TokenHolder(HttpClient client, Guid token) => (Client, Token) = (client, token);

    public HttpClient Client { get; }

    /// <summary>The token's record.</summary>
    public Guid Token { get; }

    /// <summary>Issues a token for an account and speaks with it.</summary>
    public static Task<TokenHolder> AsAsync(SafetyApp app, string account, int days = 30) => app.InScopeAsync(null, async services =>
    {
        var db = services.GetRequiredService<SafetyDbContext>();
        var owner = await db.Users.SingleAsync(row => row.UserName == account);
        var (token, key) = ApiToken.Issue(owner.Id, "测试程序", app.Clock.GetUtcNow().AddDays(days));
        db.Act = new Act("TEST.TOKEN", "测试令牌");
        db.Add(token);
        await db.SaveChangesAsync();
        var client = app.ClientFor(null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return new TokenHolder(client, token.Id);
    });

    /// <summary>Gets JSON.</summary>
    public async Task<Answer> GetAsync(string path) => await Answer.ReadAsync(await Client.GetAsync(path));

    /// <summary>Sends JSON with a key of its own or the one given.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body, string? key = null, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body as HttpContent ?? JsonContent.Create(body) };
        request.Headers.Add(Key, key ?? Guid.NewGuid().ToString());
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await Answer.ReadAsync(await Client.SendAsync(request));
    }

    public Task<Answer> PostAsync(string path, object? body, string? key = null) => SendAsync(HttpMethod.Post, path, body, key);

    public void Dispose() => Client.Dispose();
}

/// <summary>An answer with its JSON.</summary>
/// <param name="Http">Status and headers.</param>
/// <param name="Text">The body as it came.</param>
public sealed record Answer(HttpResponseMessage Http, string Text)
{
    public int Status => (int)Http.StatusCode;

    /// <summary>The body, read.</summary>
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>Is it an error as RFC 9457 has it, in Chinese?</summary>
    public bool IsProblem => Http.Content.Headers.ContentType?.MediaType == "application/problem+json"
        && (int)Json["status"]! == Status && Json["title"]!.ToString().Any(Chinese) && Json["detail"]!.ToString().Any(Chinese)
        && Json["requestId"]!.ToString().Length > 0;

    /// <summary>What is wrong with a field; empty for nothing.</summary>
    public string ErrorOf(string field) => Json["errors"]?[field]?[0]?.ToString() ?? "";

    static bool Chinese(char c) => c is >= '\u4e00' and <= '\u9fff';

    public static async Task<Answer> ReadAsync(HttpResponseMessage http) => new(http, await http.Content.ReadAsStringAsync());
}
