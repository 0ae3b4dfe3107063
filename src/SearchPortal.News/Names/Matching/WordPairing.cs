namespace SearchPortal.News.Names.Matching;

/// <summary>The words of two names, paired one to one: the best pairs first.</summary>
internal sealed class WordPairing
{
    private const double InitialScore = 2;
    private const double GluedScore = 2.5;
    private const float Highest = 6;

    private WordPairing(IReadOnlyList<string> shorter, IReadOnlyList<string> longer, NameMatcher matcher)
    {
        (Shorter, Longer) = (shorter, longer);
        Partners = new int[shorter.Count];
        Scores = new double[shorter.Count];
        Array.Fill(Partners, -1);
        List<(double Score, int Distance, int Left, int Right)> pairs = [];
        for (var i = 0; i < shorter.Count; i++)
        {
            for (var j = 0; j < longer.Count; j++) pairs.Add((-Score(shorter[i], longer[j], matcher), Math.Abs(i - j), i, j));
        }

        pairs.Sort();
        foreach (var (score, _, i, j) in pairs)
        {
            if (Partners[i] >= 0 || Partners.Contains(j)) continue;
            (Partners[i], Scores[i]) = (j, -score);
        }
    }

    /// <summary>What is measured, in its order.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
    [
        "weakest", "second", "mean", "words", "more", "isInOrder", "isFirstPaired", "isLastPaired", "isWeakestLast", "weakestLetters",
        "strongest", "isFirstUnpaired", "isLastUnpaired", "weakestIsGivenName",
    ];

    /// <summary>The words of the name with fewer words.</summary>
    public IReadOnlyList<string> Shorter { get; }

    /// <summary>The words of the other name.</summary>
    public IReadOnlyList<string> Longer { get; }

    /// <summary>For each word of the shorter name, which of the longer it is paired with; -1 for none.</summary>
    public int[] Partners { get; }

    /// <summary>The scores of the pairs.</summary>
    public double[] Scores { get; }

    /// <summary>Whether a word is a single letter.</summary>
    public bool HasInitial => Shorter.Any(IsInitial) || Partners.Any(partner => partner >= 0 && IsInitial(Longer[partner]));

    /// <summary>Pairs the words of two names; the same whichever name comes first.</summary>
    public static WordPairing Of(IReadOnlyList<string> left, IReadOnlyList<string> right, NameMatcher matcher)
    {
        if (left.Count != right.Count)
        {
            left = Glue(left, right, matcher);
            right = Glue(right, left, matcher);
        }

        var isSwapped = left.Count > right.Count || (left.Count == right.Count && string.CompareOrdinal(string.Join(' ', left), string.Join(' ', right)) > 0);
        return isSwapped ? new WordPairing(right, left, matcher) : new WordPairing(left, right, matcher);
    }

    /// <summary>Writes the features.</summary>
    public void Measure(Span<float> values)
    {
        var weakest = Array.IndexOf(Scores, Scores.Min());
        var sorted = Scores.Order().ToArray();
        values[0] = Clamp(sorted[0]);
        values[1] = sorted.Length > 1 ? Clamp(sorted[1]) : Highest;
        values[2] = Scores.Average(Clamp);
        values[3] = Shorter.Count;
        values[4] = Longer.Count - Shorter.Count;
        values[5] = IsInOrder() ? 1 : 0;
        values[6] = Partners[0] == 0 ? 1 : 0;
        values[7] = Partners[^1] == Longer.Count - 1 ? 1 : 0;
        values[8] = weakest == Shorter.Count - 1 ? 1 : 0;
        values[9] = Math.Min(Shorter[weakest].Length, Longer[Partners[weakest]].Length);
        values[10] = Clamp(sorted[^1]);
        values[11] = Partners.Contains(0) ? 0 : 1;
        values[12] = Partners.Contains(Longer.Count - 1) ? 0 : 1;
        values[13] = GivenNames.Default.Compare(Shorter[weakest], Longer[Partners[weakest]]);
    }

    /// <summary>Whether the first words agree, and every other pair too but for a consonant that one of the two doubles.</summary>
    public bool DiffersInDoublingAlone(double agreeing)
    {
        if (Partners[0] != 0 || Scores[0] < agreeing || IsInitial(Shorter[0])) return false;
        for (var i = 1; i < Scores.Length; i++)
        {
            if (Scores[i] < agreeing && Undoubled(Shorter[i]) != Undoubled(Longer[Partners[i]])) return false;
        }

        return true;
    }

    private static string Undoubled(string word) => string.Concat(word.Where((letter, i) => i == 0 || letter != word[i - 1]));

    private static float Clamp(double score) => (float)Math.Clamp(score, -Highest, Highest);

    private static bool IsInitial(string word) => word.Length == 1;

    private bool IsInOrder()
    {
        for (var i = 1; i < Partners.Length; i++)
        {
            if (Partners[i] < Partners[i - 1]) return false;
        }

        return true;
    }

    /// <summary>Two neighbours of one name that are one word of the other are glued: Ali Akbar, Aliakbar.</summary>
    private static IReadOnlyList<string> Glue(IReadOnlyList<string> words, IReadOnlyList<string> others, NameMatcher matcher)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var glued = words[i] + words[i + 1];
            foreach (var other in others)
            {
                if (Math.Abs(other.Length - glued.Length) > other.Length || matcher.Score(glued, other) < GluedScore) continue;
                if (matcher.Score(words[i], other) >= GluedScore || matcher.Score(words[i + 1], other) >= GluedScore) continue;
                return [.. words.Take(i), glued, .. words.Skip(i + 2)];
            }
        }

        return words;
    }

    private static double Score(string left, string right, NameMatcher matcher)
    {
        if (!IsInitial(left) && !IsInitial(right)) return matcher.Score(left, right);
        return left[0] == right[0] ? InitialScore : NameMatcher.Incomparable;
    }
}
