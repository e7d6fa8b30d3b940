using System.Security.Claims;
using System.Text.Encodings.Web;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts;
using Huining.Safety.Web.Platform.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Huining.Safety.Testing;

/// <summary>The real application on a real database, with a clock that tests may turn.</summary>
public sealed class SafetyApp : WebApplicationFactory<Program>
{
    /// <summary>Header naming the account a request comes from; understood only here.</summary>
    public const string AccountHeader = "X-Test-Account";

    readonly string _connection;
    readonly IReadOnlyDictionary<string, string?> _settings;

    /// <param name="connection">Database to use.</param>
    /// <param name="settings">Further settings.</param>
    public SafetyApp(string connection, IReadOnlyDictionary<string, string?>? settings = null)
    {
        _connection = connection;
        _settings = settings ?? new Dictionary<string, string?>();
    }

    /// <summary>The clock, standing at a working day's morning in Beijing.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("ConnectionStrings:Default", _connection);
        builder.UseSetting("Safety:Http", "true");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
        builder.UseSetting("Limits:LoginPerMinute", "100000");
        builder.UseSetting("Access:SecondFactor", "false");
        builder.UseSetting("Limits:PublicPerMinute", "100000");
        builder.UseSetting("Limits:ApiPerMinute", "100000");
        foreach (var (name, value) in _settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddAuthentication(options => options.DefaultScheme = options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = options.DefaultForbidScheme = TestLogin.Scheme)
                .AddScheme<AuthenticationSchemeOptions, TestLogin>(TestLogin.Scheme, null);
        });
    }

    /// <summary>A client that acts as this account (a user name of <see cref="World"/>); null: the public.</summary>
    public HttpClient ClientFor(string? account)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        if (account is not null) client.DefaultRequestHeaders.Add(AccountHeader, account);
        return client;
    }

    /// <summary>Does something in a scope of its own, as this account or as the console.</summary>
    public async Task<T> InScopeAsync<T>(string? account, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        var visitor = Visitor.Console;
        if (account is not null)
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var user = await accounts.FindByNameAsync(account) ?? throw new InvalidOperationException($"no account {account}");
            visitor = Visitor.From(await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(user));
        }
        scope.ServiceProvider.GetRequiredService<CurrentVisitor>().Become(visitor);
        return await work(scope.ServiceProvider);
    }

    /// <summary>Reads or writes the database as this account or as the console.</summary>
    public Task<T> InDatabaseAsync<T>(string? account, Func<SafetyDbContext, Task<T>> work) =>
        InScopeAsync(account, services => work(services.GetRequiredService<SafetyDbContext>()));
}

/// <summary>Believes the header; without it, the cookie of a real login.</summary>
sealed class TestLogin(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public new const string Scheme = "TestLogin";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[SafetyApp.AccountHeader].FirstOrDefault() is not { } name)
            return await Context.AuthenticateAsync(ApiRoom.Login);
        var services = Context.RequestServices;
        var user = await services.GetRequiredService<UserManager<Account>>().FindByNameAsync(name);
        if (user is null) return AuthenticateResult.Fail($"no account {name}");
        var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(user);
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Context.ChallengeAsync(ApiRoom.Login, properties);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Context.ForbidAsync(ApiRoom.Login, properties);
}
