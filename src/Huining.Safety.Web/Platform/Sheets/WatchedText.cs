using System.Text;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// Stands between a part and its XML reader and refuses what would make the reader buffer without end:
/// a text, name or attribute longer than any honest cell (Excel allows 32,767 characters; eight times that as
/// numeric entities), and CDATA sections, which the XML reader collects whole. Bytes that are no text are refused here too.
/// </summary>
internal sealed class WatchedText(TextReader inner) : TextReader
{
    const int MaxRun = 512 * 1024;
    const string CData = "<![";
    int run;
    int matched;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        int read;
        try
        {
            read = inner.Read(buffer);
        }
        catch (DecoderFallbackException cause)
        {
            throw SheetRefusedException.Damaged(cause);
        }
        Watch(buffer[..read]);
        return read;
    }

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Peek() => inner.Peek();

    void Watch(ReadOnlySpan<char> text)
    {
        var first = text.IndexOf('<');
        if (run + (first < 0 ? text.Length : first) > MaxRun)
            throw new SheetRefusedException("工作簿里有一个特别大的单元格（超过 50 万字），不是普通的表格。请删去该单元格的内容后再上传");
        run = first < 0 ? run + text.Length : text.Length - 1 - text.LastIndexOf('<');
        if (text.IndexOf(CData) >= 0 || StraddlesCData(text))
            throw new SheetRefusedException("工作簿里有不常见的写法（CDATA），无法安全读取。请用 Excel 或 WPS 打开后另存为 xlsx 再上传");
    }

    /// <summary>Sees the mark when it is cut by the end of a read.</summary>
    bool StraddlesCData(ReadOnlySpan<char> text)
    {
        if (matched > 0)
            for (var i = 0; i < text.Length && matched + i < CData.Length && text[i] == CData[matched + i]; i++)
                if (matched + i == CData.Length - 1) return true;
        matched = text.EndsWith("<!") ? 2 : text.EndsWith("<") ? 1 : text.Length == 1 && matched == 1 && text[0] == '!' ? 2 : 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
