using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Lists;
using Huining.Safety.Web.Platform.Numbering;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Huining.Safety.Web.Data;

/// <summary>Sets up the database room.</summary>
public static class DataRoom
{
    /// <summary>Name of the connection string.</summary>
    public const string Connection = "Default";

    /// <summary>How the server plans for us: anew for each visitor and word, because a plan for everybody could use no
    /// index of a township; without compiling or second processes, which cost short statements more than they save.</summary>
    public const string SessionOptions = "-c plan_cache_mode=force_custom_plan -c jit=off -c max_parallel_workers_per_gather=0";

    /// <summary>Registers the context: pooled, and handed out knowing who asks.</summary>
    public static void AddData(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddSingleton<AuditInterceptor>();
        services.AddSingleton(provider =>
        {
            var text = provider.GetRequiredService<IConfiguration>().GetConnectionString(Connection)
                ?? throw new InvalidOperationException("没有数据库连接：请用 ./run 启动，或设置环境变量 ConnectionStrings__Default。");
            var settings = new NpgsqlConnectionStringBuilder(text) { Timeout = 5, CommandTimeout = 30, MaxAutoPrepare = 200 };
            settings.Options = $"{settings.Options} {SessionOptions}".TrimStart();
            return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
        });
        services.AddPooledDbContextFactory<SafetyDbContext>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
            .UseSnakeCaseNamingConvention()
            .AddInterceptors([provider.GetRequiredService<AuditInterceptor>(), .. provider.GetServices<IInterceptor>()]));
        services.AddScoped<CurrentVisitor>();
        services.AddTransient(provider => provider.GetRequiredService<CurrentVisitor>().Value);
        services.AddScoped(provider =>
        {
            var db = provider.GetRequiredService<IDbContextFactory<SafetyDbContext>>().CreateDbContext();
            db.AskedBy = provider.GetRequiredService<CurrentVisitor>();
            return db;
        });
        services.AddScoped<Numbers>();
        services.AddSingleton<WordFrequencies>();
        services.AddSingleton<Tallies>();
        services.AddSingleton<IInterceptor>(provider => provider.GetRequiredService<Tallies>());
        services.AddScoped<DatabaseSetup>();
        services.AddDataProtection().SetApplicationName("Huining.Safety").PersistKeysToDbContext<SafetyDbContext>();
        builder.AddKeyFile();
    }
}
