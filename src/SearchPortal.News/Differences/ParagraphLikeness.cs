namespace SearchPortal.News.Differences;

/// <summary>How much of their words two paragraphs share.</summary>
internal static class ParagraphLikeness
{
    // The beginning of a long paragraph tells enough.
    private const int MostLetters = 4_000;

    /// <summary>For each pair the share of the words that both have in those of the one that has more (0 to 1).</summary>
    public static double[,] Of(ReadOnlySpan<string> first, ReadOnlySpan<string> second)
    {
        HashSet<string>[] words = WordsOf(first), others = WordsOf(second);
        var shared = new double[words.Length, others.Length];
        for (var i = 0; i < words.Length; i++)
        {
            for (var j = 0; j < others.Length; j++)
            {
                var (few, many) = words[i].Count < others[j].Count ? (words[i], others[j]) : (others[j], words[i]);
                shared[i, j] = many.Count == 0 ? 0 : (double)few.Count(many.Contains) / many.Count;
            }
        }

        return shared;
    }

    private static HashSet<string>[] WordsOf(ReadOnlySpan<string> paragraphs)
    {
        var sets = new HashSet<string>[paragraphs.Length];
        for (var i = 0; i < sets.Length; i++)
        {
            var text = paragraphs[i].Length > MostLetters ? paragraphs[i][..MostLetters] : paragraphs[i];
            sets[i] = [.. WordComparison.Cut(text).Where(piece => piece.Length > 1 || char.IsLetterOrDigit(piece[0]))];
        }

        return sets;
    }
}
