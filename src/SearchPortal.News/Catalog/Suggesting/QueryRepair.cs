using System.Text;

namespace SearchPortal.News.Catalog.Suggesting;

/// <summary>Looks for what a query that finds little may have meant: its rare words written otherwise, everything else as it stands.</summary>
/// <remarks>
/// Of the ways to write several words, the one counts that articles really have together: the best are searched for, <see cref="MaxTries"/> at most. The
/// one that is suggested finds most for its changes, and more than the query as it was.
/// </remarks>
/// <param name="snapshot">Where to look.</param>
/// <param name="count">Articles that a query text finds, with the filters of the search.</param>
/// <param name="cancellation">Stops the search.</param>
internal sealed class QueryRepair(CatalogSnapshot snapshot, Func<string, long> count, CancellationToken cancellation)
{
    /// <summary>A query that finds so many is not repaired.</summary>
    public const int FewHits = 3;

    private const int MaxTries = 6;
    private const int MaxCombinations = 32;

    /// <summary>What may have been meant, or null.</summary>
    /// <param name="query">The query.</param>
    /// <param name="found">Articles that it finds.</param>
    public DidYouMean? Suggest(string query, long found)
    {
        var words = AskedWords.Of(query);
        var rewordings = new Rewordings(snapshot, cancellation);
        var ways = words.Select((word, i) => rewordings.Of(word, query.Substring(word.Start, word.Length), Neighbour(query, words, i))).ToArray();
        DidYouMean? best = null;
        var bestValue = double.NegativeInfinity;
        var tries = 0;
        foreach (var combination in Combine(ways))
        {
            var changes = combination.Where(way => way.IsChange).ToArray();
            // A query finds hardly more articles than its rarest word: most combinations can't be the best, and need not be searched for.
            if (Math.Log2(1 + 2 * changes.Min(change => change.Articles)) - combination.Sum(way => way.Cost) <= bestValue) continue;
            var repaired = Write(query, changes);
            if (!Asks(repaired, words, changes)) continue;
            if (++tries > MaxTries) break;
            var articles = count(repaired);
            var value = Math.Log2(1 + articles) - combination.Sum(way => way.Cost);
            if (articles <= found || value <= bestValue) continue;
            (best, bestValue) = (new DidYouMean(repaired, articles), value);
        }

        return best;
    }

    /// <summary>The next word, where nothing but white space lies between and the two may become one.</summary>
    private static AskedWord? Neighbour(string query, IReadOnlyList<AskedWord> words, int word)
    {
        if (word + 1 == words.Count) return null;
        var (left, right) = (words[word], words[word + 1]);
        return ReferenceEquals(left.Surrounding, right.Surrounding) && left.MayBeTwo && right.MayBeTwo && string.IsNullOrWhiteSpace(query[left.End..right.Start]) ? right : null;
    }

    /// <summary>The best combinations of ways to write the words, best first; each has a change.</summary>
    private static IEnumerable<IReadOnlyList<Rewording>> Combine(IReadOnlyList<IReadOnlyList<Rewording>> ways)
    {
        var combinations = new List<Rewording[]> { Array.Empty<Rewording>() };
        foreach (var word in ways.Where(word => word.Count > 0))
        {
            // A word that was joined to the one before it has no way of its own.
            var longer = combinations.SelectMany(before => before is [.., var last] && last.End > word[0].Start
                ? [before]
                : word.Select(way => (Rewording[])[.. before, way]));
            combinations = [.. longer.OrderByDescending(each => each.Sum(way => way.Value)).Take(MaxCombinations)];
        }

        return combinations.Where(each => each.Any(way => way.IsChange));
    }

    private static string Write(string query, IReadOnlyList<Rewording> changes)
    {
        var text = new StringBuilder();
        var from = 0;
        foreach (var change in changes)
        {
            text.Append(query, from, change.Start - from).Append(change.Text);
            from = change.End;
        }

        return text.Append(query, from, query.Length - from).ToString();
    }

    /// <summary>Whether the repaired text asks for the changed words and the others: a word must not become an operator.</summary>
    private static bool Asks(string repaired, IReadOnlyList<AskedWord> words, IReadOnlyList<Rewording> changes)
    {
        var expected = new List<string>();
        for (var i = 0; i < words.Count;)
        {
            var change = changes.FirstOrDefault(each => each.Start == words[i].Start);
            expected.AddRange(change?.Terms ?? [words[i].Token.Term]);
            i += change?.Words ?? 1;
        }

        // A split may have pushed the last word out of those that are looked at.
        return AskedWords.Of(repaired).Select(word => word.Token.Term).SequenceEqual(expected.Take(AskedWords.MaxWords));
    }
}
