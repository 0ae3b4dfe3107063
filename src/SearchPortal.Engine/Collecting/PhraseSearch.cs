using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>Finds the documents in which words stand side by side. The words' documents are joined as sets, each candidate finds its positions by its rank in them, and those of two words
/// are compared all with all (<see cref="PlacePairs"/>).</summary>
internal sealed class PhraseSearch
{
    // So many candidates are looked at together.
    private const int Together = 256;
    private const int MostTogether = Together + 64 + DocumentBits.ListMargin;
    private const int MostWords = 8;

    // A step of a matcher costs as much as so many documents that are unpacked into a set.
    private const int CostOfStep = 64;

    private readonly SegmentReader segment;
    private readonly SearchBudget budget;
    private readonly LeafScoring scoring;
    private readonly Word[] words;
    private readonly PlaceRun[] runs;
    private readonly DocumentBits candidates;
    private readonly int[] documents;
    private readonly int[] places;
    private readonly int[] frequencies;
    private readonly float[] scores;

    private PhraseSearch(PhraseQuery query, MatchPlanner planner, SegmentReader segment, Word[] words, DocumentBits candidates)
    {
        this.segment = segment;
        this.words = words;
        this.candidates = candidates;
        budget = planner.Budget;
        scoring = planner.Scoring(segment, query, query.Boost, query.Field, query, planner.Rarity.OfPhrase(query));
        runs = new PlaceRun[words.Length];
        Matches = planner.Scratch.Set(segment.Documents);
        documents = planner.Scratch.Ints(MostTogether);
        places = planner.Scratch.Ints(MostTogether);
        frequencies = planner.Scratch.Ints(MostTogether);
        scores = planner.Scratch.Floats(MostTogether);
    }

    private readonly record struct Word(RankedBits Ranks, TermPositions Positions, int[] RankOf);

    /// <summary>The live documents that match, once they are collected.</summary>
    public DocumentBits Matches { get; }

    /// <summary>The search for a query in a segment; null where the query asks for something else, or where so few documents can match that going from one to the next costs less.</summary>
    /// <param name="query">The query.</param>
    /// <param name="planner">Its planner.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="strategy">Whether costs are looked at.</param>
    public static PhraseSearch? Of(Query query, MatchPlanner planner, SegmentReader segment, MatchStrategy strategy)
    {
        if (query is not PhraseQuery { Slop: 0, Positions.Count: > 1 and <= MostWords } phrase || !segment.HasLengths(phrase.Field)) return null;
        foreach (var alternatives in phrase.Positions)
        {
            if (alternatives.Count != 1 || planner.Terms.Of(segment, phrase.Field, alternatives[0]) is not { Entry.PositionsLength: > 0 }) return null;
        }

        var cost = new SetPlanner(planner, segment).CostOf(phrase);
        if (strategy != MatchStrategy.Sets && cost.Steps * CostOfStep < cost.Postings) return null;
        var scratch = planner.Scratch;
        var words = new Word[phrase.Positions.Count];
        var candidates = scratch.Set(segment.Documents);
        for (var i = 0; i < words.Length; i++)
        {
            var list = planner.Terms.Of(segment, phrase.Field, phrase.Positions[i][0])!;
            var set = new TermDocuments(list, segment.Documents, scratch, planner.Budget).Set;
            words[i] = new Word(new RankedBits(set, scratch), new TermPositions(list, scratch), scratch.Ints(MostTogether));
            if (i == 0) candidates.Become(set);
            else candidates.And(set);
        }

        if (segment.Deleted is { } deleted) candidates.AndNot(deleted);
        return new PhraseSearch(phrase, planner, segment, words, candidates);
    }

    /// <summary>Finds the matches, and adds those that are allowed to the hits.</summary>
    /// <param name="filters">What a hit must pass.</param>
    /// <param name="hits">Takes the best of them.</param>
    /// <returns>How many matches are allowed.</returns>
    public int Collect((string Dimension, DocumentBits Bits)[] filters, TopHits hits)
    {
        var all = candidates.Words;
        int count = 0, allowed = 0;
        for (var word = 0; word < all.Length; word++)
        {
            if (all[word] == 0) continue;
            count += DocumentBits.List(all.Slice(word, 1), word * 64, documents.AsSpan(count));
            if (count < Together) continue;
            allowed += Look(documents.AsSpan(0, count), filters, hits);
            count = 0;
        }

        return allowed + Look(documents.AsSpan(0, count), filters, hits);
    }

    private int Look(Span<int> candidates, (string Dimension, DocumentBits Bits)[] filters, TopHits hits)
    {
        budget.Look();
        foreach (var word in words) word.Ranks.Find(candidates, places, word.RankOf);
        var allowed = 0;
        for (var i = 0; i < candidates.Length; i++)
        {
            var frequency = Frequency(i);
            if (frequency == 0) continue;
            Matches.Set(candidates[i]);
            if (!SegmentCollector.PassesAll(filters, candidates[i])) continue;
            candidates[allowed] = candidates[i];
            frequencies[allowed++] = frequency;
        }

        var found = candidates[..allowed];
        Bm25Kernel.Score(found, frequencies, scoring.Weight, scoring.Bm25.LengthFactors, segment.Lengths(scoring.Field), scores);
        var least = hits.LeastScore;
        for (var i = 0; i < found.Length; i++)
        {
            if (scores[i] < least) continue;
            hits.Add(found[i], scores[i]);
            least = hits.LeastScore;
        }

        return allowed;
    }

    /// <summary>How often the words stand side by side in a candidate.</summary>
    private int Frequency(int candidate)
    {
        for (var i = 0; i < words.Length; i++)
        {
            runs[i] = words[i].Positions.Of(words[i].RankOf[candidate]);
            if (i == 0) continue;
            var pairs = PlacePairs.Count(runs[i - 1], runs[i]);
            if (pairs == 0 || words.Length == 2) return pairs;
        }

        return Rows();
    }

    /// <summary>How many rows of all words there are; each pair of neighbours is there.</summary>
    private int Rows()
    {
        var count = 0;
        for (var start = 0; start < runs[0].Count; start++)
        {
            var all = true;
            for (var i = 1; i < runs.Length && all; i++) all = runs[i].Has(runs[0][start] + i);
            if (all) count++;
        }

        return count;
    }
}
