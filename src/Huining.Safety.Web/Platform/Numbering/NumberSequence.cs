using Huining.Safety.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Platform.Numbering;

/// <summary>The last number given for a series and a year.</summary>
public sealed class NumberSequence
{
    public required string Series { get; init; }
    public required int Year { get; init; }
    public int Last { get; init; }
}

/// <summary>Gives numbers without gaps: taken inside the transaction that uses them, so a number rolled back is
/// given again. The row stays locked until commit, and a second taker waits.</summary>
public sealed class Numbers(SafetyDbContext db)
{
    /// <summary>The next number of a series in a year, from 1.</summary>
    public async Task<int> TakeAsync(string series, int year, CancellationToken cancel = default)
    {
        var taken = await db.Database.SqlQuery<int>(
            $"""
             insert into number_sequences (series, year, last) values ({series}, {year}, 1)
             on conflict (series, year) do update set last = number_sequences.last + 1
             returning last as "Value"
             """).ToListAsync(cancel);
        return taken[0];
    }

    /// <summary>Takes <paramref name="count"/> numbers at once and gives the first.</summary>
    public async Task<int> TakeManyAsync(string series, int year, int count, CancellationToken cancel = default)
    {
        var taken = await db.Database.SqlQuery<int>(
            $"""
             insert into number_sequences (series, year, last) values ({series}, {year}, {count})
             on conflict (series, year) do update set last = number_sequences.last + {count}
             returning last as "Value"
             """).ToListAsync(cancel);
        return taken[0] - count + 1;
    }
}

sealed class NumberSequenceConfiguration : IEntityTypeConfiguration<NumberSequence>
{
    public void Configure(EntityTypeBuilder<NumberSequence> builder)
    {
        builder.ToTable("number_sequences");
        builder.HasKey(row => new { row.Series, row.Year });
        builder.Property(row => row.Series).HasMaxLength(40);
    }
}
