using System.Globalization;
using System.Linq.Expressions;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Huining.Safety.Web.Platform.Lists;

/// <summary>Pages a list by the place where the page before ended, so that page 2,000 costs what page 1 costs.</summary>
/// <remarks>Rows are ordered by one column and then by key; the cursor in the address holds both values of the row
/// at the edge and the direction walked.</remarks>
public static class Keyset
{
    /// <summary>Rows a count reads at most.</summary>
    public const int CountLimit = 10_000;

    /// <summary>Reads one page.</summary>
    /// <param name="rows">The filtered rows, unordered.</param>
    /// <param name="column">The column sorted by; not null in any row.</param>
    /// <param name="key">The row's unique key.</param>
    /// <param name="descending">Largest first.</param>
    /// <param name="cursor">From <see cref="ListPage{T}.Next"/> or <see cref="ListPage{T}.Previous"/>; null or unreadable: the first page.</param>
    /// <param name="size">Rows a page.</param>
    /// <param name="total">A total already known; counted when null.</param>
    public static async Task<ListPage<T>> PageAsync<T, TColumn>(
        IQueryable<T> rows, Expression<Func<T, TColumn>> column, Expression<Func<T, Guid>> key,
        bool descending, string? cursor, int size, ListTotal? total = null, CancellationToken cancel = default)
    {
        total ??= await CountAsync(rows, cancel);
        var at = Cursor<TColumn>.Read(cursor);
        var backwards = at?.Backwards ?? false;
        var down = descending ^ backwards;
        var page = at is null ? rows : rows.Where(Beyond(column, key, at, down));
        page = down
            ? page.OrderByDescending(column).ThenByDescending(key)
            : page.OrderBy(column).ThenBy(key);
        var items = await page.Take(size + 1).ToListAsync(cancel);
        var more = items.Count > size;
        if (more) items.RemoveAt(size);
        if (backwards) items.Reverse();

        var (columnOf, keyOf) = (column.Compile(), key.Compile());
        string Edge(T row, bool back) => new Cursor<TColumn>(columnOf(row), keyOf(row), back).ToString();
        var next = items.Count > 0 && (backwards || more) ? Edge(items[^1], back: false) : null;
        var previous = items.Count > 0 && (backwards ? more : at is not null) ? Edge(items[0], back: true) : null;
        return new ListPage<T>(items, total, next, previous);
    }

    /// <summary>Counts the rows, up to <paramref name="limit"/>.</summary>
    public static async Task<ListTotal> CountAsync<T>(IQueryable<T> rows, CancellationToken cancel = default, int limit = CountLimit)
    {
        var count = await rows.Select(_ => 1).Take(limit + 1).CountAsync(cancel);
        return count > limit ? new ListTotal(limit, true) : new ListTotal(count, false);
    }

    /// <summary>(column, key) compared as one row value, which PostgreSQL serves from a composite index.</summary>
    static Expression<Func<T, bool>> Beyond<T, TColumn>(
        Expression<Func<T, TColumn>> column, Expression<Func<T, Guid>> key, Cursor<TColumn> at, bool down)
    {
        var row = column.Parameters[0];
        var keyBody = new Swap(key.Parameters[0], row).Visit(key.Body);
        var tuple = typeof(ValueTuple).GetMethods().Single(m => m.Name == "Create" && m.GetGenericArguments().Length == 2)
            .MakeGenericMethod(typeof(TColumn), typeof(Guid));
        var compare = typeof(NpgsqlDbFunctionsExtensions).GetMethods().Single(m =>
            m.Name == (down ? nameof(NpgsqlDbFunctionsExtensions.LessThan) : nameof(NpgsqlDbFunctionsExtensions.GreaterThan))
            && m.GetParameters().Length == 3);
        Expression<Func<TColumn>> columnValue = () => at.Column;
        Expression<Func<Guid>> keyValue = () => at.Key;
        var body = Expression.Call(compare, Expression.Constant(EF.Functions),
            Expression.Convert(Expression.Call(tuple, column.Body, keyBody), typeof(System.Runtime.CompilerServices.ITuple)),
            Expression.Convert(Expression.Call(tuple, columnValue.Body, keyValue.Body), typeof(System.Runtime.CompilerServices.ITuple)));
        return Expression.Lambda<Func<T, bool>>(body, row);
    }

    sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}

/// <summary>The row at the edge of a page, as text for the address.</summary>
sealed record Cursor<TColumn>(TColumn Column, Guid Key, bool Backwards)
{
    /// <summary>Base64url of direction, key and column value.</summary>
    public override string ToString() => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(
        $"{(Backwards ? 'b' : 'f')}{Key:N}{Write(Column)}"));

    /// <summary>Reads a cursor; anything unreadable is no cursor, so that a cut link shows the first page.</summary>
    public static Cursor<TColumn>? Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 600) return null;
        try
        {
            var plain = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text));
            return plain.Length >= 33 && Guid.TryParseExact(plain[1..33], "N", out var key) && Value(plain[33..]) is TColumn column
                ? new Cursor<TColumn>(column, key, plain[0] == 'b')
                : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    static string Write(TColumn value) => value switch
    {
        DateTimeOffset at => at.UtcTicks.ToString(CultureInfo.InvariantCulture),
        DateOnly date => date.DayNumber.ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };

    static object Value(string text)
    {
        if (typeof(TColumn) == typeof(DateTimeOffset)) return new DateTimeOffset(long.Parse(text, CultureInfo.InvariantCulture), TimeSpan.Zero);
        if (typeof(TColumn) == typeof(DateOnly)) return DateOnly.FromDayNumber(int.Parse(text, CultureInfo.InvariantCulture));
        if (typeof(TColumn) == typeof(int)) return int.Parse(text, CultureInfo.InvariantCulture);
        if (typeof(TColumn) == typeof(long)) return long.Parse(text, CultureInfo.InvariantCulture);
        return text;
    }
}
