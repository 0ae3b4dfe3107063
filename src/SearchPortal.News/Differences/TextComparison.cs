namespace SearchPortal.News.Differences;

/// <summary>Compares two texts: by paragraph, and by word inside of paragraphs that changed. Time is bounded, whatever the texts are: what is too long to be
/// compared word by word is shown as removed and added.</summary>
public static class TextComparison
{
    // More paragraphs than any report has; beyond them only what both begin and end with is the same.
    private const int MaxParagraphs = 2_000;

    // So many changed paragraphs side by side are paired by what they share; among more, the first is paired with the first.
    private const int MaxPairs = 400;

    // Two paragraphs that share less are no versions of one.
    private const double LeastShared = 0.4;

    /// <summary>Compares.</summary>
    /// <param name="titleBefore">The first headline, or null.</param>
    /// <param name="before">The first text.</param>
    /// <param name="titleAfter">The second headline, or null.</param>
    /// <param name="after">The second text.</param>
    public static TextDifference Compare(string? titleBefore, IReadOnlyList<Block> before, string? titleAfter, IReadOnlyList<Block> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var words = new WordComparison();
        var title = words.Compare(titleBefore ?? "", titleAfter ?? "");
        string[] first = [.. before.Select(block => block.Text)], second = [.. after.Select(block => block.Text)];
        var paragraphs = new List<ChangedParagraph>();
        var start = first.AsSpan().CommonPrefixLength(second);
        var end = CommonEnd(first.AsSpan(start), second.AsSpan(start));
        AddSame(first.AsSpan(0, start));
        string[] middle = first[start..^end], other = second[start..^end];
        var isLong = Math.Max(middle.Length, other.Length) > MaxParagraphs;
        if (isLong) AddChanged(middle, other);
        else AddDifferences(middle, other);
        AddSame(first.AsSpan(first.Length - end));
        return new TextDifference(title, paragraphs) { IsCoarse = words.IsCoarse || isLong };

        void AddSame(ReadOnlySpan<string> same)
        {
            foreach (var text in same) paragraphs.Add(ChangedParagraph.Whole(ChangeKind.Same, text));
        }

        void AddDifferences(string[] from, string[] to)
        {
            var next = 0;
            foreach (var block in Pieces.Compare(from, to))
            {
                AddSame(from.AsSpan(next..block.DeleteStartA));
                AddChanged(from.AsSpan(block.DeleteStartA, block.DeleteCountA), to.AsSpan(block.InsertStartB, block.InsertCountB));
                next = block.DeleteStartA + block.DeleteCountA;
            }

            AddSame(from.AsSpan(next..));
        }

        void AddChanged(ReadOnlySpan<string> removed, ReadOnlySpan<string> added)
        {
            int nextRemoved = 0, nextAdded = 0;
            foreach (var (from, to) in Pairs(removed, added))
            {
                AddWhole(removed[nextRemoved..from], added[nextAdded..to]);
                paragraphs.Add(new ChangedParagraph(ChangeKind.Changed, words.Compare(removed[from], added[to])));
                (nextRemoved, nextAdded) = (from + 1, to + 1);
            }

            AddWhole(removed[nextRemoved..], added[nextAdded..]);
        }

        void AddWhole(ReadOnlySpan<string> removed, ReadOnlySpan<string> added)
        {
            foreach (var text in removed) paragraphs.Add(ChangedParagraph.Whole(ChangeKind.Removed, text));
            foreach (var text in added) paragraphs.Add(ChangedParagraph.Whole(ChangeKind.Added, text));
        }
    }

    private static int CommonEnd(ReadOnlySpan<string> first, ReadOnlySpan<string> second)
    {
        var length = 0;
        while (length < Math.Min(first.Length, second.Length) && first[^(length + 1)] == second[^(length + 1)]) length++;
        return length;
    }

    /// <summary>Which removed paragraph became which added one: the pairs, in order on both sides, that share most all together.</summary>
    private static List<(int Removed, int Added)> Pairs(ReadOnlySpan<string> removed, ReadOnlySpan<string> added)
    {
        var pairs = new List<(int, int)>();
        if ((long)removed.Length * added.Length > MaxPairs) return pairs;
        var shared = ParagraphLikeness.Of(removed, added);
        // best[i, j]: of the paragraphs from i and from j on.
        var best = new double[removed.Length + 1, added.Length + 1];
        for (var i = removed.Length - 1; i >= 0; i--)
        {
            for (var j = added.Length - 1; j >= 0; j--)
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), shared[i, j] >= LeastShared ? shared[i, j] + best[i + 1, j + 1] : 0);
        }

        for (int i = 0, j = 0; i < removed.Length && j < added.Length;)
        {
            if (shared[i, j] >= LeastShared && best[i, j] == shared[i, j] + best[i + 1, j + 1]) pairs.Add((i++, j++));
            else if (best[i, j] == best[i + 1, j]) i++;
            else j++;
        }

        return pairs;
    }
}
