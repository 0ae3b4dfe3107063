using SearchPortal.Engine.Documents;

namespace SearchPortal.Engine.Collecting;

/// <summary>The answer to a <see cref="SearchTask"/>, from a corpus or a part of one. Answers of parts that share no document merge into the answer
/// of the whole, provided that all were scored with the statistics of the whole.</summary>
/// <param name="Total">Documents that match query and filters, exactly.</param>
/// <param name="Hits">The first of them.</param>
/// <param name="Facets">Counts, in the order asked.</param>
public sealed record TopDocs(long Total, IReadOnlyList<Hit> Hits, IReadOnlyList<FacetCounts> Facets)
{
    /// <summary>Puts answers of parts together.</summary>
    /// <param name="parts">Answers to the same task from parts that share no document.</param>
    /// <param name="task">The task.</param>
    /// <param name="order">The schema's order.</param>
    public static TopDocs Merge(IReadOnlyList<TopDocs> parts, SearchTask task, IndexOrder order)
    {
        var hits = parts.SelectMany(part => part.Hits).Order(new HitOrder(task.Sort, order)).Take(task.Size).ToArray();
        var facets = task.Facets.Select((request, i) => FacetCounts.Sum(request.Dimension, [.. parts.Select(part => part.Facets[i])])).ToArray();
        return new TopDocs(parts.Sum(part => part.Total), hits, facets);
    }
}
