using Huining.Safety.Web.Platform.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Features.Enterprises.Regulators;

/// <summary>An agency that supervises an enterprise for a time; one of them leads (管行业必须管安全, 安全生产法第3、10条).</summary>
public sealed class EnterpriseRegulator : EnterprisePart
{
    EnterpriseRegulator() { }

    /// <summary>Assigns an agency.</summary>
    public EnterpriseRegulator(Enterprise file, Agency agency, bool isLead, DateOnly since, string? officerName)
    {
        PutInto(file);
        (AgencyId, AgencyName, IsLead, Since, OfficerName) = (agency.Id, agency.Name, isLead, since, officerName);
    }

    public Guid AgencyId { get; private set; }
    /// <summary>The agency's name on the day of assignment.</summary>
    public string AgencyName { get; private set; } = "";
    public bool IsLead { get; private set; }
    public DateOnly Since { get; private set; }
    /// <summary>Last day; null while it goes on.</summary>
    public DateOnly? Until { get; private set; }
    public string? OfficerName { get; private set; }

    /// <inheritdoc />
    public override string AuditTitle => $"{(IsLead ? "主管部门" : "协管部门")} {AgencyName}";

    /// <summary>Ends the assignment with this day.</summary>
    public void End(DateOnly on) => Until = on;

    /// <summary>Does the assignment hold on this day?</summary>
    public bool HoldsOn(DateOnly day) => Since <= day && (Until is null || Until >= day);
}

sealed class EnterpriseRegulatorConfiguration : IEntityTypeConfiguration<EnterpriseRegulator>
{
    public void Configure(EntityTypeBuilder<EnterpriseRegulator> builder)
    {
        builder.ToTable("enterprise_regulators");
        builder.MapPart();
        builder.Property(row => row.AgencyName).HasMaxLength(100);
        builder.Property(row => row.OfficerName).HasMaxLength(50);
        builder.HasOne<Agency>().WithMany().HasForeignKey(row => row.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}
