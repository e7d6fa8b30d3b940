using Huining.Safety.Web.Platform.Commands;
using Microsoft.AspNetCore.Authorization;

namespace Huining.Safety.Web.Platform.Audit;

/// <summary>Sets up the audit room.</summary>
public static class AuditRoom
{
    /// <summary>Registers the trail, its verifier and its checkpoints, and writes refusals down.</summary>
    public static void AddAudit(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<AuditTrail>();
        builder.Services.AddScoped<AuditCounts>();
        builder.Services.AddScoped<AuditVerifier>();
        builder.Services.AddSingleton<AuditCheckpoints>();
        builder.Services.AddHostedService<AuditCheckpointClock>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, DeniedHandler>();
        builder.Services.AddVerb<AuditVerifyVerb>();
    }
}
