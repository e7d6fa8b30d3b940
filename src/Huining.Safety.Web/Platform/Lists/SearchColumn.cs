using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huining.Safety.Web.Platform.Lists;

/// <summary>Makes a text column searchable by any part: a generated column keeps its character pairs under a GIN
/// index (<c>Data/Schema/search.sql</c>).</summary>
public static class SearchColumn
{
    /// <summary>Shadow property holding the pairs.</summary>
    public const string Pairs = "SearchBigrams";

    /// <summary>Adds the pairs of <paramref name="text"/> as a generated, indexed column.</summary>
    public static void On<T>(EntityTypeBuilder<T> builder, Expression<Func<T, string>> text) where T : class
    {
        var column = Codes.EnumCode.Snake(((MemberExpression)text.Body).Member.Name);
        builder.Property<string[]>(Pairs).HasComputedColumnSql($"bigrams({column})", stored: true);
        builder.HasIndex(Pairs).HasMethod("gin");
    }
}
