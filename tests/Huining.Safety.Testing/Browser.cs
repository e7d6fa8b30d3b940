using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Huining.Safety.Testing;

/// <summary>A person at a browser without script: keeps cookies, follows links, fills in forms and sends them with
/// all their hidden fields.</summary>
public sealed class Browser(SafetyApp app)
{
    readonly HttpClient _client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>The last answer.</summary>
    public HttpResponseMessage Answer { get; private set; } = null!;

    /// <summary>The page last shown.</summary>
    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>Path and query where the last answer came from, redirects followed.</summary>
    public string At { get; private set; } = "/";

    /// <summary>Visible words of the page.</summary>
    public string Text => Page.Body?.TextContent ?? "";

    /// <summary>Opens a page and follows redirects.</summary>
    public async Task<Browser> OpenAsync(string path)
    {
        await SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path));
        return this;
    }

    /// <summary>Fills in the page's form (the one in main, or the one whose action is given) and sends it.</summary>
    /// <param name="values">Fields by name; a null value leaves a field out.</param>
    /// <param name="action">Which form, by its action.</param>
    public async Task<Browser> SubmitAsync(IReadOnlyDictionary<string, string?> values, string? action = null)
    {
        var form = Page.QuerySelectorAll<IHtmlFormElement>("form").FirstOrDefault(form =>
                action is null ? form.Closest("main") is not null && form.Method == "post" : form.GetAttribute("action") == action)
            ?? throw new InvalidOperationException($"no form {action} on {At}: {Text.Trim()}");
        var fields = form.Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Name is { Length: > 0 } && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Where(select => select.Name is not null).Select(select => KeyValuePair.Create(select.Name!, select.Value ?? "")))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Where(area => area.Name is not null).Select(area => KeyValuePair.Create(area.Name!, area.Value)))
            .Where(field => !values.ContainsKey(field.Key))
            .Concat(values.Where(value => value.Value is not null).SelectMany(value => value.Value!.Split('\u001f').Select(part => KeyValuePair.Create(value.Key, part))))
            .ToList();
        var target = form.GetAttribute("action") is { Length: > 0 } own ? own : At;
        await SendAsync(() => new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(fields) });
        return this;
    }

    /// <summary>Logs in at the login page.</summary>
    public async Task<Browser> LoginAsync(string user, string password = World.Password)
    {
        await OpenAsync("/login");
        return await SubmitAsync(new Dictionary<string, string?> { ["UserName"] = user, ["Password"] = password }, "/login");
    }

    async Task SendAsync(Func<HttpRequestMessage> request)
    {
        var first = request();
        At = first.RequestUri!.OriginalString;
        Answer = await _client.SendAsync(first);
        for (var hop = 0; hop < 8 && Answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther; hop++)
        {
            At = Answer.Headers.Location!.IsAbsoluteUri ? Answer.Headers.Location.PathAndQuery : Answer.Headers.Location.OriginalString;
            Answer = await _client.GetAsync(At);
        }
        Page = await new HtmlParser().ParseDocumentAsync(await Answer.Content.ReadAsStringAsync());
    }
}
