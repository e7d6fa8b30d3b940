using System.Net.Http.Json;
using AngleSharp.Html.Parser;
using Huining.Safety.Testing;
using Microsoft.AspNetCore.Mvc;

namespace Huining.Safety.IntegrationTests.Security;

/// <summary>Calls addresses as one account, with what every honest caller brings: the form token of a page of that
/// account, a fresh key for each write.</summary>
public sealed class Caller : IDisposable
{
    readonly HttpClient _client;

    Caller(HttpClient client, string token) => (_client, FormToken) = (client, token);

    /// <summary>The token of this account's forms.</summary>
    public string FormToken { get; }

    /// <summary>The account's client, once the token was taken from a page of it.</summary>
    public static async Task<Caller> AsAsync(SafetyApp app, string? account)
    {
        var client = app.ClientFor(account);
        var page = await client.GetAsync(account is null ? "/login" : "/account");
        var document = await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync());
        var token = document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
            ?? throw new InvalidOperationException($"no form token for {account ?? "the public"} (status {(int)page.StatusCode})");
        return new Caller(client, token);
    }

    /// <summary>Calls an endpoint at an address made for it; writes send an empty form, or JSON that can be read.</summary>
    public Task<HttpResponseMessage> CallAsync(EndpointLine line, string address)
    {
        var request = new HttpRequestMessage(new HttpMethod(line.Method == "*" ? "GET" : line.Method), address);
        if (!line.Reads && line.Method != "*")
        {
            if (line.IsApi)
            {
                request.Content = line.Endpoint.Metadata.OfType<ConsumesAttribute>().Any()
                    ? new MultipartFormDataContent { { new ByteArrayContent(Pictures.Jpeg(16, 16)), "files", "photo.jpg" } }
                    : JsonContent.Create(new { version = 1, facts = new { }, report = new { }, notDuplicate = true });
                request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            }
            else
                request.Content = new FormUrlEncodedContent(
                [
                    KeyValuePair.Create("__RequestVerificationToken", FormToken),
                    KeyValuePair.Create("__once", Guid.NewGuid().ToString()),
                ]);
        }
        return _client.SendAsync(request);
    }

    public void Dispose() => _client.Dispose();
}
