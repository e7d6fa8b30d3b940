using Huining.Safety.Web.Platform.Access;
using Huining.Safety.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Features.Enterprises;

/// <summary>A row of an enterprise's file: a licence, a regulator, a change of status. It carries the file's place and
/// sector and follows when they change, so that whoever sees the file sees its parts.</summary>
public abstract class EnterprisePart : Record, IScoped
{
    public Guid EnterpriseId { get; private set; }
    public string TownshipCode { get; private set; } = "";
    public string SectorCode { get; private set; } = "";

    Guid? IScoped.EnterpriseId => EnterpriseId;

    /// <summary>Puts a new part into a file.</summary>
    protected void PutInto(Enterprise file)
    {
        EnterpriseId = file.Id;
        Follow(file);
    }

    /// <summary>Takes over the file's place and sector.</summary>
    public void Follow(Enterprise file) => (TownshipCode, SectorCode) = (file.TownshipCode, file.SectorCode);
}

/// <summary>Mapping all parts share.</summary>
static class EnterprisePartMapping
{
    public static void MapPart<T>(this EntityTypeBuilder<T> builder) where T : EnterprisePart
    {
        builder.Property(row => row.TownshipCode).HasMaxLength(9);
        builder.Property(row => row.SectorCode).HasMaxLength(40);
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.EnterpriseId);
    }
}
