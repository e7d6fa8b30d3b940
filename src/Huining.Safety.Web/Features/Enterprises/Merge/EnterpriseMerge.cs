using System.Text.Json;
using Huining.Safety.Web.Platform.Codes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Features.Enterprises.Merge;

/// <summary>A field of the survivor that was empty and was filled from the other.</summary>
/// <param name="Field">Property of <see cref="EnterpriseFacts"/>.</param>
/// <param name="Raw">The value filled in, as text.</param>
/// <param name="Before">The value it had, as text; nearly always empty.</param>
public sealed record FilledField(string Field, string Raw, string Before);

/// <summary>Two files of one enterprise made one: the survivor's facts win, its empty ones are filled from the other,
/// the other stands aside with everything linked to it. Keeps what was filled, so that it can be undone exactly.</summary>
public sealed class EnterpriseMerge : EnterprisePart
{
    EnterpriseMerge() { }

    internal EnterpriseMerge(Enterprise survivor, Enterprise other, IReadOnlyList<FilledField> filled, string reason)
    {
        PutInto(survivor);
        (OtherId, OtherName, Reason) = (other.Id, other.Name, reason);
        Filled = JsonSerializer.Serialize(filled, HouseJson.Options);
    }

    public Guid OtherId { get; private set; }
    public string OtherName { get; private set; } = "";
    /// <summary>The fields filled from the other, as JSON.</summary>
    public string Filled { get; private set; } = "[]";
    public string Reason { get; private set; } = "";
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <inheritdoc />
    public override string AuditTitle => $"合并“{OtherName}”";

    public IReadOnlyList<FilledField> FilledFields() => JsonSerializer.Deserialize<List<FilledField>>(Filled, HouseJson.Options) ?? [];

    /// <summary>Marks the merge as undone.</summary>
    public void Undo(DateTimeOffset at) => UndoneAt = at;
}

sealed class EnterpriseMergeConfiguration : IEntityTypeConfiguration<EnterpriseMerge>
{
    public void Configure(EntityTypeBuilder<EnterpriseMerge> builder)
    {
        builder.ToTable("enterprise_merges");
        builder.MapPart();
        builder.Property(row => row.OtherName).HasMaxLength(100);
        builder.HasOne<Enterprise>().WithMany().HasForeignKey(row => row.OtherId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.OtherId).IsUnique().HasFilter("undone_at is null");
    }
}
