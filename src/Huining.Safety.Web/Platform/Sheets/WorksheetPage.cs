using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>A worksheet of an xlsx workbook, read forward only: its memory does not grow with its rows.</summary>
internal sealed partial class WorksheetPage(string name, string path, Workbook book) : SheetPage(name)
{
    const int MaxMerged = 10_000;
    readonly List<CellRange> merged = [];
    readonly TextPool pool = new();
    readonly StringBuilder text = new();
    readonly char[] chunk = new char[4096];
    readonly List<SheetCell> cells = [];

    public override IReadOnlyList<CellRange> Merged => merged;

    public override IEnumerable<SheetRow> Rows()
    {
        merged.Clear();
        var number = 0;
        using var xml = book.Package.Open(path);
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                number = RowNumber(xml, number);
                if (ReadRow(xml, number) is { } row) yield return row;
            }
            else if (xml.LocalName == "mergeCell" && merged.Count < MaxMerged && xml.GetAttribute("ref") is { } range && CellRange.Parse(range) is { } cellRange)
                merged.Add(cellRange);
        }
    }

    static int RowNumber(XmlReader xml, int previous)
    {
        if (xml.GetAttribute("r") is not { } written) return previous + 1;
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > previous ? number : throw SheetRefusedException.Damaged();
    }

    SheetRow? ReadRow(XmlReader xml, int number)
    {
        if (xml.IsEmptyElement) return null;
        cells.Clear();
        var column = -1;
        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" }) continue;
            var (reference, type, style) = (xml.GetAttribute("r"), xml.GetAttribute("t"), xml.GetAttribute("s"));
            column = reference is null ? column + 1 : ColumnLetters.Parse(reference);
            if (column is < 0 or >= ColumnLetters.Max) throw SheetRefusedException.Damaged();
            if (xml.IsEmptyElement) continue;
            var cell = ReadCell(xml, type, style);
            if (cell.IsBlank) continue;
            CheckBounds(number, column, book.Package.Limits);
            while (cells.Count <= column) cells.Add(SheetCell.None);
            cells[column] = cell;
        }
        return cells.Count == 0 ? null : new SheetRow(number, [.. cells]);
    }

    SheetCell ReadCell(XmlReader xml, string? type, string? style)
    {
        text.Clear();
        var (whole, isFormula, hasResult, isPhonetic, depth) = (true, false, false, false, xml.Depth);
        while (xml.Next() && xml.Depth > depth)
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "f"): isFormula = true; break;
                case (XmlNodeType.Element, "rPh"): isPhonetic = !xml.IsEmptyElement; break;
                case (XmlNodeType.EndElement, "rPh"): isPhonetic = false; break;
                case (XmlNodeType.Element, "v"):
                case (XmlNodeType.Element, "t") when !isPhonetic:
                    hasResult = true;
                    whole &= xml.AppendText(text, book.Package.Limits.MaxCellChars, chunk);
                    break;
            }
        if (text.Length == 0) return isFormula && !hasResult ? new(string.Empty, SheetCellKind.Uncomputed) : SheetCell.None;
        return whole ? Show(type, style) : new(Pooled(), SheetCellKind.TooLong);
    }

    SheetCell Show(string? type, string? style) => type switch
    {
        "s" => Shared(),
        "inlineStr" or "str" => new(Unescape(Pooled()), SheetCellKind.Text),
        "b" => new(text.ToString().Trim() is "1" or "true" ? "TRUE" : "FALSE", SheetCellKind.Boolean),
        "e" => new(Pooled(), SheetCellKind.Error),
        "d" => DateTime.TryParse(text.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            ? new(SerialDate.Text(moment), SheetCellKind.Date)
            : new(Pooled(), SheetCellKind.Text),
        _ => book.Styles[style is null ? 0 : int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1]
            .Show(Pooled().Trim(), book.From1904),
    };

    SheetCell Shared()
    {
        var entry = int.TryParse(text.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) ? book.Texts[index] : null;
        return entry is not { } found ? throw SheetRefusedException.Damaged()
            : new(Unescape(found.Text), found.Whole ? SheetCellKind.Text : SheetCellKind.TooLong);
    }

    string Pooled()
    {
        if (text.Length > chunk.Length) return text.ToString();
        text.CopyTo(0, chunk, text.Length);
        return pool.Get(chunk.AsSpan(0, text.Length));
    }

    /// <summary>Undoes the file format's own escape: _x000D_ stands for a character XML cannot carry.</summary>
    static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? EscapedCharacter().Replace(text, match => ((char)ushort.Parse(match.ValueSpan.Slice(2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedCharacter();
}
