using System.Threading.RateLimiting;
using Huining.Safety.Web.Data;
using Huining.Safety.Web.Platform.Access;
using Microsoft.EntityFrameworkCore;
using OpenTelemetry.Metrics;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Huining.Safety.Web.Platform.Operations;

/// <summary>Sets up what the people who run the server need: logs, health, metrics, limits.</summary>
public static class OperationsRoom
{
    /// <summary>Registers logs to console and file, health checks, metrics and rate limits.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="isVerb">A command's standard output belongs to its result, so logs go to standard error.</param>
    public static void AddOperations(this WebApplicationBuilder builder, bool isVerb)
    {
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Services.AddSerilog((_, log) =>
        {
            log.ReadFrom.Configuration(builder.Configuration)
                .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
                .Enrich.FromLogContext();
            if (isVerb) log.MinimumLevel.Warning();
            log.WriteTo.Console(standardErrorFromLevel: isVerb ? LogEventLevel.Verbose : null,
                formatProvider: System.Globalization.CultureInfo.InvariantCulture);
            if (builder.Configuration["Logs:Folder"] is { Length: > 0 } folder && !isVerb)
                log.WriteTo.File(new CompactJsonFormatter(), Path.Combine(folder, "safety-.json"),
                    rollingInterval: RollingInterval.Day, retainedFileCountLimit: 370, fileSizeLimitBytes: 200 << 20, rollOnFileSizeLimit: true);
        });
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        builder.Services.AddOpenTelemetry().WithMetrics(metrics =>
        {
            metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter("Npgsql");
            if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 }) metrics.AddOtlpExporter();
        });
        builder.Services.AddRateLimiter(Limits.Configure);
    }

    /// <summary>One line a request: method, path without its query, status, time, request number; nothing typed, no name.</summary>
    public static void UseRequestLines(this WebApplication app) => app.UseSerilogRequestLogging(options =>
        options.EnrichDiagnosticContext = (line, http) => line.Set("RequestId", http.TraceIdentifier));

    /// <summary>Maps <c>/health/live</c> (the process answers) and <c>/health/ready</c> (the database does too).</summary>
    public static void MapOperations(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false })
            .WithMetadata(new OpenToAllAttribute("asked by the service manager, tells only that the process answers"));
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") })
            .WithMetadata(new OpenToAllAttribute("asked by the load balancer, tells only whether the database answers"));
    }
}

/// <summary>Ready: the database answers and its schema is this release's.</summary>
sealed class DatabaseHealth(IDbContextFactory<SafetyDbContext> contexts) : Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck
{
    public async Task<Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult> CheckHealthAsync(
        Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
            ? new(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Unhealthy, "数据库还没有升级到本版本。")
            : new(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy);
    }
}

/// <summary>How often an address may call what is open to all.</summary>
public static class Limits
{
    /// <summary>Public pages: sixty a minute and address.</summary>
    public const string Public = "public";

    /// <summary>The JSON API: six hundred a minute and token.</summary>
    public const string Api = "api";

    internal static void Configure(Microsoft.AspNetCore.RateLimiting.RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var rest) ? rest : TimeSpan.FromMinutes(1);
            context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        Window(options, Public, "Limits:PublicPerMinute", 60, Address);
        // Counted before anybody is known: by the token as it was sent, else by address.
        Window(options, Api, "Limits:ApiPerMinute", 600, http => http.Request.Headers.Authorization.ToString() is { Length: > 0 } token ? token : Address(http));
    }

    static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    static void Window(
        Microsoft.AspNetCore.RateLimiting.RateLimiterOptions options, string name, string setting, int perMinute, Func<HttpContext, string> who) =>
        options.AddPolicy(name, http => RateLimitPartition.GetFixedWindowLimiter(
            who(http),
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = http.RequestServices.GetRequiredService<IConfiguration>().GetValue(setting, perMinute),
                Window = TimeSpan.FromMinutes(1),
            }));
}
