using System.Text;
using Sylvan.Data.Csv;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>A csv file as one table. Row numbers count records, as a spreadsheet program shows them.</summary>
internal sealed class CsvPage : SheetPage
{
    const int MaxRecordChars = 1 << 20;
    readonly Stream file;
    readonly SheetLimits limits;
    readonly Encoding encoding;
    readonly char delimiter;
    readonly TextPool pool = new();

    public CsvPage(string name, Stream file, SheetLimits limits) : base(name)
    {
        (this.file, this.limits) = (file, limits);
        encoding = TextEncodings.Detect(file);
        using var text = OpenText();
        delimiter = Guarded(() => CsvDelimiter.Detect(text), 1);
    }

    public override IEnumerable<SheetRow> Rows()
    {
        var number = 0;
        var cells = new List<SheetCell>();
        using var csv = Guarded(() => CsvDataReader.Create(OpenText(), new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = delimiter,
            // A line beginning with # is data here; a zero character cannot occur any more.
            Comment = '\0',
            BufferSize = 1 << 16,
            MaxBufferSize = MaxRecordChars,
            ResultSetMode = ResultSetMode.SingleResult,
        }), 1);
        while (Guarded(csv.Read, number + 1))
        {
            number++;
            cells.Clear();
            for (var column = 0; column < csv.RowFieldCount; column++)
            {
                var cell = Cell(csv.GetFieldSpan(column));
                if (cell.IsBlank) continue;
                CheckBounds(number, column, limits);
                while (cells.Count < column) cells.Add(SheetCell.None);
                cells.Add(cell);
            }
            if (cells.Count > 0) yield return new SheetRow(number, [.. cells]);
        }
    }

    SheetCell Cell(ReadOnlySpan<char> text) => text.IsEmpty ? SheetCell.None
        : text.Length <= limits.MaxCellChars ? new(pool.Get(text), SheetCellKind.Text)
        : new(text[..limits.MaxCellChars].ToString(), SheetCellKind.TooLong);

    StreamReader OpenText()
    {
        file.Position = 0;
        return new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16, leaveOpen: true);
    }

    static T Guarded<T>(Func<T> read, int row)
    {
        try
        {
            return read();
        }
        catch (DecoderFallbackException cause)
        {
            throw TextEncodings.NotText(cause);
        }
        catch (CsvRecordTooLargeException cause)
        {
            throw new SheetRefusedException($"第 {row} 行太长（超过 100 万字），可能有引号没有成对。请检查该行后再上传", cause);
        }
        catch (CsvFormatException cause)
        {
            throw new SheetRefusedException($"第 {row} 行的引号没有成对，无法分清各列。请检查该行的英文双引号，或另存为 xlsx 后再上传", cause);
        }
    }
}
