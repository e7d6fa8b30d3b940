namespace Huining.Safety.Web.Platform.Sheets;

/// <summary>Finds what separates the values of a csv: the mark most lines carry in equal number, quotes respected.</summary>
internal static class CsvDelimiter
{
    const int Looked = 64 * 1024;

    /// <summary>Of two that fit equally well the earlier wins: nobody types a tab into a text.</summary>
    static readonly char[] Candidates = ['\t', ',', ';', '|'];

    /// <summary>Looks at the first 64 K characters; a comma when nothing speaks for another mark.</summary>
    public static char Detect(TextReader text)
    {
        var buffer = new char[Looked];
        var sample = buffer.AsSpan(0, text.ReadBlock(buffer));
        if (sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 4) return sample[4];
        var lines = CountPerLine(sample);
        var (mark, weight) = Candidates.Select((mark, index) => (mark, weight: Weight(lines.Select(line => line[index])))).MaxBy(found => found.weight);
        return weight > 0 ? mark : ',';
    }

    static int Weight(IEnumerable<int> counts) =>
        counts.Where(count => count > 0).GroupBy(count => count).Select(same => same.Key * same.Count()).DefaultIfEmpty().Max();

    static List<int[]> CountPerLine(ReadOnlySpan<char> sample)
    {
        var lines = new List<int[]> { new int[Candidates.Length] };
        var quoted = false;
        foreach (var c in sample)
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c is '\n' or '\r') lines.Add(new int[Candidates.Length]);
            else if (Array.IndexOf(Candidates, c) is >= 0 and var index) lines[^1][index]++;
        return lines;
    }
}
