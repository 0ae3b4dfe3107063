using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>The matches of a query in one segment, narrowed for each facet: by all filters but its own. Facets without a filter of their own share one set.</summary>
/// <param name="segment">The segment.</param>
/// <param name="matches">The live documents that match the query.</param>
/// <param name="filters">What each filter lets through.</param>
internal sealed class NarrowedMatches(SegmentView segment, DocumentBits matches, (string Dimension, DocumentBits Bits)[] filters) : IDisposable
{
    private readonly Dictionary<string, CountedDocuments> ofDimensions = new(StringComparer.Ordinal);

    /// <summary>The documents that count for a facet.</summary>
    public CountedDocuments Of(string dimension)
    {
        var own = Array.Exists(filters, filter => filter.Dimension == dimension) ? dimension : "";
        if (!ofDimensions.TryGetValue(own, out var known))
            ofDimensions[own] = known = new CountedDocuments(segment, SegmentCollector.Narrowed(matches, filters, dimension));
        return known;
    }

    public void Dispose()
    {
        foreach (var documents in ofDimensions.Values) documents.Dispose();
    }
}
