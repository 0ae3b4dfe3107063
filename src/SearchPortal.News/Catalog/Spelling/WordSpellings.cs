using System.Globalization;
using SearchPortal.Engine.Analysis;
using SearchPortal.News.Catalog.Clauses;
using SearchPortal.News.Names.Matching;

namespace SearchPortal.News.Catalog.Spelling;

/// <summary>
/// What a search does with the spellings that the index has of a name, in one place of a query. Sure ones are searched as if they had been typed, less sure ones are
/// ranked lower, others are offered. Beside another word of the name that the query has too, the two together are searched as a phrase. The reader's choice
/// goes before.
/// </summary>
/// <param name="spellings">The spellings of the index; null where only what was typed is searched.</param>
/// <param name="chosen">What the reader chose.</param>
/// <param name="count">The articles that have a run of words.</param>
internal sealed class WordSpellings(NameSpellings? spellings, ChosenSpellings chosen, Func<IReadOnlyList<Token>, long> count)
{
    /// <summary>The most spellings of a word that are searched: those that most articles have.</summary>
    public const int MaxSearched = 30;

    /// <summary>The most that are offered.</summary>
    public const int MaxOffered = 12;

    /// <summary>A spelling with the words that it stands for.</summary>
    internal sealed record Decided(ExpandedSpelling Spelling, IReadOnlyList<Token> Tokens);

    /// <summary>The spellings of a word, those that are searched first.</summary>
    /// <param name="word">The word.</param>
    /// <param name="beside">Its neighbours in the query.</param>
    /// <param name="listed">Spellings that are known already, in their exact form.</param>
    /// <param name="ranks">Whether something can be ranked lower here; else good spellings are offered.</param>
    public IReadOnlyList<Decided> Of(Token word, Neighbours beside, IReadOnlySet<string> listed, bool ranks)
    {
        if (spellings is null) return [];
        var decided = new List<Decided>();
        // The authority lists how a listed name is spelt: what it leaves out is less sure than the score says.
        var isListed = listed.Count > 1;
        foreach (var spelling in spellings.Of(word.Term))
        {
            if (listed.Contains(spelling.Word)) continue;
            var use = spelling.Use == SpellingUse.Lower && (isListed || !ranks) ? SpellingUse.Offered : spelling.Use;
            if (spelling.Use != SpellingUse.Searched && spelling.MayAgree) decided.AddRange(Together(spelling, beside));
            decided.Add(new Decided(Report(Written(spelling.Word), spelling.Articles, spelling, use), [TokenOf(spelling.Word)]));
        }

        return Bounded(decided);
    }

    /// <summary>The spellings of a word of a phrase. Its neighbours stand beside it in the text as well: where one of them is a name, less is needed to be sure.</summary>
    public IReadOnlyList<Decided> InPhrase(Token word, Neighbours beside, IReadOnlySet<string> listed)
    {
        var agrees = spellings is not null && ((beside.Before is { } before && spellings.IsName(before)) || (beside.After is { } after && spellings.IsName(after)));
        var sure = agrees ? spellings!.Of(word.Term).Where(spelling => spelling.MayAgree).Select(spelling => spelling.Word).ToHashSet(StringComparer.Ordinal) : [];
        return [.. Of(word, Neighbours.None, listed, ranks: false).Select(each => each.Spelling.Use == SpellingUse.Offered && sure.Contains(each.Tokens[0].Term)
            ? each with { Spelling = each.Spelling with { Use = SpellingUse.Searched } }
            : each)];
    }

    /// <summary>A good spelling beside a neighbour that is a name as well: "osama hamad" for Osama Hammad.</summary>
    private IEnumerable<Decided> Together(NameSpelling spelling, Neighbours beside)
    {
        if (beside.Before is { } before && spellings!.IsName(before)) yield return Phrase([before, spelling.Word], spelling);
        if (beside.After is { } after && spellings!.IsName(after)) yield return Phrase([spelling.Word, after], spelling);
    }

    private Decided Phrase(string[] words, NameSpelling spelling)
    {
        var tokens = words.Select(TokenOf).ToArray();
        return new Decided(Report(string.Join(' ', words.Select(Written)), count(tokens), spelling, SpellingUse.Searched), tokens);
    }

    private ExpandedSpelling Report(string written, long articles, NameSpelling spelling, SpellingUse policy) => new(
        written,
        articles,
        spelling.InOtherScript ? SpellingReason.Transliteration : SpellingReason.Matched,
        NameMatcher.Probability(spelling.Score),
        chosen.UseOf(written, policy));

    private static List<Decided> Bounded(List<Decided> decided)
    {
        decided.RemoveAll(each => each.Spelling.Articles == 0);
        var byArticles = decided.OrderBy(each => each.Spelling.Use).ThenByDescending(each => each.Spelling.Articles).ToArray();
        var searched = byArticles.Where(each => each.Spelling.Use is SpellingUse.Searched or SpellingUse.Lower).Take(MaxSearched);
        var offered = byArticles.Where(each => each.Spelling.Use == SpellingUse.Offered).Take(MaxOffered);
        return [.. searched, .. offered, .. byArticles.Where(each => each.Spelling.Use == SpellingUse.LeftOut)];
    }

    private static Token TokenOf(string term) => new(term, term, 0, term.Length);

    /// <summary>The index has no capitals: a name is shown with one.</summary>
    private static string Written(string term) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(term);
}
