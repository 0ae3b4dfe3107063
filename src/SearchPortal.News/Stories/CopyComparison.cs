namespace SearchPortal.News.Stories;

/// <summary>Whether one of two articles is a copy of the other: reprinted, shortened, updated or rewritten in part. It depends on the two alone, and
/// not on which of them comes first.</summary>
internal static class CopyComparison
{
    /// <summary>Texts with fewer words say nothing; their headlines must be the same.</summary>
    public const int TinyWords = 12;

    /// <summary>Texts with fewer words are alike by chance (dividends, results of matches): they must be nearly the same, and so must their headlines.</summary>
    public const int ShortWords = 40;

    // Of all shingles of both. A text of the same length with every third sentence changed shares 0.4 to 0.5 of them, a short one 0.3, with every second one
    // 0.3.
    private const double LeastShared = 0.25;

    // Of the shorter one's shingles, where the other was cut or continued.
    private const double LeastContained = 0.75;
    private const int MostTimesLonger = 4;

    // Reprints come within days. What is said again later was written for another occasion, unless it is much the same.
    private const double LeastSharedLater = 0.5;
    private const double LeastContainedLater = 0.9;

    private const double LeastResembling = 0.25;

    private const double LeastSharedOfShort = 0.7;
    private const double LeastSharedOfHeadline = 0.8;
    private const int LeastHeadlineWords = 5;
    private const int LeastOtherFacts = 2;
    private const double MostOtherFacts = 0.25;
    private const double MostOtherFactsLater = 0.1;

    // Half of the sentences of a copy have their numbers still. Fewer numbers prove nothing: they may stand in those that are gone.
    private const int EnoughNumbers = 5;
    private const int FewNumbers = 3;
    private const double LeastSameNumbers = 0.4;
    private const long Soon = 3 * 86_400;

    /// <summary>Whether two articles have something of their texts in common, as the first and the last of a row of copies do.</summary>
    public static bool Resemble(CopyText one, CopyText other)
    {
        if (one.Words < TinyWords || other.Words < TinyWords) return one.Words < TinyWords && other.Words < TinyWords;
        return Shared(one.Shingles, other.Shingles) >= LeastResembling * Math.Min(one.Shingles.Length, other.Shingles.Length);
    }

    /// <summary>Whether one of two articles is a copy of the other.</summary>
    public static bool AreCopies(CopyText one, CopyText other)
    {
        if (one.Words < TinyWords || other.Words < TinyWords) return one.Words < TinyWords && other.Words < TinyWords && HaveSameHeadline(one, other);
        var shared = Shared(one.Shingles, other.Shingles);
        if (Math.Min(one.Words, other.Words) < ShortWords)
            return PartOfBoth(shared, one.Shingles.Length, other.Shingles.Length) >= LeastSharedOfShort && AgreeInHeadline(one, other) && !AreOneForm(one, other);
        return ShareEnough(shared, one.Shingles.Length, other.Shingles.Length, AreApart(one.Published, other.Published)) && !AreOneForm(one, other);
    }

    /// <summary>Whether two articles may be copies where they share no more than so many shingles: never false of such that are.</summary>
    /// <param name="shared">The most shingles that they share.</param>
    /// <param name="one">One of them; not a tiny one.</param>
    /// <param name="shinglesOfOther">The number of shingles of the other, which is not tiny either.</param>
    /// <param name="publishedOther">When the other was published.</param>
    public static bool MayShareEnough(int shared, CopyText one, int shinglesOfOther, long? publishedOther) =>
        one.Words < TinyWords || ShareEnough(shared, one.Shingles.Length, shinglesOfOther, AreApart(one.Published, publishedOther));

    /// <summary>Whether two articles were published on other days than each other.</summary>
    public static bool AreApart(long? one, long? other) => one is { } first && other is { } second && Math.Abs(first - second) > Soon;

    private static bool ShareEnough(int shared, int shingles, int otherShingles, bool later)
    {
        var shorter = Math.Min(shingles, otherShingles);
        var isContained = shared >= (later ? LeastContainedLater : LeastContained) * shorter && Math.Max(shingles, otherShingles) <= MostTimesLonger * shorter;
        return isContained || PartOfBoth(shared, shingles, otherShingles) >= (later ? LeastSharedLater : LeastShared);
    }

    private static double PartOfBoth(int shared, int shingles, int otherShingles) => (double)shared / (shingles + otherShingles - shared);

    private static bool HaveSameHeadline(CopyText one, CopyText other) =>
        one.TitleLength >= LeastHeadlineWords && one.TitleHash == other.TitleHash && one.Published is null == other.Published is null && !AreApart(one.Published, other.Published);

    private static bool AgreeInHeadline(CopyText one, CopyText other)
    {
        if (one.TitleLength == 0 || other.TitleLength == 0) return true;
        return Shared(one.TitleWords, other.TitleWords) >= LeastSharedOfHeadline * Math.Min(one.TitleWords.Length, other.TitleWords.Length)
            && one.TitleNumbers.AsSpan().SequenceEqual(other.TitleNumbers);
    }

    /// <summary>Whether two texts put other numbers and names into the same words, as reports of results and tables do.</summary>
    private static bool AreOneForm(CopyText one, CopyText other)
    {
        var numbers = Math.Min(one.Numbers.Length, other.Numbers.Length);
        if (numbers >= FewNumbers && Shared(one.Numbers, other.Numbers) < (numbers >= EnoughNumbers ? LeastSameNumbers * numbers : 1)) return true;
        var (fewer, more) = one.Facts.Count <= other.Facts.Count ? (one.Facts, other.Facts) : (other.Facts, one.Facts);
        int same = 0, different = 0;
        foreach (var (place, fact) in fewer)
        {
            if (!more.TryGetValue(place, out var there)) continue;
            if (there == fact) same++;
            else different++;
        }

        return different >= LeastOtherFacts && different > (AreApart(one.Published, other.Published) ? MostOtherFactsLater : MostOtherFacts) * (same + different);
    }

    /// <summary>How many numbers two ascending lists have in common.</summary>
    private static int Shared(ulong[] one, ulong[] other)
    {
        int shared = 0, i = 0, j = 0;
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (one[i] < other[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }
}
