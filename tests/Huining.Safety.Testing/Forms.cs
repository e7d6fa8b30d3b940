using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Huining.Safety.Testing;

/// <summary>Uses pages as a browser without JavaScript does: <c>await client.GetPageAsync("/hazards/report")</c>,
/// <c>page.Form("提交").Fill("位置", "柜台").SubmitAsync()</c>.</summary>
public static class Forms
{
    /// <summary>Gets a page; does not follow redirects, so that a refusal is seen as what it is.</summary>
    public static async Task<Page> GetPageAsync(this HttpClient client, string url) =>
        await Page.ReadAsync(client, await client.GetAsync(url));
}

/// <summary>A page that was answered.</summary>
/// <param name="Client">The client that asked, with its cookies.</param>
/// <param name="Response">The whole answer.</param>
/// <param name="Document">The parsed page; empty for an answer without HTML.</param>
/// <param name="Html">Its source.</param>
public sealed record Page(HttpClient Client, HttpResponseMessage Response, IHtmlDocument Document, string Html)
{
    /// <summary>Status code, 200.</summary>
    public int Status => (int)Response.StatusCode;

    /// <summary>Path and query asked for, /hazards?view=open.</summary>
    public string Path => Response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>What a reader sees, without markup and with single spaces.</summary>
    public string Text => Squeeze(Document.Body?.TextContent);

    /// <summary>The one form whose action contains this, or which has a button of this text.</summary>
    public PageForm Form(string buttonOrAction)
    {
        var forms = Document.Forms.Where(form =>
            (form.GetAttribute("action") ?? "").Contains(buttonOrAction, StringComparison.Ordinal)
            || PageForm.Buttons(form).Any(button => Squeeze(PageForm.Caption(button)) == buttonOrAction)).ToList();
        return forms.Count == 1
            ? new PageForm(this, forms[0])
            : throw new InvalidOperationException($"{forms.Count} forms match “{buttonOrAction}” at {Path} (status {Status}): {Text}");
    }

    /// <summary>The elements a selector finds, their text with single spaces.</summary>
    public IReadOnlyList<string> Texts(string selector) => [.. Document.QuerySelectorAll(selector).Select(found => Squeeze(found.TextContent))];

    /// <summary>Follows the link with this text.</summary>
    public Task<Page> FollowAsync(string link)
    {
        var found = Document.Links.OfType<IHtmlAnchorElement>().FirstOrDefault(anchor => Squeeze(anchor.TextContent) == link)
            ?? throw new InvalidOperationException($"no link “{link}” at {Path} (status {Status}): {Text}");
        return Client.GetPageAsync(Absolute(found.GetAttribute("href")!).ToString());
    }

    internal Uri Absolute(string reference) => new(Response.RequestMessage!.RequestUri!, reference);

    internal static async Task<Page> ReadAsync(HttpClient client, HttpResponseMessage response)
    {
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
        return new Page(client, response, await new HtmlParser().ParseDocumentAsync(html), html);
    }

    internal static string Squeeze(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
