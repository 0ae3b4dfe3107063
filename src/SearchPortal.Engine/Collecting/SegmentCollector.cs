using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>Answers a task in one segment: hits, total and facet counts, all exact.</summary>
internal static class SegmentCollector
{
    public static TopDocs Collect(SearchTask task, MatchPlanner planner, SegmentView segment, int segmentNumber)
    {
        planner.Budget.Look();
        var filters = task.Filters.Select(filter => (filter.Dimension, Bits: planner.MatchingDocuments(filter.Filter, segment))).ToArray();
        var hits = new TopHits(task.Size, task.Sort, segment, segmentNumber);
        var matches = new DocumentBits(segment.Documents);
        long total = 0;
        if (planner.Plan(task.Query, segment) is { } matcher)
        {
            for (; matcher.Next() != Matcher.End; planner.Budget.Check())
            {
                var document = matcher.Document;
                if (segment.Deleted is { } deleted && deleted[document]) continue;
                matches.Set(document);
                if (!PassesAll(filters, document)) continue;
                total++;
                hits.Add(document, task.Sort == Sort.Score ? matcher.Score() : 0);
            }
        }

        var facets = task.Facets.Select(request =>
        {
            var counted = matches.Copy();
            foreach (var (dimension, bits) in filters)
            {
                if (dimension != request.Dimension) counted.And(bits);
            }

            return request.Bucket is null ? CountValues(request, segment, counted) : CountBuckets(request, request.Bucket, segment, counted);
        }).ToArray();
        return new TopDocs(total, hits.Take().ToArray(), facets);
    }

    private static bool PassesAll((string Dimension, DocumentBits Bits)[] filters, int document)
    {
        foreach (var (_, bits) in filters)
        {
            if (!bits[document]) return false;
        }

        return true;
    }

    private static FacetCounts CountValues(FacetRequest request, SegmentView segment, DocumentBits counted)
    {
        var column = segment.Keywords(request.Field) ?? throw new ArgumentException($"'{request.Field}' is no keyword field");
        var counts = new int[column.Count];
        long missing = 0;
        for (var document = counted.NextSet(0); document >= 0; document = counted.NextSet(document + 1))
        {
            var ordinals = column.Ordinals(document);
            if (ordinals.Length == 0) missing++;
            foreach (var ordinal in ordinals) counts[ordinal]++;
        }

        var named = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] > 0) named[column.Value(ordinal)] = counts[ordinal];
        }

        return new FacetCounts(request.Dimension, named, missing);
    }

    private static FacetCounts CountBuckets(FacetRequest request, Func<long, string> bucket, SegmentView segment, DocumentBits counted)
    {
        var column = segment.Numbers(request.Field) ?? throw new ArgumentException($"'{request.Field}' is no number field");
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        long missing = 0, lastNumber = 0;
        string? lastBucket = null;
        for (var document = counted.NextSet(0); document >= 0; document = counted.NextSet(document + 1))
        {
            if (!column.TryGet(document, out var number))
            {
                missing++;
                continue;
            }

            // Neighbours in the schema's order often share their number.
            if (lastBucket is null || number != lastNumber) lastBucket = bucket(number);
            lastNumber = number;
            counts[lastBucket] = counts.GetValueOrDefault(lastBucket) + 1;
        }

        return new FacetCounts(request.Dimension, counts, missing);
    }
}
