namespace SearchPortal.News.Names.Matching;

/// <summary>Judges whether two words spell one name. Safe for many threads.</summary>
public sealed class NameMatcher
{
    /// <summary>Scores above are <see cref="MatchStrength.Strong"/>.</summary>
    internal const double StrongScore = 2.0;

    /// <summary>Scores above are at least <see cref="MatchStrength.Good"/>.</summary>
    internal const double GoodScore = 1.2;

    /// <summary>Scores above are at least <see cref="MatchStrength.Weak"/>.</summary>
    internal const double WeakScore = 0.3;

    /// <summary>The score of a word and itself.</summary>
    internal const double Identical = 9;

    /// <summary>The score of words that cannot be compared: too long, empty, or in a script that is not read.</summary>
    internal const double Incomparable = -9;

    /// <summary>A score that rests on a guess at where the word starts is no higher.</summary>
    private const double HighestGuess = 1.9;

    /// <summary>No tree turns words into one name whose edits alone say this; but the list of given names may.</summary>
    private const float Hopeless = -5;

    private readonly MatcherWeights weights;

    internal NameMatcher(MatcherWeights weights) => this.weights = weights;

    /// <summary>The matcher with the trained weights.</summary>
    public static NameMatcher Default { get; } = new(new MatcherWeights(WordList.Lines(MatcherWeights.FileName)));

    /// <summary>How sure it is that two single words spell one name.</summary>
    /// <returns>Log-odds: above 0 rather one name than two. The same both ways.</returns>
    public double Score(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        Span<char> leftBuffer = stackalloc char[NameFolding.MaxLength];
        Span<char> rightBuffer = stackalloc char[NameFolding.MaxLength];
        var a = WordForm.Of(left, leftBuffer);
        var b = WordForm.Of(right, rightBuffer);
        if (a.Letters.IsEmpty || b.Letters.IsEmpty) return IsSameWord(left, right) ? Identical : Incomparable;
        if (a.IsArabic == b.IsArabic && a.Letters.SequenceEqual(b.Letters)) return Identical;
        return (a.IsArabic, b.IsArabic) switch
        {
            (false, false) => ScoreLatin(a, b),
            (true, true) => ScoreArabic(a, b),
            (false, true) => ScoreAcross(a, b),
            _ => ScoreAcross(b, a),
        };
    }

    /// <summary>How sure it is that two names of one or more words name one person: words are paired one to one, and every word of the shorter name must
    /// have a partner.</summary>
    /// <returns>The log-odds of the weakest pair.</returns>
    public double ScoreNames(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return FullNames.Score(NameParts.Of(left), NameParts.Of(right), this);
    }

    /// <summary>What a score is good for.</summary>
    public static MatchStrength StrengthOf(double score) => score switch
    {
        > StrongScore => MatchStrength.Strong,
        > GoodScore => MatchStrength.Good,
        > WeakScore => MatchStrength.Weak,
        _ => MatchStrength.None,
    };

    /// <summary>The probability that a score stands for, 0 to 1.</summary>
    public static double Probability(double score) => 1 / (1 + Math.Exp(-score));

    /// <summary>The log-odds for the features of two names of several words: those of the weakest pair where nothing was learned of such names.</summary>
    internal double SumOfNames(ReadOnlySpan<float> values) => weights.Names.IsEmpty ? values[0] : weights.Names.Sum(values);

    private static bool IsSameWord(string left, string right) =>
        WordForm.HasSurrogates(left) || WordForm.HasSurrogates(right) ? left.Equals(right, StringComparison.OrdinalIgnoreCase)
            : NameFolding.Fold(left) is { Length: > 0 } folded && folded == NameFolding.Fold(right);

    private double ScoreLatin(in WordForm a, in WordForm b)
    {
        var best = ScoreLetters(a.Letters, b.Letters, weights.Latin);
        if (a.HasLatinArticle == b.HasLatinArticle) return best;
        var longer = a.HasLatinArticle ? a : b;
        var shorter = a.HasLatinArticle ? b : a;
        var score = longer.Letters[2..].SequenceEqual(shorter.Letters) ? Identical : ScoreLetters(longer.Letters[2..], shorter.Letters, weights.Latin);
        return Math.Max(best, longer.HasPartedArticle ? score : Math.Min(score, HighestGuess));
    }

    private double ScoreAcross(in WordForm latin, in WordForm arabic)
    {
        Span<int> starts = stackalloc int[4];
        var count = arabic.ArabicStarts(starts);
        var best = Incomparable;
        foreach (var start in starts[..count])
        {
            var isCertain = start == 0 || arabic.Letters[..start].EndsWith("ال");
            var score = ScoreLetters(latin.Letters, arabic.Letters[start..], weights.Arabic);
            if (latin.HasLatinArticle && start > 0) score = Math.Max(score, ScoreLetters(latin.Letters[2..], arabic.Letters[start..], weights.Arabic));
            best = Math.Max(best, isCertain ? score : Math.Min(score, HighestGuess));
        }

        return best;
    }

    private static double ScoreArabic(in WordForm a, in WordForm b)
    {
        Span<int> leftStarts = stackalloc int[4];
        Span<int> rightStarts = stackalloc int[4];
        var best = Incomparable;
        foreach (var left in leftStarts[..a.ArabicStarts(leftStarts)])
        {
            foreach (var right in rightStarts[..b.ArabicStarts(rightStarts)])
            {
                if (left > 0 && right > 0) continue;
                var isCertain = a.Letters[..left] is "" or "ال" && b.Letters[..right] is "" or "ال";
                var score = ArabicSpellings.Score(a.Letters[left..], b.Letters[right..]);
                best = Math.Max(best, isCertain ? score : Math.Min(score, HighestGuess));
            }
        }

        return best;
    }

    private static double ScoreLetters(ReadOnlySpan<char> left, ReadOnlySpan<char> right, ScriptWeights script)
    {
        if (!script.Edits.IsArabic && left.SequenceCompareTo(right) > 0)
        {
            var swap = left;
            left = right;
            right = swap;
        }

        Span<float> values = stackalloc float[PairFeatures.Count];
        if (!Measure(left, right, script.Edits, values)) return Incomparable;
        // Nine of ten candidates of a key end here, and the trees take most of the time.
        if (values[PairFeatures.Odds] < Hopeless && values[PairFeatures.GivenName] <= 0) return Math.Max(values[PairFeatures.Odds], Incomparable);
        return script.Trees.Sum(values);
    }

    /// <summary>Measures the features of two words.</summary>
    /// <returns>False where a word cannot be read.</returns>
    internal static bool Measure(ReadOnlySpan<char> left, ReadOnlySpan<char> right, EditWeights edits, Span<float> values)
    {
        Span<Unit> leftUnits = stackalloc Unit[LatinReader.MaxUnits];
        Span<Unit> rightUnits = stackalloc Unit[LatinReader.MaxUnits];
        leftUnits = leftUnits[..LatinReader.Read(left, leftUnits, edits.IsArabic)];
        rightUnits = rightUnits[..(edits.IsArabic ? ArabicReader.Read(right, rightUnits) : LatinReader.Read(right, rightUnits, false))];
        if (leftUnits.IsEmpty || rightUnits.IsEmpty) return false;
        PairFeatures.Measure(new WordPair(left, right, leftUnits, rightUnits), edits, values);
        return true;
    }
}
