using System.Text;
using System.Xml;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// A workbook's table of shared texts, kept as UTF-8 in one growing block: half the memory of strings,
/// and bounded whatever the file claims. Runs of rich text are joined, phonetic hints left out.
/// </summary>
internal sealed class SharedTexts
{
    const int MaxTexts = 4_000_000;
    const int BlockBytes = 1 << 20;
    readonly List<byte[]> blocks = [];
    readonly List<long> starts = [];
    readonly List<int> tooLong = [];
    int filled;

    public int Count => starts.Count;

    /// <summary>The text at an index as the cell refers to it; null when the table has no such entry.</summary>
    public (string Text, bool Whole)? this[int index]
    {
        get
        {
            if (index < 0 || index >= starts.Count) return null;
            var block = blocks[(int)(starts[index] >> 40)];
            var (offset, length) = ((int)(starts[index] >> 20) & 0xFFFFF, (int)starts[index] & 0xFFFFF);
            return (Encoding.UTF8.GetString(block, offset, length), tooLong.BinarySearch(index) < 0);
        }
    }

    public static SharedTexts Read(WorkbookPackage package, string? path)
    {
        var texts = new SharedTexts();
        if (path is null || !package.Has(path)) return texts;
        var text = new StringBuilder();
        var chunk = new char[4096];
        var (inPhonetic, whole) = (false, true);
        using var xml = package.Open(path);
        while (xml.Next())
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "si"):
                    text.Clear();
                    (inPhonetic, whole) = (false, true);
                    if (xml.IsEmptyElement) texts.Add(text, true, package.Limits);
                    break;
                case (XmlNodeType.Element, "rPh"): inPhonetic = !xml.IsEmptyElement; break;
                case (XmlNodeType.EndElement, "rPh"): inPhonetic = false; break;
                case (XmlNodeType.Element, "t") when !inPhonetic: whole &= xml.AppendText(text, package.Limits.MaxCellChars, chunk); break;
                case (XmlNodeType.EndElement, "si"): texts.Add(text, whole, package.Limits); break;
            }
        return texts;
    }

    void Add(StringBuilder text, bool whole, SheetLimits limits)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (blocks.Count == 0 || filled + bytes.Length > blocks[^1].Length)
        {
            blocks.Add(new byte[Math.Max(BlockBytes, bytes.Length)]);
            filled = 0;
        }
        if ((long)blocks.Count * BlockBytes > limits.MaxSharedTextBytes + BlockBytes || starts.Count >= MaxTexts)
            throw new SheetRefusedException("工作簿里的文字太多，超出一次导入的范围。请删去与导入无关的工作表，或分成几个文件上传");
        bytes.CopyTo(blocks[^1], filled);
        if (!whole) tooLong.Add(starts.Count);
        starts.Add(((long)(blocks.Count - 1) << 40) | ((long)filled << 20) | (uint)bytes.Length);
        filled += bytes.Length;
    }
}
