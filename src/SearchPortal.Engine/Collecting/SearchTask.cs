using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Collecting;

/// <summary>A whole question: query, facet filters, what to count, how many hits in which order.</summary>
/// <param name="Query">What must match, and how it scores.</param>
public sealed record SearchTask(Query Query)
{
    /// <summary>Filters that belong to facets.</summary>
    public IReadOnlyList<FacetFilter> Filters { get; init; } = [];

    /// <summary>What to count.</summary>
    public IReadOnlyList<FacetRequest> Facets { get; init; } = [];

    /// <summary>How many hits to return, from the first on or from the first behind <see cref="After"/>.</summary>
    public int Size { get; init; } = 10;

    /// <summary>Their order.</summary>
    public Sort Sort { get; init; }

    /// <summary>Only hits behind this place are returned; null begins with the first. Total and counts are those of all.</summary>
    public HitPlace? After { get; init; }

    /// <summary>A keyword field of at most one value a document: documents with the same value are one group, one without a value is a group of its own.
    /// Then groups are counted instead of documents: total and facets are of distinct groups, and the hits are the best document of each group
    /// by <see cref="Sort"/>. Null counts documents.</summary>
    public string? GroupBy { get; init; }

    /// <summary>Whether the total must be exact. Without it, and without facets or groups, most documents that match are never looked at where only the best are asked for:
    /// the answer then says how many there are at least (<see cref="TopDocs.IsTotalExact"/>). Its hits are the same.</summary>
    public bool ExactTotal { get; init; } = true;

    /// <summary>Whether the answer tells how it came about (<see cref="TopDocs.Plan"/>).</summary>
    public bool KeepPlan { get; init; }

    /// <summary>How segments are searched: tests compare.</summary>
    internal MatchStrategy Strategy { get; init; }

    /// <summary>Whether the answer carries which groups it counted, so that it can be put together with answers from other documents.
    /// It then takes as much memory as there are groups and pairs of groups and values.</summary>
    public bool KeepGroups { get; init; }
}
