namespace SearchPortal.News.Names.Matching;

/// <summary>Compares names of several words.</summary>
internal static class FullNames
{
    private const double TwoPersons = -4;
    private const double InitialScore = 1.4;
    private const double Agreeing = 3;

    /// <summary>The log-odds that two names name one person.</summary>
    public static double Score(IReadOnlyList<string> left, IReadOnlyList<string> right, NameMatcher matcher)
    {
        if (left.Count == 0 || right.Count == 0) return NameMatcher.Incomparable;
        if (left.Count == 1 && right.Count == 1) return matcher.Score(left[0], right[0]);
        var isSwapped = left.Count > right.Count || (left.Count == right.Count && string.CompareOrdinal(string.Join(' ', left), string.Join(' ', right)) > 0);
        var (shorter, longer) = isSwapped ? (right, left) : (left, right);
        return ScoreOrdered(shorter, longer, matcher);
    }

    private static double ScoreOrdered(IReadOnlyList<string> shorter, IReadOnlyList<string> longer, NameMatcher matcher)
    {
        var (partners, scores) = Pair(shorter, longer, matcher);
        if (partners.Contains(-1)) return TwoPersons;
        var isFirstPaired = partners.Contains(0);
        if (shorter.Count > 1 && !isFirstPaired && partners[0] != 0) return TwoPersons;
        var weakest = Array.IndexOf(scores, scores.Min());
        var score = scores[weakest];
        if (shorter.Count == 1) return partners[0] == longer.Count - 1 ? score : score - 1.5;
        var agreeing = scores.Where((value, i) => i != weakest && value >= Agreeing).Count();
        return score + (agreeing * 0.5);
    }

    private static (int[] Partners, double[] Scores) Pair(IReadOnlyList<string> shorter, IReadOnlyList<string> longer, NameMatcher matcher)
    {
        var partners = new int[shorter.Count];
        var scores = new double[shorter.Count];
        Array.Fill(partners, -1);
        List<(double Score, int Distance, int Left, int Right)> pairs = [];
        for (var i = 0; i < shorter.Count; i++)
        {
            for (var j = 0; j < longer.Count; j++) pairs.Add((-Score(shorter[i], longer[j], matcher), Math.Abs(i - j), i, j));
        }

        pairs.Sort();
        foreach (var (score, _, i, j) in pairs)
        {
            if (partners[i] >= 0 || partners.Contains(j)) continue;
            (partners[i], scores[i]) = (j, -score);
        }

        return (partners, scores);
    }

    private static double Score(string left, string right, NameMatcher matcher)
    {
        if (left.Length > 1 && right.Length > 1) return matcher.Score(left, right);
        return left[0] == right[0] ? InitialScore : NameMatcher.Incomparable;
    }
}
