using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Matching.Ranges;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>Answers a task in one segment: hits, total and facet counts, all exact.</summary>
internal static class SegmentCollector
{
    private static readonly DocumentBits NoDocuments = new(0);

    /// <param name="task">The task.</param>
    /// <param name="planner">The query's planner.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="segmentNumber">Its number in the snapshot.</param>
    /// <param name="counters">Facet counters; they are added to.</param>
    /// <param name="hits">The first hits of all segments; they are added to.</param>
    /// <returns>The total, and how it came about; facets are in the counters.</returns>
    public static Found Collect(SearchTask task, MatchPlanner planner, SegmentView segment, int segmentNumber, FacetCounter[] counters, TopHits hits)
    {
        planner.Budget.Look();
        var filters = Filters(task, planner, segment);
        hits.Begin(segmentNumber);
        var found = Find(task, planner, segment, filters, hits);
        if (counters.Length == 0) return found;
        using var narrowed = new NarrowedMatches(segment, found.Matches, filters);
        foreach (var counter in counters)
        {
            planner.Budget.Look();
            counter.Add(segment, segmentNumber, narrowed.Of(counter.Request.Dimension));
        }

        return found;
    }

    /// <summary>Finds what matches query and filters.</summary>
    public static Found Find(SearchTask task, MatchPlanner planner, SegmentView segment, (string Dimension, DocumentBits Bits)[] filters, IHitCollector hits)
    {
        if (task is { Sort: Sort.Score, Size: > 0 })
        {
            return hits is TopHits best && segment is SegmentReader onDisk && task.Facets.Count == 0 && FindFirst(task, planner, onDisk, filters, best) is { } first
                ? first
                : FindScored(task, planner, segment, filters, hits);
        }

        // Without scores a set is enough, which most filters are already.
        var matches = planner.MatchingDocuments(task.Query, segment);
        var found = Narrowed(matches, filters, dimension: null);
        hits.AddInOrder(found);
        return new Found(matches, found.Count(), SearchWay.SetInOrder);
    }

    /// <summary>Finds the first hits where no set of all matches is needed; null where there is no such way, or where it costs more.</summary>
    private static Found? FindFirst(SearchTask task, MatchPlanner planner, SegmentReader segment, (string Dimension, DocumentBits Bits)[] filters, TopHits hits)
    {
        if (task.Strategy is not (MatchStrategy.Cheapest or MatchStrategy.Ranges)) return null;
        if (task.Query is TermQuery term && filters.Length == 0 && RangePlanner.IsBounded(term, segment))
        {
            if (planner.Terms.Of(segment, term.Field, term.Term) is not { } list) return new Found(NoDocuments, 0, SearchWay.Nothing);
            TermSearch.Collect(list, planner.Scoring(segment, term, term.Boost, term.Field, "", planner.Rarity.OfTerm(term)), hits, allowed: null, segment.Deleted, planner.Budget);
            return new Found(NoDocuments, segment.LiveFrequency(list), SearchWay.TermBlocks);
        }

        if (task.ExactTotal) return null;
        var cost = new SetPlanner(planner, segment);
        var ranges = new RangePlanner(planner, segment);
        if (!ranges.IsBounded(task.Query)) return null;
        if (task is { Strategy: MatchStrategy.Cheapest, Query: PhraseQuery phrase }) return FindPromising(phrase, planner, segment, filters, hits);
        if (task.Strategy == MatchStrategy.Cheapest && !IsCheapByRangesOnly(task.Query, cost.CostOf(task.Query), segment)) return null;
        if (ranges.Plan(task.Query) is not { } scorer) return new Found(NoDocuments, 0, SearchWay.Nothing);
        DocumentBits? allowed = filters.Length == 0 ? null : Narrowed(filters[0].Bits, filters[1..], dimension: null);
        RangeSearch.Collect(scorer, segment.Documents, allowed, segment.Deleted, hits, planner.Budget, planner.Scratch);
        return new Found(NoDocuments, filters.Length > 0 ? 0 : cost.LeastOf(task.Query), SearchWay.RangesOnly) { IsTotalExact = false };
    }

    /// <summary>Whether scoring ranges costs less without the set of all matches. Where all of some words are needed, that set tells which documents to score; and of few postings it is soon
    /// made.</summary>
    private static bool IsCheapByRangesOnly(Query query, SetPlanner.Cost cost, SegmentReader segment) =>
        !QuerySets.IsSet(query) && query is not (BooleanQuery { Must.Count: > 0 } or BooleanQuery { Filter.Count: > 0 }) && SetPlanner.IsCheap(query, cost) && cost.Postings >= segment.Documents / 2;

    /// <summary>Scores the documents of a phrase that can be among the best.</summary>
    private static Found FindPromising(PhraseQuery phrase, MatchPlanner planner, SegmentReader segment, (string Dimension, DocumentBits Bits)[] filters, TopHits hits)
    {
        if (planner.Plan(phrase, segment) is not PhraseMatcher matcher) return new Found(NoDocuments, 0, SearchWay.Nothing);
        matcher.LeastScore = hits.LeastScore;
        long total = 0;
        for (; matcher.Next() != Matcher.End; planner.Budget.Check())
        {
            var document = matcher.Document;
            if (segment.Deleted?[document] == true || !PassesAll(filters, document)) continue;
            total++;
            hits.Add(document, matcher.Score());
            matcher.LeastScore = hits.LeastScore;
        }

        return new Found(NoDocuments, total, SearchWay.EachPromising) { IsTotalExact = false };
    }

    /// <summary>Finds the best documents, and all that match.</summary>
    private static Found FindScored(SearchTask task, MatchPlanner planner, SegmentView segment, (string Dimension, DocumentBits Bits)[] filters, IHitCollector hits)
    {
        // Documents that all score the same follow the schema's order.
        if (task.Strategy == MatchStrategy.Cheapest && QuerySets.IsSet(task.Query))
        {
            var all = planner.MatchingDocuments(task.Query, segment);
            var passing = Narrowed(all, filters, dimension: null);
            hits.AddInOrder(passing, task.Query.Boost);
            return new Found(all, passing.Count(), SearchWay.SetInOrder);
        }

        if (task.Strategy is MatchStrategy.Cheapest or MatchStrategy.Sets && hits is TopHits ofAll && segment is SegmentReader reader
            && WordsSearch.Of(task.Query, planner, reader, task.Strategy) is { } words)
        {
            var allowed = Narrowed(words.Matches, filters, dimension: null);
            var count = allowed.Count();
            words.Collect(allowed, count, ofAll);
            return new Found(words.Matches, count, SearchWay.WordSets);
        }

        if (hits is TopHits best && ScorerFor(task, planner, segment) is { } scorer)
        {
            var all = planner.MatchingDocuments(task.Query, segment);
            var allowed = Narrowed(all, filters, dimension: null);
            if (scorer is WordScorer { Term: { } ofWord } word) TermSearch.Collect(ofWord, word.Scoring, best, allowed, deleted: null, planner.Budget);
            else RangeSearch.Collect(scorer, segment.Documents, allowed, deleted: null, best, planner.Budget, planner.Scratch);
            return new Found(all, allowed.Count(), scorer is WordScorer { Term: not null } ? SearchWay.TermBlocks : SearchWay.Ranges);
        }

        if (hits is GroupedHits.OfSegment groups && ScorerFor(task, planner, segment) is { } scorerOfAlone)
        {
            var all = planner.MatchingDocuments(task.Query, segment);
            // A document that is a group of its own is a hit like any other; of a group, all are scored to find the best.
            var (alone, inGroups) = groups.Part(Narrowed(all, filters, dimension: null));
            RangeSearch.Collect(scorerOfAlone, segment.Documents, alone, deleted: null, groups.First, planner.Budget, planner.Scratch);
            groups.CountAlone(alone);
            return new Found(all, alone.Count() + ScoreEach(planner, task.Query, segment, inGroups, hits), SearchWay.Ranges);
        }

        var (matches, total) = Score(task, planner, segment, filters, hits);
        return new Found(matches, total, SearchWay.EachMatch);
    }

    /// <summary>The scorer of a query whose documents are better found by ranges; null where few match, or must be found one by one anyway, or nothing is known of bounds.</summary>
    private static RangeScorer? ScorerFor(SearchTask task, MatchPlanner planner, SegmentView segment)
    {
        if (task.Strategy == MatchStrategy.EachMatch || segment is not SegmentReader reader) return null;
        var ranges = new RangePlanner(planner, reader);
        if (!ranges.IsBounded(task.Query)) return null;
        if (task.Strategy == MatchStrategy.Ranges) return ranges.Plan(task.Query);
        var cost = new SetPlanner(planner, reader).CostOf(task.Query);
        return cost.Steps >= reader.Documents / RangeScores.Length && SetPlanner.IsCheap(task.Query, cost) ? ranges.Plan(task.Query) : null;
    }

    /// <summary>Scores documents that match.</summary>
    /// <returns>How many there are.</returns>
    private static int ScoreEach(MatchPlanner planner, Query query, SegmentView segment, DocumentBits documents, IHitCollector hits)
    {
        var next = documents.NextSet(0);
        if (next < 0 || planner.Plan(query, segment) is not { } matcher) return 0;
        var count = 0;
        for (; next >= 0; next = documents.NextSet(next + 1), planner.Budget.Check())
        {
            if (matcher.Advance(next) != next) continue;
            hits.Add(next, matcher.Score());
            count++;
        }

        return count;
    }

    /// <summary>Scores what matches query and filters.</summary>
    /// <returns>The live documents that match the query, and how many of them pass all filters.</returns>
    private static (DocumentBits Matches, long Total) Score(SearchTask task, MatchPlanner planner, SegmentView segment, (string Dimension, DocumentBits Bits)[] filters, IHitCollector hits)
    {
        var isCounted = task.Facets.Count > 0 || task.GroupBy is not null;
        var matches = isCounted ? planner.Scratch.Set(segment.Documents) : NoDocuments;
        long total = 0;
        if (planner.Plan(task.Query, segment) is not { } matcher) return (matches, 0);
        for (; matcher.Next() != Matcher.End; planner.Budget.Check())
        {
            var document = matcher.Document;
            if (segment.Deleted is { } deleted && deleted[document]) continue;
            if (isCounted) matches.Set(document);
            if (!PassesAll(filters, document)) continue;
            total++;
            hits.Add(document, matcher.Score());
        }

        return (matches, total);
    }

    /// <summary>The live documents that match the query and all filters of a task.</summary>
    public static DocumentBits Matches(SearchTask task, MatchPlanner planner, SegmentView segment) =>
        Narrowed(planner.MatchingDocuments(task.Query, segment), Filters(task, planner, segment), dimension: null);

    /// <summary>The documents that each filter lets through, maybe with deleted ones.</summary>
    public static (string Dimension, DocumentBits Bits)[] Filters(SearchTask task, MatchPlanner planner, SegmentView segment)
    {
        if (task.Filters.Count == 0) return [];
        var filters = new (string Dimension, DocumentBits Bits)[task.Filters.Count];
        for (var i = 0; i < filters.Length; i++) filters[i] = (task.Filters[i].Dimension, planner.FilterDocuments(task.Filters[i].Filter, segment));
        return filters;
    }

    public static bool PassesAll((string Dimension, DocumentBits Bits)[] filters, int document)
    {
        foreach (var (_, bits) in filters)
        {
            if (!bits[document]) return false;
        }

        return true;
    }

    /// <summary>The documents that all filters let through but those of one dimension.</summary>
    public static DocumentBits Narrowed(DocumentBits documents, (string Dimension, DocumentBits Bits)[] filters, string? dimension)
    {
        DocumentBits? narrowed = null;
        foreach (var filter in filters)
        {
            if (filter.Dimension != dimension) (narrowed ??= documents.Copy()).And(filter.Bits);
        }

        return narrowed ?? documents;
    }
}
