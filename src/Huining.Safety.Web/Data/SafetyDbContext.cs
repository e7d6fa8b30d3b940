using System.Linq.Expressions;
using System.Reflection;
using Huining.Safety.Web.Features.Accidents;
using Huining.Safety.Web.Features.Enterprises;
using Huining.Safety.Web.Features.Hazards;
using Huining.Safety.Web.Features.Risks;
using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Accounts;
using Huining.Safety.Web.Platform.Audit;
using Huining.Safety.Web.Platform.Organisation;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Data;

/// <summary>The one database. Mapping lies with each area (<c>*Configuration.cs</c>); here are only the rules that
/// hold for all of them: visibility, versions, and who is asking.</summary>
public sealed class SafetyDbContext(DbContextOptions<SafetyDbContext> options)
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>Tells who asks; set when the context is handed out. Without it queries find nothing.</summary>
    public CurrentVisitor? AskedBy { get; set; }

    /// <summary>Who asks.</summary>
    public Visitor Visitor => AskedBy?.Value ?? Visitor.Public;

    /// <summary>What is being done; must be set before saving audited rows.</summary>
    public Act? Act { get; set; }

    /// <summary>Read by the visibility filter at each query.</summary>
    public VisibilityScope Scope => Visitor.Scope;

    public DbSet<Enterprise> Enterprises => Set<Enterprise>();
    public DbSet<Hazard> Hazards => Set<Hazard>();
    public DbSet<RiskItem> Risks => Set<RiskItem>();
    public DbSet<RiskPoint> RiskPoints => Set<RiskPoint>();
    public DbSet<Accident> Accidents => Set<Accident>();
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<Division> Divisions => Set<Division>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Contexts are pooled: the next borrower must not inherit who asked.</summary>
    public override void Dispose()
    {
        Forget();
        base.Dispose();
    }

    /// <inheritdoc cref="Dispose" />
    public override ValueTask DisposeAsync()
    {
        Forget();
        return base.DisposeAsync();
    }

    void Forget() => (AskedBy, Act) = (null, null);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SafetyDbContext).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().Select(type => type.ClrType).ToList())
        {
            if (type == typeof(Enterprise)) continue;
            if (typeof(IScoped).IsAssignableFrom(type)) Invoke(nameof(FilterByScope), type, builder);
        }
        builder.Entity<Enterprise>().HasQueryFilter(IScoped.Filter, enterprise =>
            Scope.County
            || (Scope.ByTownship && enterprise.TownshipCode == Scope.Township)
            || (Scope.ByEnterprise && enterprise.Id == Scope.Enterprise)
            || (Scope.BySector && Scope.Sectors.Contains(enterprise.SectorCode)));
        ModelRules.Apply(builder);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder builder) =>
        builder.Properties<decimal>().HavePrecision(14, 2);

    void FilterByScope<T>(ModelBuilder builder) where T : class, IScoped
    {
        Expression<Func<T, bool>> visible = row =>
            Scope.County
            || (Scope.ByTownship && row.TownshipCode == Scope.Township)
            || (Scope.ByEnterprise && row.EnterpriseId == Scope.Enterprise)
            || (Scope.BySector && Scope.Sectors.Contains(row.SectorCode));
        builder.Entity<T>().HasQueryFilter(IScoped.Filter, visible);
    }

    void Invoke(string method, Type type, ModelBuilder builder) =>
        typeof(SafetyDbContext).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(type).Invoke(this, [builder]);
}
