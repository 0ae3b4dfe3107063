using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Matching.Ranges;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Collecting;

/// <summary>Finds the best documents that have all, or some, of a few words. The words' documents are unpacked once, into sets: joined, they give the exact total; with the bounds of
/// ranges, they tell which documents have enough words for a score (<see cref="ReachingSets"/>); and those few find their frequencies by their place in the set
/// (<see cref="TermDocuments"/>).</summary>
internal sealed class WordsSearch
{
    // So many ranges are scored first.
    private const int FirstScored = 24;

    // To look at the bounds of a range costs as much as to score so many documents.
    private const int FewInRange = 16;

    // Documents are scored a word after the other, as soon as there are so many.
    private const int Together = 64;
    private const int MostTogether = Together + RangeScores.Length + DocumentBits.ListMargin;

    // A step of a matcher costs as much as so many documents that are unpacked into a set.
    private const int CostOfStep = 64;

    private readonly SegmentReader segment;
    private readonly SearchBudget budget;
    private readonly ScratchArrays scratch;
    private readonly List<Word> must = [];
    private readonly List<Word> should = [];
    private readonly int[] documents;
    private readonly int[] having;
    private readonly int[] places;
    private readonly int[] frequencies;
    private readonly float[] scores;
    private readonly double[] mustSums;
    private readonly double[] shouldSums;
    private int count;

    private WordsSearch(SegmentReader segment, MatchPlanner planner)
    {
        this.segment = segment;
        scratch = planner.Scratch;
        budget = planner.Budget;
        Matches = scratch.Set(segment.Documents);
        documents = scratch.Ints(MostTogether);
        having = scratch.Ints(MostTogether);
        places = scratch.Ints(MostTogether);
        frequencies = scratch.Ints(MostTogether);
        scores = scratch.Floats(MostTogether);
        mustSums = scratch.Doubles(MostTogether);
        shouldSums = scratch.Doubles(MostTogether);
    }

    private readonly record struct Word(TermDocuments Documents, LeafScoring Scoring, float[] Bounds);

    /// <summary>The live documents that match.</summary>
    public DocumentBits Matches { get; }

    /// <summary>The search for a query in a segment; null where the query asks for something else, or where so few documents match that going from one to the next costs less.</summary>
    /// <param name="query">The query.</param>
    /// <param name="planner">Its planner.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="strategy">Whether costs are looked at.</param>
    public static WordsSearch? Of(Query query, MatchPlanner planner, SegmentReader segment, MatchStrategy strategy)
    {
        if (query is not BooleanQuery boolean || !IsOfWords(boolean, segment)) return null;
        if (strategy != MatchStrategy.Sets && !IsCheap(boolean, planner, segment)) return null;
        var search = new WordsSearch(segment, planner);
        return search.Find(boolean, planner) ? search : new WordsSearch(segment, planner);
    }

    /// <summary>Adds what is among the best to the hits.</summary>
    /// <param name="allowed">Those of the matches that pass all filters.</param>
    /// <param name="number">How many these are.</param>
    /// <param name="hits">Takes them.</param>
    public void Collect(DocumentBits allowed, int number, TopHits hits)
    {
        if (number <= (long)PostingsFormat.RangesOf(segment.Documents) * FewInRange)
        {
            ScoreAll(allowed, hits);
            return;
        }

        var bounds = Bounds(allowed);
        Word[] words = [.. must.Concat(should).OrderByDescending(word => word.Scoring.Weight)];
        Span<int> first = stackalloc int[FirstScored];
        foreach (var range in Promising.Of<float>(bounds, first))
        {
            Look(range, words, allowed, hits);
            bounds[range] = RangeScorer.Nothing;
        }

        Score(hits);
        for (var range = 0; range < bounds.Length; range++)
        {
            if (bounds[range] >= 0 && hits.MayTake(bounds[range], range * RangeScores.Length)) Look(range, words, allowed, hits);
        }

        Score(hits);
    }

    private void ScoreAll(DocumentBits allowed, TopHits hits)
    {
        var all = allowed.Words;
        for (var word = 0; word < all.Length; word++)
        {
            if (all[word] == 0) continue;
            count += DocumentBits.List(all.Slice(word, 1), word * 64, documents.AsSpan(count));
            if (count < RangeScores.Length) continue;
            budget.Check();
            Score(hits);
        }

        Score(hits);
    }

    private static bool IsOfWords(BooleanQuery query, SegmentReader segment)
    {
        var words = query.Must.Count + query.Should.Count;
        // A word alone has blocks that are better known than ranges.
        if (words is 0 or > ReachingSets.MostWords || words + query.Filter.Count == 1 || query.MinimumShouldMatch > 1 || !IsWellBoosted(query)) return false;
        foreach (var clause in query.Must)
        {
            if (!IsWord(clause, segment)) return false;
        }

        foreach (var clause in query.Should)
        {
            if (!IsWord(clause, segment)) return false;
        }

        foreach (var clause in query.Filter)
        {
            if (!QuerySets.IsSet(clause)) return false;
        }

        return true;
    }

    private static bool IsWord(Query query, SegmentReader segment) => query is TermQuery term && IsWellBoosted(term) && segment.HasLengths(term.Field);

    private static bool IsWellBoosted(Query query) => query.Boost >= 0 && float.IsFinite(query.Boost);

    private static bool NeedsOne(BooleanQuery query) => query.MinimumShouldMatch == 1 || query.Must.Count + query.Filter.Count == 0;

    private static bool IsCheap(BooleanQuery query, MatchPlanner planner, SegmentReader segment)
    {
        var costs = new SetPlanner(planner, segment);
        var cost = costs.CostOf(query);
        if (query.Must.Count + query.Filter.Count == 0) return cost.Postings >= segment.Documents / RangeScores.Length;
        var postings = cost.Postings;
        foreach (var clause in query.Should) postings += costs.CostOf(clause).Postings;
        return cost.Steps * CostOfStep >= postings;
    }

    /// <summary>Joins the sets.</summary>
    /// <returns>Whether anything can match.</returns>
    private bool Find(BooleanQuery query, MatchPlanner planner)
    {
        foreach (var clause in query.Must)
        {
            if (WordOf((TermQuery)clause, query.Boost, planner) is not { } word) return false;
            if (must.Count == 0) Matches.Become(word.Documents.Set);
            else Matches.And(word.Documents.Set);
            must.Add(word);
        }

        foreach (var clause in query.Should)
        {
            if (WordOf((TermQuery)clause, query.Boost, planner) is { } word) should.Add(word);
        }

        if (must.Count == 0 && !NeedsOne(query)) Matches.SetAll();
        if (NeedsOne(query))
        {
            var any = must.Count == 0 ? Matches : scratch.Set(segment.Documents);
            foreach (var word in should) any.Or(word.Documents.Set);
            if (must.Count > 0) Matches.And(any);
        }

        foreach (var clause in query.Filter) Matches.And(planner.FilterDocuments(clause, segment));
        foreach (var clause in query.MustNot) Matches.AndNot(planner.FilterDocuments(clause, segment));
        if (segment.Deleted is { } deleted) Matches.AndNot(deleted);
        return true;
    }

    private Word? WordOf(TermQuery term, float boost, MatchPlanner planner)
    {
        if (planner.Terms.Of(segment, term.Field, term.Term) is not { } list) return null;
        var scoring = planner.Scoring(segment, term, boost * term.Boost, term.Field, "", planner.Rarity.OfTerm(term));
        return new Word(new TermDocuments(list, segment.Documents, scratch, budget), scoring, scratch.Floats(PostingsFormat.RangesOf(segment.Documents)));
    }

    /// <summary>The bound of each range: the sum of the words'.</summary>
    private Span<float> Bounds(DocumentBits allowed)
    {
        var ranges = PostingsFormat.RangesOf(segment.Documents);
        var sums = scratch.Floats(ranges).AsSpan(0, ranges);
        sums.Clear();
        foreach (var word in must.Concat(should))
        {
            var bounds = word.Bounds.AsSpan(0, ranges);
            var impacts = segment.Impacts(word.Scoring.Field);
            var ratio = impacts.MostRatio(word.Scoring.Bm25.LengthFactors);
            word.Documents.Bound(bounds, impacts, segment.Lengths(word.Scoring.Field));
            for (var range = 0; range < ranges; range++)
            {
                bounds[range] = word.Scoring.Most(bounds[range] * ratio) * RangeScorer.Rounding;
                sums[range] += bounds[range];
            }
        }

        for (var range = 0; range < ranges; range++)
        {
            sums[range] *= RangeScorer.Rounding;
            if (!allowed.Range(range).ContainsAnyExcept(0ul)) sums[range] = RangeScorer.Nothing;
        }

        return sums;
    }

    /// <summary>Takes up those documents of a range that can still be among the best.</summary>
    private void Look(int range, ReadOnlySpan<Word> words, DocumentBits allowed, TopHits hits)
    {
        budget.Check();
        Span<ulong> left = stackalloc ulong[RangeScores.Words];
        left.Fill(ulong.MaxValue);
        allowed.AndRange(range, left);
        var reaching = new ReachingSets();
        foreach (ref readonly var word in words) reaching.Add(word.Documents.Set.Range(range), word.Bounds[range]);
        if (!reaching.Keep(hits.LeastScore, left)) return;
        count += DocumentBits.List(left, range * RangeScores.Length, documents.AsSpan(count));
        if (count >= Together) Score(hits);
    }

    private void Score(TopHits hits)
    {
        Array.Clear(mustSums, 0, count);
        Array.Clear(shouldSums, 0, count);
        foreach (var word in must) Add(word, mustSums);
        foreach (var word in should) Add(word, shouldSums);
        var least = hits.LeastScore;
        for (var i = 0; i < count; i++)
        {
            // The order of rounding is that of the matcher.
            var score = (float)mustSums[i] + (float)shouldSums[i];
            if (score < least) continue;
            hits.Add(documents[i], score);
            least = hits.LeastScore;
        }

        count = 0;
    }

    /// <summary>Adds a word's scores to the sums of those documents that have it.</summary>
    private void Add(in Word word, double[] sums)
    {
        var found = word.Documents.ReadFrequencies(documents.AsSpan(0, count), places, frequencies);
        for (var i = 0; i < found; i++) having[i] = documents[places[i]];
        Bm25Kernel.Score(having.AsSpan(0, found), frequencies, word.Scoring.Weight, word.Scoring.Bm25.LengthFactors, segment.Lengths(word.Scoring.Field), scores);
        for (var i = 0; i < found; i++) sums[places[i]] += scores[i];
    }
}
