namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>Gives equal short texts the same string: a ledger repeats its townships, sectors and states on every row.</summary>
internal sealed class TextPool
{
    const int Slots = 4096, MaxLength = 64;
    readonly string?[] slots = new string?[Slots];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return string.Empty;
        if (text.Length > MaxLength) return text.ToString();
        ref var slot = ref slots[string.GetHashCode(text) & (Slots - 1)];
        return slot is not null && text.SequenceEqual(slot) ? slot : slot = text.ToString();
    }
}
