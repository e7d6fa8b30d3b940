namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>A sheet's own names for its columns: A, B, … Z, AA, … XFD.</summary>
public static class ColumnLetters
{
    /// <summary>Columns a sheet can have.</summary>
    internal const int Max = 16_384;

    /// <summary>The letters of a column counted from 0.</summary>
    public static string Of(int column)
    {
        Span<char> letters = stackalloc char[7];
        var at = letters.Length;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters[--at] = (char)('A' + (rest - 1) % 26);
        return letters[at..].ToString();
    }

    /// <summary>The column (from 0) of a cell reference such as BC12; -1 when it is none or beyond XFD.</summary>
    public static int Parse(ReadOnlySpan<char> reference)
    {
        var column = 0;
        var i = 0;
        for (; i < reference.Length && char.IsAsciiLetter(reference[i]); i++)
            if (i == 3) return -1;
            else column = column * 26 + (reference[i] & 0x1F);
        return i == 0 || column > Max ? -1 : column - 1;
    }
}
