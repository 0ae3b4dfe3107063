using System.Collections.Concurrent;
using SearchPortal.Engine;
using SearchPortal.Engine.Automata;

namespace SearchPortal.News.Catalog.Spelling;

/// <summary>
/// The company that names keep: "Moammar" stands before Qaddafi and before Gadhafi, and before nobody else. Two alike words that share such a neighbour are
/// most likely one name. Safe for many threads.
/// </summary>
/// <param name="searcher">The snapshot.</param>
internal sealed class NameContext(IndexSearcher searcher)
{
    /// <summary>A neighbour of more different words says little: Robert.</summary>
    private const int FewWords = 60;

    /// <summary>A neighbour of more says nothing: John, Corp.</summary>
    private const int ManyWords = 400;

    /// <summary>Neighbours of a word that are looked at.</summary>
    private const int MostNeighbours = 64;

    /// <summary>Of the neighbours that say something, at least one of so many is shared.</summary>
    private const int LeastShare = 3;

    /// <summary>The same of the word that has more of them.</summary>
    private const int LeastShareOfMore = 10;

    private const int MaxKept = 20_000;

    private readonly ConcurrentDictionary<string, int> breadths = new(StringComparer.Ordinal);

    /// <summary>How sure their neighbours make it that two words are one name.</summary>
    public enum Agreement
    {
        /// <summary>They share no neighbour, or too few.</summary>
        None,

        /// <summary>They share one that many words have.</summary>
        Broad,

        /// <summary>They share one that few words have, but the one word has many others.</summary>
        OneSided,

        /// <summary>They share what few words have.</summary>
        Narrow,
    }

    /// <summary>What the neighbours of two words say.</summary>
    public Agreement Of(string left, string right)
    {
        var best = Agreement.None;
        foreach (var side in (ReadOnlySpan<string>)[NameNeighbour.Before, NameNeighbour.After])
        {
            var agreement = OnSide(left, right, side);
            if (agreement > best) best = agreement;
        }

        return best;
    }

    private Agreement OnSide(string left, string right, string side)
    {
        var ofLeft = Beside(left, side, MostNeighbours);
        if (ofLeft.Length == 0) return Agreement.None;
        var ofRight = Beside(right, side, MostNeighbours);
        var (few, many, other) = ofLeft.Length <= ofRight.Length ? (ofLeft, ofRight, right) : (ofRight, ofLeft, left);
        var shared = few.Where(neighbour => neighbour != left && neighbour != right && searcher.Frequency(ArticleSchema.Neighbours, NameNeighbour.Term(other, side, neighbour)) > 0).ToArray();
        if (shared.Length == 0) return Agreement.None;
        if (!IsEnough(shared, few, LeastShare, side, FewWords)) return IsEnough(shared, few, LeastShare, side, ManyWords) ? Agreement.Broad : Agreement.None;
        return IsEnough(shared, many, LeastShareOfMore, side, FewWords) ? Agreement.Narrow : Agreement.OneSided;
    }

    /// <summary>Whether one of so many neighbours is shared, counting those that have at most so many words beside them.</summary>
    private bool IsEnough(string[] shared, string[] all, int leastShare, string side, int breadth)
    {
        var telling = shared.Count(neighbour => BreadthOf(neighbour, side) <= breadth);
        if (telling == 0) return false;
        // To count what stands beside a neighbour is most of the cost: it ends as soon as the answer is clear.
        var most = telling * leastShare;
        return all.Length <= most || !all.Where(neighbour => BreadthOf(neighbour, side) <= breadth).Skip(most).Any();
    }

    /// <summary>How many words a neighbour stands beside, counted up to a bound.</summary>
    private int BreadthOf(string neighbour, string side)
    {
        var key = side + neighbour;
        if (breadths.TryGetValue(key, out var breadth)) return breadth;
        breadth = Beside(neighbour, side == NameNeighbour.Before ? NameNeighbour.After : NameNeighbour.Before, ManyWords + 1).Length;
        if (breadths.Count >= MaxKept) breadths.Clear();
        return breadths[key] = breadth;
    }

    private string[] Beside(string word, string side, int most)
    {
        var prefix = NameNeighbour.Term(word, side, "");
        return [.. searcher.Terms(ArticleSchema.Neighbours, TermAutomaton.Prefix(prefix)).Take(most).Select(term => term.Term[prefix.Length..])];
    }
}
