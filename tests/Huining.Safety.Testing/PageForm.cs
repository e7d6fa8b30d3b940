using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Huining.Safety.Testing;

/// <summary>A form of a page, filled by label or field name and sent with all it holds: hidden fields, the
/// antiforgery token, the pressed button.</summary>
public sealed class PageForm(Page page, IHtmlFormElement form)
{
    readonly List<(string Name, string File, byte[] Content, string Type)> _files = [];

    /// <summary>The form's element, to look at.</summary>
    public IHtmlFormElement Element => form;

    /// <summary>The value a field holds now.</summary>
    public string? Value(string labelOrName) => Control(labelOrName) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        var other => other.GetAttribute("value"),
    };

    /// <summary>Types into a text field, sets a hidden one or chooses of a list by value or text.</summary>
    public PageForm Fill(string labelOrName, string value)
    {
        switch (Control(labelOrName))
        {
            case IHtmlInputElement { Type: "radio" or "checkbox" }:
                return Choose(labelOrName, value);
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                var option = select.Options.FirstOrDefault(option => option.Value == value || Page.Squeeze(option.Text) == value)
                    ?? throw Missing($"option “{value}” of “{labelOrName}”");
                option.IsSelected = true;
                break;
        }
        return this;
    }

    /// <summary>Marks a radio button or check box by its value or label.</summary>
    public PageForm Choose(string name, string valueOrLabel)
    {
        var boxes = form.QuerySelectorAll<IHtmlInputElement>("input[type=radio],input[type=checkbox]").Where(box => box.Name == name).ToList();
        var box = boxes.FirstOrDefault(box => box.Value == valueOrLabel || LabelsOf(box).Any(label => label.Contains(valueOrLabel, StringComparison.Ordinal)))
            ?? throw Missing($"choice “{valueOrLabel}” of “{name}”");
        if (box.Type == "radio")
            foreach (var other in boxes) other.IsChecked = false;
        box.IsChecked = true;
        return this;
    }

    /// <summary>Picks a file in a file field; several calls pick several.</summary>
    public PageForm Attach(string labelOrName, string fileName, byte[] content, string type = "image/jpeg")
    {
        _files.Add((((IHtmlInputElement)Control(labelOrName)).Name!, fileName, content, type));
        return this;
    }

    /// <summary>Sends the form by a button (by text; the first where null) and follows one redirect.</summary>
    public async Task<Page> SubmitAsync(string? button = null)
    {
        var response = await SendAsync(button);
        var answer = await Page.ReadAsync(page.Client, response);
        return (int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } there
            ? await page.Client.GetPageAsync(answer.Absolute(there.ToString()).ToString())
            : answer;
    }

    /// <summary>Sends the form and gives the bare answer, redirects included.</summary>
    public async Task<HttpResponseMessage> SendAsync(string? button = null)
    {
        var pressed = button is null
            ? Buttons(form).FirstOrDefault()
            : Buttons(form).FirstOrDefault(candidate => Page.Squeeze(Caption(candidate)) == button) ?? throw Missing($"button “{button}”");
        var fields = Fields(pressed);
        var action = pressed?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = page.Absolute(action is { Length: > 0 } ? action : page.Path);
        if (string.Equals(form.GetAttribute("method") ?? "get", "get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
            return await page.Client.GetAsync(new UriBuilder(target) { Query = query }.Uri);
        }
        return await page.Client.PostAsync(target, Body(fields));
    }

    HttpContent Body(List<KeyValuePair<string, string>> fields)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data") return new FormUrlEncodedContent(fields);
        var body = new MultipartFormDataContent();
        foreach (var (name, value) in fields) body.Add(new StringContent(value), name);
        foreach (var (name, file, content, type) in _files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue(type);
            body.Add(part, name, file);
        }
        return body;
    }

    List<KeyValuePair<string, string>> Fields(IElement? pressed)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled")) continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "file" or "submit" or "image" or "button" or "reset" }:
                    break;
                case IHtmlInputElement { Type: "radio" or "checkbox" } box:
                    if (box.IsChecked) fields.Add(new(name, box.Value is { Length: > 0 } value ? value : "on"));
                    break;
                case IHtmlInputElement input:
                    fields.Add(new(name, input.Value ?? ""));
                    break;
                case IHtmlTextAreaElement area:
                    fields.Add(new(name, area.Value ?? ""));
                    break;
                case IHtmlSelectElement select:
                    fields.AddRange(select.Options.Where(option => option.IsSelected).Select(option => KeyValuePair.Create(name, option.Value ?? "")));
                    break;
            }
        }
        if (pressed?.GetAttribute("name") is { Length: > 0 } pressedName) fields.Add(new(pressedName, pressed.GetAttribute("value") ?? ""));
        return fields;
    }

    IElement Control(string labelOrName)
    {
        var named = form.Elements.FirstOrDefault(element => element.GetAttribute("name") == labelOrName);
        if (named is not null) return named;
        return form.Elements.FirstOrDefault(element => LabelsOf(element).Any(label => label == labelOrName))
            ?? form.Elements.FirstOrDefault(element => LabelsOf(element).Any(label => label.StartsWith(labelOrName, StringComparison.Ordinal)))
            ?? throw Missing($"field “{labelOrName}”");
    }

    IEnumerable<string> LabelsOf(IElement element)
    {
        if (element.Id is { Length: > 0 } id)
            foreach (var label in form.QuerySelectorAll("label").Where(label => label.GetAttribute("for") == id)) yield return Page.Squeeze(label.TextContent);
        if (element.Closest("label") is { } around) yield return Page.Squeeze(around.TextContent);
        if (element.GetAttribute("aria-label") is { } spoken) yield return spoken;
    }

    internal static IEnumerable<IElement> Buttons(IHtmlFormElement form) => form.Elements.Where(element => element switch
    {
        IHtmlButtonElement button => button.Type is "submit",
        IHtmlInputElement { Type: "submit" } => true,
        _ => false,
    });

    internal static string Caption(IElement button) => button is IHtmlInputElement input ? input.Value ?? "" : button.TextContent;

    InvalidOperationException Missing(string what) => new($"no {what} in the form at {page.Path}: {Page.Squeeze(form.TextContent)}");
}
