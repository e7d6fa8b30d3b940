using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Features.Hazards.Ledger;

/// <summary>Indexes that hold all a total needs, so that counting reads no rows (docs/quality.md has the figures).</summary>
sealed class HazardLedgerIndexes : IEntityTypeConfiguration<Hazard>
{
    public void Configure(EntityTypeBuilder<Hazard> builder)
    {
        builder.HasIndex(row => new { row.TownshipCode, row.State, row.FoundOn, row.Id }, "ix_hazards_township_state_found")
            .IncludeProperties(row => new { row.Level, row.DueOn });
        builder.HasIndex(row => new { row.FoundOn, row.Id }, "ix_hazards_open_found")
            .HasFilter("state not in ('CLOSED', 'REJECTED')")
            .IncludeProperties(row => new { row.State, row.Level, row.DueOn, row.TownshipCode, row.SectorCode, row.EnterpriseId });
    }
}
