using System.Xml;

namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>
/// The XML reader keeps every element and attribute name it has ever seen. A workbook uses a few dozen;
/// a part that invents millions would fill the memory with them.
/// </summary>
internal sealed class BoundedNames : NameTable
{
    const int MaxChars = 256 * 1024;
    int chars;

    public override string Add(string key) => Get(key) ?? base.Add(Counted(key, key.Length));

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? base.Add(Counted(key, len), start, len);

    T Counted<T>(T key, int length) => (chars += length) <= MaxChars ? key : throw SheetRefusedException.Damaged();
}
