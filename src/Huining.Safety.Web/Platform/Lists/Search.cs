using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Lists;

/// <summary>Substring search over a <see cref="SearchColumn"/>.</summary>
/// <remarks>Two plans serve it, and each alone fails by a factor of a thousand somewhere: walking the list's own
/// order finds a frequent word at once and never finishes for a rare one; the index of pairs is the reverse. The
/// estimate of hits chooses (<see cref="WordFrequencies"/>).</remarks>
public static class Search
{
    /// <summary>Words longer than this are cut: nobody types more.</summary>
    public const int MaxLength = 50;

    /// <summary>Hits a count reads at most: who searches reads a few pages and then types another word.</summary>
    public const int CountLimit = 200;

    /// <summary>The words of a query: lower case, separated by spaces, all must occur.</summary>
    public static IReadOnlyList<string> Words(string? query) =>
        query is null ? [] :
        [
            .. query.Trim().ToLower(CultureInfo.InvariantCulture)
                .Split([' ', '\u3000', '\t', ','], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Length > MaxLength ? word[..MaxLength] : word)
                .Distinct().Take(5),
        ];

    /// <summary>The neighbouring pairs of a word, as the database's <c>bigrams</c> makes them.</summary>
    public static string[] Pairs(string word) =>
        [.. Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(i => word.Substring(i, 2)).Distinct()];

    /// <summary>Keeps the rows whose text contains every word.</summary>
    /// <param name="rows">Rows to search.</param>
    /// <param name="text">The searched text column.</param>
    /// <param name="query">What the person typed.</param>
    /// <param name="useIndex">True: by the index of pairs; false: by reading the texts in the list's order.</param>
    public static IQueryable<T> Containing<T>(IQueryable<T> rows, Expression<Func<T, string>> text, string? query, bool useIndex)
        where T : class
    {
        foreach (var word in Words(query))
        {
            var pattern = $"%{word.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
            var like = typeof(DbFunctionsExtensions).GetMethod(nameof(DbFunctionsExtensions.Like), [typeof(DbFunctions), typeof(string), typeof(string)])!;
            Expression<Func<string>> patternValue = () => pattern;
            rows = rows.Where(Expression.Lambda<Func<T, bool>>(
                Expression.Call(like, Expression.Constant(EF.Functions), text.Body, patternValue.Body), text.Parameters));
            var pairs = Pairs(word);
            if (useIndex && pairs.Length > 0)
                rows = rows.Where(row => pairs.All(pair => EF.Property<string[]>(row, SearchColumn.Pairs).Contains(pair)));
        }
        return rows;
    }
}
