using System.Runtime.CompilerServices;
using Huining.Safety.Testing;
using Huining.Safety.Web.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Huining.Safety.IntegrationTests.Security;

/// <summary>Every address with who may call it stands in <c>authz.csv</c>, so that a new one is seen by a reviewer.
/// <c>UPDATE_DOCS=1</c> writes the file anew.</summary>
public sealed class AccessTableTests(AppFixture fixture) : IClassFixture<AppFixture>, IAsyncLifetime
{
    SafetyApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await fixture.StartAsync();
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_table_lists_every_endpoint()
    {
        var file = FileBeside("authz.csv");
        var lines = EndpointLine.All(_app).Select(Line).Prepend("method,route,permission,open_to_all_because").ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            await File.WriteAllLinesAsync(file, lines, TestContext.Current.CancellationToken);
        var kept = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        var (extra, missing) = (lines.Except(kept).ToList(), kept.Except(lines).ToList());
        Assert.True(extra.Count == 0 && missing.Count == 0, $"""
            authz.csv does not say what the application does. Look at each line, then write it anew with UPDATE_DOCS=1.
            In the application, not in the table:
            {string.Join('\n', extra)}
            In the table, not in the application:
            {string.Join('\n', missing)}
            """);
        // The order is no matter: branches that each add an address are merged line by line.
        Assert.Equal(kept.Length, kept.Distinct().Count());
    }

    [Fact]
    public void Every_endpoint_names_a_permission_or_says_why_it_is_open() =>
        Assert.Empty(EndpointLine.All(_app).Where(line => line.Needs.Count == 0 == line.OpenBecause is null).Select(line => line.ToString()));

    [Fact]
    public void Nothing_is_open_without_a_reason() =>
        Assert.Empty(EndpointLine.All(_app).Where(line => line.Endpoint.Metadata.OfType<IAllowAnonymous>().Any(open => open is not OpenToAllAttribute { Reason.Length: > 6 })).Select(line => line.ToString()));

    [Fact]
    public async Task What_names_nothing_is_closed_to_everybody()
    {
        var policy = await _app.Services.GetRequiredService<IAuthorizationPolicyProvider>().GetFallbackPolicyAsync();
        var service = _app.Services.GetRequiredService<IAuthorizationService>();
        foreach (var (_, role) in World.Accounts)
        {
            var somebody = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity([new(System.Security.Claims.ClaimTypes.Role, role)], "test"));
            Assert.False((await service.AuthorizeAsync(somebody, policy!)).Succeeded, role);
        }
    }

    static string Line(EndpointLine line) =>
        $"{line.Method},{line.Route},{string.Join('+', line.Needs)},{(line.OpenBecause is { } why ? $"\"{why.Replace("\"", "\"\"")}\"" : "")}";

    static string FileBeside(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, name);
}
