using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Matching;

/// <summary>The sets of documents of those queries that are matched by one: patterns, keywords, numbers. Equal queries of one search share a set.
/// Holds the sets of one segment at a time, deleted documents included.</summary>
/// <param name="patterns">The terms of patterns.</param>
/// <param name="budget">What the search may cost.</param>
/// <param name="filters">Sets that searches share; null for none.</param>
/// <param name="scratch">Arrays for the time of the search.</param>
internal sealed class QuerySets(PatternSets patterns, SearchBudget budget, FilterCache? filters, ScratchArrays scratch)
{
    private Dictionary<Query, DocumentBits?>? sets;
    private SegmentView? current;
    private long taken;

    /// <summary>What the search may still cost.</summary>
    public SearchBudget Budget => budget;

    /// <summary>Whether a query is matched by a set.</summary>
    public static bool IsSet(Query query) => query is RangeQuery or KeywordQuery or MissingNumberQuery or HasWordsQuery or MatchAllQuery || IsPattern(query);

    /// <summary>Whether a query is a set that columns tell, without a place in a text.</summary>
    public static bool IsOfColumn(Query query) => query is RangeQuery or KeywordQuery or MissingNumberQuery;

    /// <summary>Whether a query is a set of the documents of many terms.</summary>
    public static bool IsPattern(Query query) => query is PrefixQuery or WildcardQuery or RegexpQuery or FuzzyQuery { Scoring: FuzzyScoring.Constant };

    /// <summary>The documents of a query, or null where a pattern has no term here. Not to be changed.</summary>
    public DocumentBits? Of(Query query, SegmentView segment)
    {
        if (segment != current)
        {
            sets?.Clear();
            budget.GiveBack(taken);
            taken = 0;
            current = segment;
        }

        var key = PatternSets.KeyOf(query);
        sets ??= [];
        if (sets.TryGetValue(key, out var known)) return known;
        FilterKey? shared = filters is { MostBytes: > 0 } ? FilterKey.Of(key, segment) : null;
        if (shared is { } asked && filters!.Find(asked) is { } kept) return sets[key] = kept;
        Take(DocumentBits.SizeOf(segment.Documents));
        // What is kept for other searches outlives this one's arrays.
        var bits = shared is null ? scratch.Set(segment.Documents) : new DocumentBits(segment.Documents);
        var found = sets[key] = !IsPattern(key) ? Fill(key, segment, bits) : patterns.AddDocuments(key, segment, bits) ? bits : null;
        if (shared is { } own) filters!.Add(own, found!);
        return found;
    }

    /// <summary>Takes memory of the budget until another segment is asked.</summary>
    /// <exception cref="SearchTooCostlyException">There is not so much left.</exception>
    public void Take(long size)
    {
        budget.Check();
        budget.Take(size);
        taken += size;
    }

    private DocumentBits Fill(Query query, SegmentView segment, DocumentBits bits)
    {
        budget.Look();
        switch (query)
        {
            case MatchAllQuery:
                bits.SetAll();
                break;
            case KeywordQuery keyword:
                AddKeywords(keyword, segment, bits);
                break;
            case RangeQuery range:
                NumberRanges.AddDocuments(Numbers(range.Field, segment), range.From, range.Until, bits);
                break;
            case MissingNumberQuery missing:
                NumberRanges.AddMissing(Numbers(missing.Field, segment), bits);
                break;
            case HasWordsQuery text:
                var lengths = segment.Lengths(text.Field);
                for (var document = 0; document < lengths.Length; document++)
                {
                    if (lengths[document] != 0) bits.Set(document);
                }

                break;
        }

        return bits;
    }

    private static void AddKeywords(KeywordQuery keyword, SegmentView segment, DocumentBits bits)
    {
        var column = segment.Keywords(keyword.Field) ?? throw new ArgumentException($"'{keyword.Field}' is no keyword field");
        foreach (var value in keyword.Values)
        {
            var ordinal = column.Find(value);
            if (ordinal >= 0) column.AddDocuments(ordinal, bits);
        }

        if (keyword.OrMissing) column.AddMissing(bits);
    }

    private static NumberColumn Numbers(string field, SegmentView segment) => segment.Numbers(field) ?? throw new ArgumentException($"'{field}' is no number field");
}
