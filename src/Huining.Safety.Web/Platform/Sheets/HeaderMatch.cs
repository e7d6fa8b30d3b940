namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>One row (or two) of a file tried as the header of a ledger.</summary>
internal sealed class HeaderMatch
{
    const double Near = 0.5;

    /// <summary>Columns our own templates and error workbooks add, and everybody's running number.</summary>
    static readonly string[] OwnColumns = ["序号", "no", "no.", ErrorWorkbook.Reason, ErrorWorkbook.OriginalRow];

    readonly SheetPage page;
    readonly SheetRow? above;
    readonly SheetRow row;
    readonly IReadOnlyList<SheetColumn> columns;
    readonly string[] texts;
    readonly HeaderText[] headers;
    readonly int[] positions;
    readonly List<(int Column, int First, int Second)> doubles = [];

    public HeaderMatch(SheetPage page, SheetRow? above, SheetRow row, IReadOnlyList<SheetColumn> columns)
    {
        (this.page, this.above, this.row, this.columns) = (page, above, row, columns);
        texts = [.. Enumerable.Range(0, Math.Max(row.Count, above?.Count ?? 0)).Select(i => row[i].IsBlank && above is not null ? above[i].Text : row[i].Text)];
        headers = [.. texts.Select(HeaderText.Of)];
        positions = new int[columns.Count];
        Array.Fill(positions, -1);
        Match((header, name) => header.Full == name.Full);
        Match((header, name) => header.Resembles(name), onlyFree: true);
    }

    /// <summary>Columns found.</summary>
    public int Found => positions.Count(position => position >= 0);

    /// <summary>Required columns weigh most; a header of one row is preferred to the same in two.</summary>
    public int Score => 1000 * columns.Where((column, i) => column.Required && positions[i] >= 0).Count() + 10 * Found - (above is null ? 0 : 1);

    public SheetHeader ToHeader() => new(page, above?.Number ?? row.Number, row.Number, columns, positions,
        [.. Enumerable.Range(0, texts.Length).Where(i => headers[i].Full.Length > 0 && !OwnColumns.Contains(headers[i].Full) && !positions.Contains(i)).Select(i => Label(i).Trim())]);

    public void RefuseDoubles()
    {
        if (doubles.Count == 0) return;
        var (column, first, second) = doubles[0];
        throw new SheetRefusedException($"工作表“{page.Name}”第 {row.Number} 行的表头里，{Label(first)}和{Label(second)}都是“{columns[column].Name}”。请删去或改名其中一列后再上传");
    }

    public void RefuseMissing()
    {
        var missing = Enumerable.Range(0, columns.Count).Where(i => columns[i].Required && positions[i] < 0).ToList();
        if (missing.Count == 0) return;
        var seen = texts.Where(text => text.Length > 0).Select(SheetHeader.Short).Take(40);
        throw new SheetRefusedException(
            $"工作表“{page.Name}”第 {row.Number} 行的表头里缺少：{string.Join('、', missing.Select(i => columns[i].Name))}。"
            + string.Concat(missing.Select(Guess)) + $"看到的表头是：{string.Join('、', seen)}。请改好表头，或下载模板重新填写");
    }

    string Guess(int column)
    {
        var name = HeaderText.Of(columns[column].Name);
        var nearest = Enumerable.Range(0, texts.Length)
            .Where(i => headers[i].Full.Length > 0 && !positions.Contains(i) && headers[i].Nearness(name) >= Near)
            .OrderByDescending(i => headers[i].Nearness(name)).Take(1);
        return string.Concat(nearest.Select(i => $"{Label(i)}可能就是“{columns[column].Name}”，请把它改成这个名字。"));
    }

    void Match(Func<HeaderText, HeaderText, bool> same, bool onlyFree = false)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            if (!columns[column].IsRead || (onlyFree && positions[column] >= 0)) continue;
            var names = columns[column].Aliases.Prepend(columns[column].Name).Select(HeaderText.Of).ToList();
            for (var i = 0; i < headers.Length; i++)
            {
                if (headers[i].Full.Length == 0 || positions.AsSpan().Contains(i) || !names.Exists(name => same(headers[i], name))) continue;
                if (positions[column] < 0) positions[column] = i;
                else doubles.Add((column, positions[column], i));
            }
        }
    }

    string Label(int column) => $" {ColumnLetters.Of(column)} 列“{SheetHeader.Short(texts[column])}”";
}
