using System.Drawing;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>The few cell styles our workbooks use, added to one workbook.</summary>
internal sealed class SheetStyles(Spreadsheet book)
{
    public static SpreadCheetahOptions Options => new()
    {
        CompressionLevel = SpreadCheetahCompressionLevel.Fastest,
        PreserveStringWhitespace = true,
        DefaultFont = new() { Name = "SimSun", Size = 11 },
    };

    public StyleId Title { get; } = book.AddStyle(new Style
    {
        Font = new() { Bold = true, Size = 16 },
        Alignment = new() { Horizontal = HorizontalAlignment.Center, Vertical = VerticalAlignment.Center },
    });

    public StyleId Header { get; } = book.AddStyle(new Style
    {
        Font = new() { Bold = true },
        Fill = new() { Color = Color.FromArgb(0xE8, 0xEE, 0xF4) },
        Border = new()
        {
            Left = new() { BorderStyle = BorderStyle.Thin },
            Right = new() { BorderStyle = BorderStyle.Thin },
            Top = new() { BorderStyle = BorderStyle.Thin },
            Bottom = new() { BorderStyle = BorderStyle.Thin },
        },
        Alignment = new() { Horizontal = HorizontalAlignment.Center, Vertical = VerticalAlignment.Center, WrapText = true },
    });

    public StyleId Date { get; } = book.AddStyle(DateColumn);
    public StyleId DateTime { get; } = book.AddStyle(DateTimeColumn);
    public StyleId Wrapped { get; } = book.AddStyle(new Style { Alignment = new() { WrapText = true, Vertical = VerticalAlignment.Top } });
    public StyleId Wrong { get; } = book.AddStyle(TextColumn with { Fill = new() { Color = Color.FromArgb(0xFF, 0xE6, 0x99) } });

    public static Style TextColumn => new() { Format = NumberFormat.Standard(StandardNumberFormat.Text) };
    static Style DateColumn => new() { Format = NumberFormat.Custom("yyyy-mm-dd") };
    static Style DateTimeColumn => new() { Format = NumberFormat.Custom("yyyy-mm-dd hh:mm") };

    /// <summary>The style of a whole column, so that what is typed into it later is kept as it should be.</summary>
    public static Style? Column(SheetColumnKind kind) => kind switch
    {
        SheetColumnKind.Date => DateColumn,
        SheetColumnKind.DateTime => DateTimeColumn,
        SheetColumnKind.Number => null,
        _ => TextColumn,
    };

    /// <summary>A typed cell: text stays text, dates are dates.</summary>
    public Cell Cell(SheetValue value) => value.Kind switch
    {
        SheetValueKind.Text => new(WorkbookText.Safe(value.Text!)),
        SheetValueKind.Number => new(value.Number),
        // The format's calendar begins in 1900.
        SheetValueKind.Date or SheetValueKind.DateTime when value.Moment.Year < 1900 => new(SerialDate.Text(value.Moment)),
        SheetValueKind.Date => new(value.Moment, Date),
        SheetValueKind.DateTime => new(value.Moment, DateTime),
        _ => default,
    };
}
