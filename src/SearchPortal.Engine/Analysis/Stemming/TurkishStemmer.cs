namespace SearchPortal.Engine.Analysis.Stemming;

/// <summary>A light stemmer for Turkish nouns without accents: plural, possession and case, taken off one by one from the end.</summary>
/// <remarks>
/// A suffix goes where at least four letters are left (three before the plural), until none fits: <c>bakanlarinin</c> → <c>bakan</c>. So
/// final vowels that belong to the word go as well, in every form of it alike: <c>ankara</c>, <c>ankaraya</c> → <c>ankar</c>. The n of a
/// genitive may belong to either side (erdoğan + ın, ordu + nun); it is left with the word.
/// </remarks>
internal static class TurkishStemmer
{
    private const int LeastLeft = 4;
    private const int LeastLeftOfPlural = 3;

    // Folded, so that four vowels of the grammar are two: -ın -in → in, -un -ün → un.
    private static readonly string[] Suffixes =
    [
        "dan", "den", "tan", "ten", "sin", "sun", "da", "de", "ta", "te", "in", "un", "ya", "ye", "yi", "yu", "si", "su", "a", "e", "i", "u",
    ];

    private static readonly string[] Plurals = ["lar", "ler"];

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string term)
    {
        var length = term.Length;
        while (true)
        {
            var rest = term.AsSpan(0, length);
            var suffix = SuffixLength(rest, Plurals, LeastLeftOfPlural);
            if (suffix == 0) suffix = SuffixLength(rest, Suffixes, LeastLeft);
            if (suffix == 0) return length == term.Length ? term : term[..length];
            length -= suffix;
        }
    }

    private static int SuffixLength(ReadOnlySpan<char> word, string[] suffixes, int leastLeft)
    {
        foreach (var suffix in suffixes)
        {
            if (word.Length - suffix.Length >= leastLeft && word.EndsWith(suffix, StringComparison.Ordinal)) return suffix.Length;
        }

        return 0;
    }
}
