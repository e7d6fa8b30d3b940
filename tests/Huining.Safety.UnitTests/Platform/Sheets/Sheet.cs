using System.IO.Compression;
using System.Text;
using Huining.Safety.Web.Platform.Sheets;
using Xunit;

namespace Huining.Safety.UnitTests.Platform.Sheets;

/// <summary>Makes the files tests read: handmade workbooks part by part, and csv texts in any encoding.</summary>
static class Sheet
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The county's own sample.</summary>
    public static FileStream Sample(string name) => File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Samples", name));

    /// <summary>A csv in UTF-8 without mark unless another encoding is given.</summary>
    public static MemoryStream Csv(string text, Encoding? encoding = null) =>
        new([.. (encoding ?? new UTF8Encoding(false)).GetPreamble(), .. (encoding ?? new UTF8Encoding(false)).GetBytes(text)]);

    /// <summary>A workbook whose only worksheet holds these rows of XML (the inside of sheetData).</summary>
    public static MemoryStream Xlsx(string rows, string after = "", string styles = "", string texts = "", string workbookPr = "") =>
        Zip(Parts($"<sheetData>{rows}</sheetData>{after}", styles, texts, workbookPr));

    /// <summary>A workbook with rows of plain text cells, beginning in row 1.</summary>
    public static MemoryStream Grid(params string[][] rows) => Xlsx(Rows(rows));

    public static string Rows(params string[][] rows) => string.Concat(rows.Select((row, r) =>
        $"<row r=\"{r + 1}\">{string.Concat(row.Select((text, c) => Text($"{ColumnLetters.Of(c)}{r + 1}", text)))}</row>"));

    public static string Text(string reference, string text) =>
        $"<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</t></is></c>";

    /// <summary>The parts of a workbook with one worksheet.</summary>
    public static List<(string Name, string Content)> Parts(string sheet, string styles = "", string texts = "", string workbookPr = "", string sheets = "")
    {
        if (sheets.Length == 0) sheets = "<sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/>";
        return
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{workbookPr}<sheets>{sheets}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}/worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/><Relationship Id=\"rId8\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId9\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{styles}</styleSheet>"),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{texts}</sst>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\">{sheet}</worksheet>"),
        ];
    }

    public static MemoryStream Zip(IEnumerable<(string Name, string Content)> parts) => Zip(parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content))));

    public static MemoryStream Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        file.Position = 0;
        return file;
    }

    /// <summary>All rows as texts, with their numbers.</summary>
    public static List<(int Number, string[] Cells)> Read(Stream file, string name = "表.xlsx", SheetLimits? limits = null) =>
        [.. SheetReader.Read(file, name, limits).Select(row => (row.Number, Enumerable.Range(0, row.Count).Select(i => row[i].Text).ToArray()))];

    /// <summary>The message a file is refused with; fails the test when it is taken.</summary>
    public static string Refusal(Stream file, SheetLimits? limits = null) => Assert.Throws<SheetRefusedException>(() => Read(file, limits: limits)).Message;

    public static async IAsyncEnumerable<T> Stream<T>(IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            await Task.CompletedTask;
            yield return row;
        }
    }
}
