namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// Finds the header of a ledger in a file: on any visible worksheet, under any title and fill-in line,
/// in one row or in two, by the columns' names and aliases.
/// </summary>
public static class HeaderFinder
{
    /// <summary>Rows with content that are looked at on each worksheet.</summary>
    public const int RowsLookedAt = 10;

    const int LastRowLookedAt = 100;

    /// <summary>Finds the best header, or says in Chinese which columns are missing or doubled and what was seen instead.</summary>
    /// <exception cref="SheetRefusedException">No header fits.</exception>
    public static SheetHeader Find(SheetBook book, IReadOnlyList<SheetColumn> columns)
    {
        HeaderMatch? best = null;
        foreach (var page in book.Pages)
            foreach (var match in Matches(page, columns))
                if (best is null || match.Score > best.Score) best = match;
        if (best is null || best.Found < Math.Min(2, columns.Count(column => column.IsRead))) throw NothingFound(book, columns);
        best.RefuseDoubles();
        best.RefuseMissing();
        return best.ToHeader();
    }

    static IEnumerable<HeaderMatch> Matches(SheetPage page, IReadOnlyList<SheetColumn> columns)
    {
        SheetRow? above = null;
        foreach (var row in page.Rows().TakeWhile(row => row.Number <= LastRowLookedAt).Take(RowsLookedAt))
        {
            yield return new HeaderMatch(page, null, row, columns);
            // A header of two rows: group titles above, names below, and names alone where cells were merged downwards.
            if (above is not null && above.Number == row.Number - 1) yield return new HeaderMatch(page, above, row, columns);
            above = row;
        }
    }

    static SheetRefusedException NothingFound(SheetBook book, IReadOnlyList<SheetColumn> columns)
    {
        var wanted = columns.Where(column => column.Required).DefaultIfEmpty(columns[0]).Select(column => column.Name);
        var where = book.Pages.Count > 1 ? $"各工作表（{string.Join('、', book.Pages.Take(5).Select(page => page.Name))}）" : $"“{book.Pages[0].Name}”";
        return new($"在{where}的前 {RowsLookedAt} 行里没有找到表头。表头应有这些列：{string.Join('、', wanted)}。请下载模板，按模板的表头填写");
    }
}
