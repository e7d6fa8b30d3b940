using Huining.Safety.Testing;

namespace Huining.Safety.IntegrationTests.Features.Account;

/// <summary>Short words for sending forms.</summary>
static class Submits
{
    /// <summary>Sends the form of an action with these fields.</summary>
    public static Task<Browser> SendAsync(this Browser browser, string action, params (string Name, string? Value)[] fields) =>
        browser.SubmitAsync(fields.ToDictionary(field => field.Name, field => field.Value), action);

    /// <summary>The sentences of the error summary.</summary>
    public static string Errors(this Browser browser) => browser.Page.QuerySelector(".error-summary")?.TextContent ?? "";
}
