using System.Collections.Frozen;

namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>Words in classes, ids and names of elements that tell what an element is for. They are in <c>page-hints.txt</c>.</summary>
internal static class HintWords
{
    private const int ShortestPrefix = 3;
    private const int LongestAttribute = 512;

    private static readonly FrozenDictionary<string, RegionHints> Whole;
    private static readonly FrozenDictionary<string, RegionHints> Prefixes;
    private static readonly FrozenDictionary<string, RegionHints>.AlternateLookup<ReadOnlySpan<char>> WholeLookup;
    private static readonly FrozenDictionary<string, RegionHints>.AlternateLookup<ReadOnlySpan<char>> PrefixLookup;
    private static readonly int LongestPrefix;

    static HintWords()
    {
        var whole = new Dictionary<string, RegionHints>(StringComparer.Ordinal);
        var prefixes = new Dictionary<string, RegionHints>(StringComparer.Ordinal);
        foreach (var entry in EmbeddedList.Read("page-hints.txt"))
        {
            var words = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var hint = Enum.Parse<RegionHints>(words[0], ignoreCase: true);
            foreach (var word in words.AsSpan(1))
            {
                if (word.EndsWith('*')) prefixes[word[..^1]] = prefixes.GetValueOrDefault(word[..^1]) | hint;
                else whole[word] = whole.GetValueOrDefault(word) | hint;
            }
        }

        Whole = whole.ToFrozenDictionary(StringComparer.Ordinal);
        Prefixes = prefixes.ToFrozenDictionary(StringComparer.Ordinal);
        WholeLookup = Whole.GetAlternateLookup<ReadOnlySpan<char>>();
        PrefixLookup = Prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        LongestPrefix = prefixes.Keys.Max(word => word.Length);
    }

    /// <summary>What the words of a name say together. Two words may make one: <c>article-body</c> counts as <c>articlebody</c> too.</summary>
    /// <param name="name">A class list, an id or the like.</param>
    public static RegionHints Of(string name)
    {
        var hints = RegionHints.None;
        Span<char> pair = stackalloc char[2 * LongestAttribute];
        var text = name.AsSpan(0, Math.Min(name.Length, LongestAttribute));
        var before = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiLetter(text[i]))
            {
                if (char.IsWhiteSpace(text[i])) before = 0;
                i++;
                continue;
            }

            var start = i++;
            while (i < text.Length && char.IsAsciiLetter(text[i]) && !(char.IsAsciiLetterUpper(text[i]) && char.IsAsciiLetterLower(text[i - 1]))) i++;
            for (var k = start; k < i; k++) pair[before + k - start] = char.ToLowerInvariant(text[k]);
            var length = i - start;
            var word = pair.Slice(before, length);
            hints |= OfWord(word);
            if (before > 0) hints |= WholeLookup.TryGetValue(pair[..(before + length)], out var both) ? both : RegionHints.None;
            word.CopyTo(pair);
            before = length;
        }

        return hints;
    }

    private static RegionHints OfWord(ReadOnlySpan<char> word)
    {
        var hints = WholeLookup.TryGetValue(word, out var whole) ? whole : RegionHints.None;
        for (var length = Math.Min(word.Length, LongestPrefix); length >= ShortestPrefix; length--)
        {
            if (PrefixLookup.TryGetValue(word[..length], out var hint)) hints |= hint;
        }

        return hints;
    }
}
