using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Features.Enterprises.Licences;

/// <summary>A licence or certificate of an enterprise with its expiry (ledgers.md §1).</summary>
public sealed class EnterpriseLicence : EnterprisePart
{
    EnterpriseLicence() { }

    /// <summary>Enters a licence into a file. The facts must have passed <see cref="LicenceRules"/>.</summary>
    public EnterpriseLicence(Enterprise file, LicenceFacts facts)
    {
        PutInto(file);
        Change(facts);
    }

    /// <summary>A code of <c>licence_types.csv</c>.</summary>
    public string TypeCode { get; private set; } = "";
    public string Number { get; private set; } = "";
    public DateOnly? IssuedOn { get; private set; }
    /// <summary>Last day it is valid; null for one without end.</summary>
    public DateOnly? ValidTo { get; private set; }
    /// <summary>What it permits, 许可范围.</summary>
    public string? Scope { get; private set; }
    /// <summary>The day it was replaced, handed back or withdrawn; null while it counts.</summary>
    public DateOnly? EndedOn { get; private set; }
    public string? EndReason { get; private set; }

    /// <inheritdoc />
    public override string AuditTitle => $"许可证 {Number}";

    /// <summary>Writes the form's fields.</summary>
    public void Change(LicenceFacts facts) =>
        (TypeCode, Number, IssuedOn, ValidTo, Scope) = (facts.TypeCode, facts.Number, facts.IssuedOn, facts.ValidTo, facts.Scope);

    /// <summary>The form's fields as they stand.</summary>
    public LicenceFacts Facts() => new() { TypeCode = TypeCode, Number = Number, IssuedOn = IssuedOn, ValidTo = ValidTo, Scope = Scope };

    /// <summary>Takes it out of force; it stays in the file.</summary>
    public void End(DateOnly on, string reason) => (EndedOn, EndReason) = (on, reason);

    /// <summary>Takes back that it ended.</summary>
    public void Reopen() => (EndedOn, EndReason) = (null, null);
}

sealed class EnterpriseLicenceConfiguration : IEntityTypeConfiguration<EnterpriseLicence>
{
    public void Configure(EntityTypeBuilder<EnterpriseLicence> builder)
    {
        builder.ToTable("enterprise_licences");
        builder.MapPart();
        builder.Property(row => row.TypeCode).HasMaxLength(40);
        builder.Property(row => row.Number).HasMaxLength(60);
        builder.HasIndex(row => row.ValidTo).HasFilter("ended_on is null");
    }
}
