using SearchPortal.News.Names;
using SearchPortal.News.Names.Matching;

namespace SearchPortal.News.Catalog.Spelling;

/// <summary>
/// Judges what a search may do with a spelling that nobody listed. Most words of an index have no other spelling there, so that even a high score is more often
/// an accident than a name: a strong match is searched only where something else speaks for it, and offered otherwise.
/// <list type="bullet">
/// <item>Both words stand beside the same other name, which few words do: Moammar Qaddafi, Moammar Gadhafi.</item>
/// <item>Both are one transliterated name, written in two of the usual ways: Farouk, Farooq. Words of four letters need a shared neighbour too.</item>
/// <item>A rare word is a frequent long one with two letters swapped or one doubled.</item>
/// <item>A list of given names has both as one name. (One that has them as two forbids it.)</item>
/// <item>They are in different scripts, all consonants are alike, and the score is very high. An Arabic word for a people is no name.</item>
/// </list>
/// </summary>
/// <param name="context">The neighbours of names.</param>
internal sealed class SpellingPolicy(NameContext context)
{
    // Chosen on samples of what an index of 31,000 articles searched, see the benchmark "expansions".
    private const double SureAcrossScripts = 4.5;
    private const double SureSlip = 3.5;
    private const double SureWithContext = 4.5;
    private const double SureCloseWithContext = 2.5;
    private const double SureWithBroadContext = 5;
    private const double SureTransliteration = 3.5;
    private const double SureGivenName = 4.2;
    private const int ShortestSlip = 8;
    private const int ShortestClose = 6;
    private const int ShortestTransliteration = 5;
    private const int RareWord = 2;
    private const int TimesAsFrequent = 20;

    /// <summary>What to do with a spelling.</summary>
    /// <param name="word">The word that is asked for, and how the index has it; without articles where it has not.</param>
    /// <param name="candidate">The spelling.</param>
    /// <param name="score">The matcher's log-odds.</param>
    /// <param name="inOtherScript">Whether the two are in different scripts.</param>
    public SpellingUse UseOf(NameWord word, NameWord candidate, double score, bool inOtherScript)
    {
        var (left, right) = (word.Word, candidate.Word);
        if (NameMatcher.StrengthOf(score) != MatchStrength.Strong || SpellingForms.AreTwoGivenNames(left, right)) return SpellingUse.Offered;
        if (inOtherScript) return IsSureAcrossScripts(left, right, score) ? SpellingUse.Searched : SpellingUse.Offered;
        if (SpellingForms.IsInflected(left, right)) return SpellingUse.Offered;
        // Many words are like a short one.
        if (Math.Min(left.Length, right.Length) < ShortestTransliteration && context.Of(left, right) == NameContext.Agreement.None) return SpellingUse.Offered;
        if (score >= SureGivenName && SpellingForms.AreOneGivenName(left, right) && SpellingForms.SoundAlike(left, right)) return SpellingUse.Searched;
        if (IsTransliteration(left, right, score) || IsSlip(word, candidate, score)) return SpellingUse.Searched;
        if (Math.Min(left.Length, right.Length) < ShortestTransliteration) return SpellingUse.Offered;
        var isClose = score >= SureCloseWithContext && Math.Min(left.Length, right.Length) >= ShortestClose && SpellingForms.IsOneLetterMore(left, right);
        return context.Of(left, right) switch
        {
            NameContext.Agreement.Narrow when isClose || score >= SureWithContext => SpellingUse.Searched,
            NameContext.Agreement.OneSided when isClose => SpellingUse.Searched,
            NameContext.Agreement.Broad when isClose && score >= SureWithBroadContext => SpellingUse.Lower,
            _ => SpellingUse.Offered,
        };
    }

    /// <summary>Whether another word of the name beside a spelling makes it sure.</summary>
    public static bool MayAgree(string word, string candidate, double score) =>
        NameMatcher.StrengthOf(score) >= MatchStrength.Good && !SpellingForms.IsInflected(word, candidate);

    private static bool IsSureAcrossScripts(string left, string right, double score) =>
        (score >= SureAcrossScripts || SpellingForms.AreOneGivenName(left, right))
        && NameKeys.ShareWholeKey(left, right) && !SpellingForms.IsPeople(left) && !SpellingForms.IsPeople(right)
        && SpellingForms.HasManyConsonants(left) && SpellingForms.HasManyConsonants(right) && SpellingForms.BeginAlike(left, right) && SpellingForms.BeginAlike(right, left);

    private static bool IsTransliteration(string word, string candidate, double score) =>
        score >= SureTransliteration && Math.Min(word.Length, candidate.Length) >= ShortestTransliteration && SpellingForms.AreTransliterations(word, candidate);

    private static bool IsSlip(NameWord word, NameWord candidate, double score)
    {
        var (rare, frequent) = word.Articles <= candidate.Articles ? (word.Articles, candidate.Articles) : (candidate.Articles, word.Articles);
        return score >= SureSlip && rare <= RareWord && frequent >= Math.Max(rare, 1) * TimesAsFrequent
            && Math.Min(word.Word.Length, candidate.Word.Length) >= ShortestSlip && SpellingForms.IsSlip(word.Word, candidate.Word);
    }
}
