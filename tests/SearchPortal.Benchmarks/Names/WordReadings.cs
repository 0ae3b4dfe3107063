using SearchPortal.News.Names;
using SearchPortal.News.Names.Matching;

namespace SearchPortal.Benchmarks.Names;

/// <summary>A pair of single words to learn from: the ways to read each, with and without an article.</summary>
internal sealed record WordReadings(string[] Lefts, string[] Rights, bool IsArabic, bool IsSame, int Cluster)
{
    /// <summary>How much the pair counts.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Whether training may know that the words are on the list of given names.</summary>
    public bool KnowsGivenNames { get; init; } = true;

    /// <summary>Reads a pair.</summary>
    /// <returns>Null where the words are equal or cannot be compared by training.</returns>
    public static WordReadings? Of(NamePair pair, int cluster)
    {
        Span<char> leftBuffer = stackalloc char[NameFolding.MaxLength];
        Span<char> rightBuffer = stackalloc char[NameFolding.MaxLength];
        var left = WordForm.Of(pair.Left, leftBuffer);
        var right = WordForm.Of(pair.Right, rightBuffer);
        if (left.Letters.IsEmpty || right.Letters.IsEmpty || (left.IsArabic && right.IsArabic)) return null;
        if (left.IsArabic)
        {
            var swap = left;
            left = right;
            right = swap;
        }

        if (left.Letters.SequenceEqual(right.Letters)) return null;
        if (right.IsArabic)
        {
            var hasArticle = right.Letters.StartsWith("ال") && right.Letters.Length > 3;
            return new WordReadings(
                left.HasLatinArticle && hasArticle ? [left.Letters.ToString(), left.Letters[2..].ToString()] : [left.Letters.ToString()],
                hasArticle ? [right.Letters.ToString(), right.Letters[2..].ToString()] : [right.Letters.ToString()], true, pair.IsSame, cluster);
        }

        if (left.Letters.SequenceCompareTo(right.Letters) > 0)
        {
            var swap = left;
            left = right;
            right = swap;
        }

        var isOne = left.HasLatinArticle != right.HasLatinArticle;
        return new WordReadings(Ways(left, isOne), Ways(right, isOne), false, pair.IsSame, cluster);
    }

    private static string[] Ways(in WordForm form, bool mayStrip) =>
        mayStrip && form.HasLatinArticle ? [form.Letters.ToString(), form.Letters[2..].ToString()] : [form.Letters.ToString()];
}
