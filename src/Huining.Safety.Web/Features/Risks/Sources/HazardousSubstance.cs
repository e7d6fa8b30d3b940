using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Features.Risks.Sources;

/// <summary>A substance the county entered for the calculation of major hazard sources. No figure is shipped: the tables of
/// GB 18218 were not at hand, so each carries where the county took it from.</summary>
public sealed class HazardousSubstance : Record
{
    HazardousSubstance() { }

    /// <summary>Enters a substance.</summary>
    public HazardousSubstance(string name, decimal criticalTonnes, decimal beta, string source) => Change(name, criticalTonnes, beta, source);

    public string Name { get; private set; } = "";
    /// <summary>Q, tonnes.</summary>
    public decimal CriticalTonnes { get; private set; }
    /// <summary>β, correction for the kind of danger.</summary>
    public decimal Beta { get; private set; }
    /// <summary>Standard, table and line the figures were read from.</summary>
    public string Source { get; private set; } = "";
    /// <summary>No longer offered; kept, since calculations were made with it.</summary>
    public bool Withdrawn { get; private set; }

    /// <inheritdoc />
    public override string AuditTitle => Name;

    /// <summary>Corrects the figures.</summary>
    public void Change(string name, decimal criticalTonnes, decimal beta, string source) =>
        (Name, CriticalTonnes, Beta, Source) = (name, criticalTonnes, beta, source);

    /// <summary>Takes it off the list, or puts it back.</summary>
    public void Withdraw(bool withdrawn) => Withdrawn = withdrawn;
}

sealed class HazardousSubstanceConfiguration : IEntityTypeConfiguration<HazardousSubstance>
{
    public void Configure(EntityTypeBuilder<HazardousSubstance> builder)
    {
        builder.ToTable("hazardous_substances");
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.Property(row => row.Beta).HasPrecision(6, 2);
        builder.Property(row => row.CriticalTonnes).HasPrecision(14, 3);
        builder.HasIndex(row => row.Name).IsUnique();
    }
}
