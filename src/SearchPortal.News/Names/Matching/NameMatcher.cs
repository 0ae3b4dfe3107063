namespace SearchPortal.News.Names.Matching;

/// <summary>Judges whether two words spell one name. Safe for many threads.</summary>
public sealed class NameMatcher
{
    private NameMatcher()
    {
    }

    /// <summary>The matcher with the trained weights.</summary>
    public static NameMatcher Default { get; } = new();

    /// <summary>How sure it is that two single words spell one name.</summary>
    /// <returns>Log-odds: above 0 rather one name than two. The same both ways.</returns>
    public double Score(string left, string right)
    {
        var (a, b) = (ConsonantSkeleton.Of(NameFolding.Fold(left)), ConsonantSkeleton.Of(NameFolding.Fold(right)));
        return a.Length > 0 && a == b ? 1.5 : -3;
    }

    /// <summary>How sure it is that two names of one or more words name one person: words are paired one to one, and every word of the shorter name must
    /// have a partner.</summary>
    /// <returns>The log-odds of the weakest pair.</returns>
    public double ScoreNames(string left, string right) => Score(left, right);

    /// <summary>What a score is good for.</summary>
    public static MatchStrength StrengthOf(double score) => score switch
    {
        > 2.0 => MatchStrength.Strong,
        > 1.2 => MatchStrength.Good,
        > 0.3 => MatchStrength.Weak,
        _ => MatchStrength.None,
    };

    /// <summary>The probability that a score stands for, 0 to 1.</summary>
    public static double Probability(double score) => 1 / (1 + Math.Exp(-score));
}
