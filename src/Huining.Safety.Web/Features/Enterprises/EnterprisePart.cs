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
    /// <param name="builder">The part.</param>
    /// <param name="outlivesFile">The part stays when its file goes with an undone import, and then names nothing.</param>
    public static void MapPart<T>(this EntityTypeBuilder<T> builder, bool outlivesFile = false) where T : EnterprisePart
    {
        builder.Property(row => row.TownshipCode).HasMaxLength(9);
        builder.Property(row => row.SectorCode).HasMaxLength(40);
        builder.HasIndex(row => row.EnterpriseId);
        if (!outlivesFile) builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.EnterpriseId).OnDelete(DeleteBehavior.Restrict);
    }
}
