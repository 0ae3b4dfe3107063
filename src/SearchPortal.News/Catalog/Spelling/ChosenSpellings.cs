namespace SearchPortal.News.Catalog.Spelling;

/// <summary>What a reader decided about spellings: the rest follows the policy.</summary>
internal sealed class ChosenSpellings
{
    private readonly HashSet<string> asked;
    private readonly HashSet<string> leftOut;

    /// <param name="asked">Spellings that are searched though they are only offered.</param>
    /// <param name="leftOut">Spellings that are not searched; they go before those asked for.</param>
    public ChosenSpellings(IReadOnlyList<string> asked, IReadOnlyList<string> leftOut)
    {
        this.asked = [.. asked.Select(WordQueries.Folded)];
        this.leftOut = [.. leftOut.Select(WordQueries.Folded)];
    }

    /// <summary>Nothing was decided.</summary>
    public static ChosenSpellings None { get; } = new([], []);

    /// <summary>What the search does with a spelling.</summary>
    /// <param name="spelling">The spelling, however it is written.</param>
    /// <param name="policy">What it does where the reader did not decide.</param>
    public SpellingUse UseOf(string spelling, SpellingUse policy)
    {
        if (asked.Count + leftOut.Count == 0) return policy;
        var folded = WordQueries.Folded(spelling);
        return leftOut.Contains(folded) ? SpellingUse.LeftOut : asked.Contains(folded) ? SpellingUse.Searched : policy;
    }
}
