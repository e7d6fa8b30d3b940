using System.Text;
using System.Xml;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// Forward-only XML for workbook parts: no DTD, no outside references, bounded depth, no giant token.
/// Every way a part can be malformed becomes a <see cref="SheetRefusedException"/>.
/// </summary>
internal static class SheetXml
{
    const int MaxDepth = 40;
    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    public static XmlReader Open(Stream part, long maxChars) => XmlReader.Create(
        // The encoding is fixed here, so that a part cannot hide from the watch behind an exotic one.
        new WatchedText(new StreamReader(part, StrictUtf8, detectEncodingFromByteOrderMarks: false)),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = maxChars,
            NameTable = new BoundedNames(),
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });

    /// <summary>Reads the next node; false at the end of the part.</summary>
    public static bool Next(this XmlReader xml)
    {
        try
        {
            if (!xml.Read()) return false;
        }
        catch (XmlException cause)
        {
            throw Malformed(cause);
        }
        return xml.Depth <= MaxDepth ? true : throw Malformed(null);
    }

    /// <summary>
    /// Appends the text directly inside the current element and stops on its end tag.
    /// Keeps at most <paramref name="max"/> characters; returns false when there were more.
    /// </summary>
    public static bool AppendText(this XmlReader xml, StringBuilder into, int max, char[] chunk)
    {
        if (xml.IsEmptyElement) return true;
        var (depth, whole) = (xml.Depth, true);
        while (xml.Next() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)) continue;
            for (int read; (read = ReadChunk(xml, chunk)) > 0;)
            {
                var room = Math.Max(0, max - into.Length);
                into.Append(chunk, 0, Math.Min(room, read));
                whole &= read <= room;
            }
        }
        return whole;
    }

    static int ReadChunk(XmlReader xml, char[] chunk)
    {
        try
        {
            return xml.ReadValueChunk(chunk, 0, chunk.Length);
        }
        catch (XmlException cause)
        {
            throw Malformed(cause);
        }
    }

    static SheetRefusedException Malformed(XmlException? cause) => cause is { Message: var text } && text.Contains("DTD", StringComparison.Ordinal)
        ? new("工作簿里含有文档类型声明（DTD），可能用来窃取资料，已拒绝。请用 Excel 或 WPS 打开后另存为 xlsx 再上传", cause)
        : SheetRefusedException.Damaged(cause);
}
