using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
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
        var slice = await SliceAsync(rows, column, key, row => row, descending, cursor, size, cancel);
        total ??= slice.IsWhole ? new ListTotal(slice.Items.Count, false) : await CountAsync(rows, cancel);
        return new ListPage<T>(slice.Items, total, slice.Next, slice.Previous);
    }

    /// <summary>Reads one page without its total, of each row only what is shown.</summary>
    /// <param name="select">What is read of a row.</param>
    /// <inheritdoc cref="PageAsync" />
    public static async Task<ListSlice<TOut>> SliceAsync<T, TColumn, TOut>(
        IQueryable<T> rows, Expression<Func<T, TColumn>> column, Expression<Func<T, Guid>> key, Expression<Func<T, TOut>> select,
        bool descending, string? cursor, int size, CancellationToken cancel = default)
    {
        var at = Cursor<TColumn>.Read(cursor);
        var backwards = at?.Backwards ?? false;
        var down = descending ^ backwards;
        var page = at is null ? rows : rows.Where(Beyond(column, key, at, down));
        page = down
            ? page.OrderByDescending(column).ThenByDescending(key)
            : page.OrderBy(column).ThenBy(key);
        var read = await page.Take(size + 1).Select(WithEdge(column, key, select)).ToListAsync(cancel);
        var more = read.Count > size;
        if (more) read.RemoveAt(size);
        if (backwards) read.Reverse();

        string Edge(Edged<TColumn, TOut> row, bool back) => new Cursor<TColumn>(row.Column, row.Key, back).ToString();
        var next = read.Count > 0 && (backwards || more) ? Edge(read[^1], back: false) : null;
        var previous = read.Count > 0 && (backwards ? more : at is not null) ? Edge(read[0], back: true) : null;
        return new ListSlice<TOut>([.. read.Select(row => row.Row)], next, previous, at is null && !more);
    }

    static Expression<Func<T, Edged<TColumn, TOut>>> WithEdge<T, TColumn, TOut>(
        Expression<Func<T, TColumn>> column, Expression<Func<T, Guid>> key, Expression<Func<T, TOut>> select)
    {
        var row = select.Parameters[0];
        return Expression.Lambda<Func<T, Edged<TColumn, TOut>>>(
            Expression.New(
                typeof(Edged<TColumn, TOut>).GetConstructor([typeof(TColumn), typeof(Guid), typeof(TOut)])!,
                new Swap(column.Parameters[0], row).Visit(column.Body), new Swap(key.Parameters[0], row).Visit(key.Body), select.Body),
            row);
    }

    /// <summary>What is read of a row, with the values its cursor would hold.</summary>
    sealed record Edged<TColumn, TOut>(TColumn Column, Guid Key, TOut Row);

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
        var tuple = Pair<TColumn>.Make;
        var compare = down ? LessThan : GreaterThan;
        Expression<Func<TColumn>> columnValue = () => at.Column;
        Expression<Func<Guid>> keyValue = () => at.Key;
        var body = Expression.Call(compare, Expression.Constant(EF.Functions),
            Expression.Convert(Expression.Call(tuple, column.Body, keyBody), typeof(System.Runtime.CompilerServices.ITuple)),
            Expression.Convert(Expression.Call(tuple, columnValue.Body, keyValue.Body), typeof(System.Runtime.CompilerServices.ITuple)));
        return Expression.Lambda<Func<T, bool>>(body, row);
    }

    static readonly MethodInfo LessThan = Comparison(nameof(NpgsqlDbFunctionsExtensions.LessThan));
    static readonly MethodInfo GreaterThan = Comparison(nameof(NpgsqlDbFunctionsExtensions.GreaterThan));

    static MethodInfo Comparison(string name) =>
        typeof(NpgsqlDbFunctionsExtensions).GetMethods().Single(method => method.Name == name && method.GetParameters().Length == 3);

    static class Pair<TColumn>
    {
        public static readonly MethodInfo Make = typeof(ValueTuple).GetMethods()
            .Single(method => method.Name == nameof(ValueTuple.Create) && method.GetGenericArguments().Length == 2)
            .MakeGenericMethod(typeof(TColumn), typeof(Guid));
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
