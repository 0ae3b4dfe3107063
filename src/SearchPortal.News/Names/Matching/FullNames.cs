namespace SearchPortal.News.Names.Matching;

/// <summary>Compares names of several words: pairs their words, measures the pairing, and rules out what no score may allow.</summary>
internal static class FullNames
{
    /// <summary>The score of names that name two persons whatever else agrees.</summary>
    public const double TwoPersons = -4;

    /// <summary>A first name between others may be the father's; where it is on no list it is allowed, but not to be sure.</summary>
    private const double HighestWithoutFirst = 1.9;

    /// <summary>A first name alone is hardly a person.</summary>
    private const double HighestOfFirstAlone = 0.2;

    /// <summary>A last name alone may be that of another.</summary>
    private const double HighestOfLastAlone = 1.9;

    /// <summary>An initial says little.</summary>
    private const double HighestOfInitial = 1.9;

    /// <summary>Names that agree but for a consonant that one doubles: Osama Hammad, Osama Hamad.</summary>
    private const double LowestOfDoubled = 1.5;

    private const double Agrees = 3;

    /// <summary>The log-odds that two names name one person.</summary>
    public static double Score(IReadOnlyList<string> left, IReadOnlyList<string> right, NameMatcher matcher)
    {
        if (left.Count == 0 || right.Count == 0) return NameMatcher.Incomparable;
        if (left.Count == 1 && right.Count == 1) return matcher.Score(left[0], right[0]);
        var pairing = WordPairing.Of(left, right, matcher);
        if (pairing.Shorter.Count == 1 && pairing.Longer.Count == 1) return pairing.Scores[0];
        if (pairing.Partners.Contains(-1)) return TwoPersons;
        Span<float> values = stackalloc float[WordPairing.FeatureNames.Count];
        pairing.Measure(values);
        return Allowed(pairing, matcher.SumOfNames(values));
    }

    private static double Allowed(WordPairing pairing, double score)
    {
        var weakest = pairing.Scores.Min();
        if (weakest < HighestOfFirstAlone - Agrees) return Math.Min(score, TwoPersons);
        if (pairing.Shorter.Count == 1) return Math.Min(weakest, pairing.Partners[0] == pairing.Longer.Count - 1 ? HighestOfLastAlone : HighestOfFirstAlone);
        if (pairing.Partners[0] > 0 && !pairing.Partners.Contains(0))
        {
            if (IsOftenLeftOut(pairing.Longer[0])) return weakest >= Agrees ? Math.Max(score, LowestOfDoubled) : score;
            return GivenNames.Default.Contains(pairing.Shorter[0]) ? TwoPersons : Math.Min(score, HighestWithoutFirst);
        }

        if (pairing.HasInitial) score = Math.Min(score, HighestOfInitial);
        return pairing.DiffersInDoublingAlone(Agrees) ? Math.Max(score, LowestOfDoubled) : score;
    }

    /// <summary>Mohammed before another first name is often left out: Mohammed Hosni Mubarak.</summary>
    private static bool IsOftenLeftOut(string word) => GivenNames.Default.Compare(word, "mohammed") == 2;
}
