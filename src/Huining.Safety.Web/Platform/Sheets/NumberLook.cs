using System.Globalization;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>What a number format makes of a number: the text a person sees in the cell.</summary>
internal readonly record struct NumberLook(bool IsDate, bool IsPercent, int PaddedTo)
{
    /// <summary>Excel keeps 15 digits; longer whole numbers have lost their last ones.</summary>
    const double MaxExact = 1e15;

    /// <summary>Reads a format by its built-in number (ECMA-376 part 1, 18.8.30, with the Chinese ones) or its code.</summary>
    public static NumberLook Of(int id, string? code) => (id, code) switch
    {
        (_, not null) => OfCode(code),
        ((>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58), _) => new(true, false, 0),
        (9 or 10, _) => new(false, true, 0),
        _ => default,
    };

    static NumberLook OfCode(string code)
    {
        // Only the first section (positive numbers) counts; quoted, escaped and bracketed text says nothing about the kind.
        var bare = new List<char>();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
            switch (code[i])
            {
                case '"': i = IndexOrEnd(code, '"', i + 1); break;
                case '[' when code[(i + 1)..IndexOrEnd(code, ']', i)].All(c => c is 'h' or 'm' or 's' or 'H' or 'M' or 'S'):
                    bare.Add('h');
                    i = IndexOrEnd(code, ']', i);
                    break;
                case '[': i = IndexOrEnd(code, ']', i); break;
                case '\\' or '_' or '*': i++; break;
                default: bare.Add(char.ToLowerInvariant(code[i])); break;
            }
        var text = new string([.. bare]);
        if (text.Contains("general", StringComparison.Ordinal)) return default;
        if (text.AsSpan().ContainsAny("ydhs") || (text.Contains('m') && !text.AsSpan().ContainsAny("0#?"))) return new(true, false, 0);
        return new(false, text.Contains('%'), text.Length > 1 && text.All(c => c == '0') ? text.Length : 0);
    }

    static int IndexOrEnd(string text, char wanted, int from) => text.IndexOf(wanted, from) is >= 0 and var found ? found : text.Length;

    /// <summary>The cell a stored number shows as.</summary>
    /// <param name="stored">The number as the file writes it.</param>
    /// <param name="from1904">Whether the workbook counts days from 1904.</param>
    public SheetCell Show(string stored, bool from1904)
    {
        if (this == default && IsPlain(stored)) return new(stored, SheetCellKind.Number);
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return new(stored, SheetCellKind.Text);
        if (IsDate) return SerialDate.ToDateTime(number, from1904) is { } moment
            ? new(SerialDate.Text(moment), SheetCellKind.Date)
            : new(Plain(number), SheetCellKind.Number);
        if (IsPercent) return new(Plain(number * 100) + "%", SheetCellKind.Text);
        if (PaddedTo > 0 && number >= 0 && number == Math.Floor(number)) return new(Plain(number).PadLeft(PaddedTo, '0'), SheetCellKind.Text);
        return new(Plain(number), Math.Abs(number) >= MaxExact ? SheetCellKind.LossyNumber : SheetCellKind.Number);
    }

    /// <summary>Digits with at most one point, short enough that nothing was rounded.</summary>
    static bool IsPlain(string stored)
    {
        if (stored.Length is 0 or > 15) return false;
        foreach (var c in stored.AsSpan(stored[0] == '-' ? 1 : 0))
            if (!char.IsAsciiDigit(c) && c != '.') return false;
        return char.IsAsciiDigit(stored[^1]) && stored.AsSpan().Count('.') <= 1;
    }

    /// <summary>The 15 digits Excel shows, without an exponent: 0.28999999999999998 is 0.29, 1.73915E+10 is 17391500000.</summary>
    static string Plain(double number)
    {
        var text = number.ToString("G15", CultureInfo.InvariantCulture);
        return text.Contains('E') && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var whole)
            ? whole.ToString(CultureInfo.InvariantCulture)
            : text;
    }
}
