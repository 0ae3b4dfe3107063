using System.Buffers;

namespace SearchPortal.News.Quotations;

/// <summary>Finds what stands between quotation marks: words that somebody said or wrote, rather than a title or a word in doubt.</summary>
internal static class QuotationFinder
{
    /// <summary>The longest quotation in UTF-16 code units. What is longer has lost its closing mark.</summary>
    public const int MaxLength = 600;

    // Fewer words are a nickname, or the name of a film.
    private const int FewestWords = 4;

    private static readonly SearchValues<char> NoWord = SearchValues.Create(" \t.,;:!?…-–—");

    // Each opening mark with the marks that may close it. Apostrophes look like single marks, so these are left out.
    private static readonly Dictionary<char, string> Closing = new() { ['“'] = "”", ['„'] = "“”", ['«'] = "»", ['»'] = "«", ['"'] = "\"", ['「'] = "」" };

    /// <summary>The quotations of a text in its order, with their marks; they do not overlap and end with their paragraph.</summary>
    /// <param name="text">The text; a line end ends a paragraph.</param>
    public static IEnumerable<(int Start, int End)> Find(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!Closing.TryGetValue(text[at], out var closing)) continue;
            var end = EndOf(text, at, closing);
            if (end < 0) continue;
            if (HasWords(text.AsSpan((at + 1)..end))) yield return (at, end + 1);
            at = end;
        }
    }

    private static int EndOf(string text, int start, string closing)
    {
        var most = Math.Min(text.Length, start + MaxLength);
        for (var at = start + 1; at < most && text[at] != '\n'; at++)
        {
            if (closing.Contains(text[at], StringComparison.Ordinal)) return at;
        }

        return -1;
    }

    private static bool HasWords(ReadOnlySpan<char> quoted)
    {
        var words = 0;
        foreach (var word in quoted.Split(' '))
        {
            if (quoted[word].IndexOfAnyExcept(NoWord) >= 0) words++;
        }

        return words >= FewestWords;
    }
}
