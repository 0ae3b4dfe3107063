using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Queries;

namespace SearchPortal.News.Catalog.Suggesting;

/// <summary>Finds other ways to write a rare word, from the index's own terms: a near term, two terms, or one term for it and its neighbour.</summary>
internal sealed class Rewordings(CatalogSnapshot snapshot, CancellationToken cancellation)
{
    /// <summary>A word that so many articles have is no mistake.</summary>
    public const int Frequent = 10;

    /// <summary>A word that some articles have is taken for a mistake only where another one has this many times as many.</summary>
    public const int MuchMore = 20;

    /// <summary>The most other ways for one word.</summary>
    public const int MaxForWord = 5;

    private const int ShortestWord = 3;
    private const int ShortestWithTwoEdits = 5;
    private const int ShortestPart = 3;
    private const int MaxSplits = 2;

    // An edit is as unlikely as a term that is 64 times as rare; people seldom mistake the first letter.
    private const double EditCost = 6;
    private const double FirstLetterCost = 3;

    // A word that no article has spoils the whole query: it is kept only where nothing else finds anything.
    private const double NothingCost = 20;

    /// <summary>The ways to write a word: as it was typed, and the best others. None where no other makes sense: it is frequent, a name, a stop word or a number.</summary>
    /// <param name="word">The word.</param>
    /// <param name="typed">The word as typed.</param>
    /// <param name="next">Its neighbour on the right, if the two can be joined.</param>
    public IReadOnlyList<Rewording> Of(AskedWord word, string typed, AskedWord? next)
    {
        if (IsNoMistake(word, typed) || CountOf(word) is not (< Frequent and var articles)) return [];
        var others = NearWords(word, typed, articles).Concat(Splits(word, typed)).Concat(Join(word, typed, next))
            .Where(other => other.Articles > 0 && other.Articles >= articles * MuchMore)
            .OrderByDescending(other => other.Value).ThenBy(other => other.Text, StringComparer.Ordinal).Take(MaxForWord).ToArray();
        return others.Length == 0 ? [] : [new Rewording(word.Start, word.Length, typed, [word.Token.Term], 1, articles > 0 ? 0 : NothingCost, articles, IsChange: false), .. others];
    }

    private bool IsNoMistake(AskedWord word, string typed) =>
        word.Token.Term.Length < ShortestWord
        || word.Token.Term.Any(char.IsDigit)
        || StopWords.IsStopWord(word.Token.Term)
        || snapshot.Values.IsNameWord(typed);

    /// <summary>Articles that have the word or another one of its stem.</summary>
    private long CountOf(AskedWord word)
    {
        var exact = word.Fields.Select(field => new TermQuery(field, word.Token.Term));
        var stems = word.Fields.Select(field => ArticleSchema.Schema[field].StemField).OfType<string>()
            .SelectMany(field => WordQueries.StemsOf([word.Token]).Select(run => new TermQuery(field, run[0])));
        return snapshot.Searcher.Count(new BooleanQuery { Should = [.. exact, .. stems] });
    }

    private IEnumerable<Rewording> NearWords(AskedWord word, string typed, long articles)
    {
        var term = word.Token.Term;
        // A word that some articles have is less likely a mistake.
        var most = articles > 0 || term.Length < ShortestWithTwoEdits ? 1 : 2;
        return word.Fields.SelectMany(field => snapshot.Searcher.NearTerms(field, term, most, asPrefix: false, cancellation))
            .GroupBy(near => near.Term, StringComparer.Ordinal)
            .Select(near => (Term: near.Key, near.First().Edits, Articles: near.Max(each => each.DocumentFrequency)))
            .Where(near => near.Edits > 0 && near.Articles >= articles * MuchMore)
            .Select(near => new Rewording(word.Start, word.Length, LikeTyped(near.Term, typed), [near.Term], 1, Cost(term, near.Term, near.Edits), near.Articles))
            .OrderByDescending(near => near.Value).ThenBy(near => near.Text, StringComparer.Ordinal)
            .Where(near => IsOtherWord(near.Terms[0], word.Token)).Take(MaxForWord);
    }

    /// <summary>Whether a query for the term finds more than the word does: it is one word, and of another stem.</summary>
    private static bool IsOtherWord(string term, Token word) =>
        term.Any(char.IsLetter) && WordQueries.Analyze(term) is [var token] && token.Term == term && token.Stem != word.Stem;

    private IEnumerable<Rewording> Splits(AskedWord word, string typed)
    {
        var term = word.Token.Term;
        return Enumerable.Range(ShortestPart, Math.Max(term.Length - 2 * ShortestPart + 1, 0))
            .Where(at => !char.IsLowSurrogate(term[at]))
            .Select(at => (Left: term[..at], Right: term[at..]))
            .Where(parts => !StopWords.IsStopWord(parts.Left) && !StopWords.IsStopWord(parts.Right))
            .Select(parts => (parts.Left, parts.Right, Articles: Math.Min(Frequency(word.Fields, parts.Left), Frequency(word.Fields, parts.Right))))
            .Where(parts => parts.Articles > 0)
            .OrderByDescending(parts => parts.Articles).ThenBy(parts => parts.Left, StringComparer.Ordinal).Take(MaxSplits)
            .Select(parts => new Rewording(
                word.Start,
                word.Length,
                LikeTyped(word.MayBeTwo ? $"{parts.Left} {parts.Right}" : $"\"{parts.Left} {parts.Right}\"", typed),
                [parts.Left, parts.Right],
                1,
                EditCost,
                snapshot.Searcher.Count(new BooleanQuery { Should = [.. word.Fields.Select(field => PhraseQuery.Of(field, [parts.Left, parts.Right]))] })));
    }

    private IEnumerable<Rewording> Join(AskedWord word, string typed, AskedWord? next)
    {
        if (next is null) yield break;
        var joined = word.Token.Term + next.Token.Term;
        yield return new Rewording(word.Start, next.End - word.Start, LikeTyped(joined, typed), [joined], 2, EditCost, Frequency(word.Fields, joined));
    }

    private long Frequency(IReadOnlyList<string> fields, string term) => fields.Max(field => snapshot.Searcher.Statistics.DocumentFrequency(field, term));

    private static double Cost(string typed, string other, int edits) => edits * EditCost + (typed[0] == other[0] ? 0 : FirstLetterCost);

    /// <summary>A term in the letter case of the typed word.</summary>
    private static string LikeTyped(string term, string typed)
    {
        if (typed.Any(char.IsLower) || !char.IsUpper(typed[0])) return char.IsUpper(typed[0]) ? char.ToUpperInvariant(term[0]) + term[1..] : term;
        return term.ToUpperInvariant();
    }
}
