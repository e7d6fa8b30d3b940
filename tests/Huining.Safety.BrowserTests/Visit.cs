using Microsoft.Playwright;
using Xunit;

namespace Huining.Safety.BrowserTests;

/// <summary>One person at one browser. What the console says is kept, and must be nothing.</summary>
public sealed class Visit : IAsyncDisposable
{
    readonly IBrowserContext _context;
    readonly List<string> _complaints = [];

    internal Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
    }

    /// <summary>The open page.</summary>
    public IPage Page { get; }

    /// <summary>Errors and warnings of the console since last asked, policy violations included.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        string[] taken = [.. _complaints];
        _complaints.Clear();
        return taken;
    }

    /// <summary>Logs in through the page, as a person does.</summary>
    public async Task LogInAsync(string account, string password)
    {
        await GoAsync("/login");
        await Page.GetByLabel("用户名").First.FillAsync(account);
        await Page.Locator("input[type=password]").First.FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Page.WaitForURLAsync(url => !new Uri(url).AbsolutePath.StartsWith("/login", StringComparison.Ordinal));
    }

    /// <summary>Opens a page and expects it to answer well.</summary>
    public async Task<IResponse> GoAsync(string path, int expected = 200)
    {
        var response = await Page.GotoAsync(path);
        Assert.NotNull(response);
        Assert.True(response.Status == expected, $"{path} answered {response.Status}");
        return response;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
