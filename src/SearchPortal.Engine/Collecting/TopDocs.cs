using SearchPortal.Engine.Documents;

namespace SearchPortal.Engine.Collecting;

/// <summary>The answer to a <see cref="SearchTask"/>, from a corpus or a part of one. Answers of parts that share no document merge into the answer
/// of the whole, provided that all were scored with the statistics of the whole and, where groups are counted, keep them.</summary>
/// <param name="Total">Documents that match query and filters, or groups of them: exactly, or at least so many (<see cref="IsTotalExact"/>).</param>
/// <param name="Hits">The first of them.</param>
/// <param name="Facets">Counts, in the order asked.</param>
public sealed record TopDocs(long Total, IReadOnlyList<Hit> Hits, IReadOnlyList<FacetCounts> Facets)
{
    /// <summary>Whether there are no more than <see cref="Total"/>: always, but where the task does not ask for it (<see cref="SearchTask.ExactTotal"/>).</summary>
    public bool IsTotalExact { get; init; } = true;

    /// <summary>The groups that were found, where the task keeps them (<see cref="SearchTask.KeepGroups"/>).</summary>
    public FoundGroups? Groups { get; init; }

    /// <summary>How the answer came about, where the task keeps it (<see cref="SearchTask.KeepPlan"/>).</summary>
    public SearchPlan? Plan { get; init; }

    /// <summary>Puts answers of parts together.</summary>
    /// <param name="parts">Answers to the same task from parts that share no document. A group may be in several parts.</param>
    /// <param name="task">The task.</param>
    /// <param name="order">The schema's order.</param>
    /// <exception cref="ArgumentException">The task counts groups, and an answer does not carry its own.</exception>
    public static TopDocs Merge(IReadOnlyList<TopDocs> parts, SearchTask task, IndexOrder order)
    {
        var facets = task.Facets.Select((request, i) => FacetCounts.Sum(request.Dimension, [.. parts.Select(part => part.Facets[i])])).ToArray();
        var plan = task.KeepPlan ? new SearchPlan([.. parts.SelectMany(part => part.Plan?.Segments ?? [])]) : null;
        var hitOrder = new HitOrder(task.Sort, order);
        if (task.GroupBy is not null)
        {
            var groups = FoundGroups.Sum([.. parts.Select(part => part.Groups ?? throw new ArgumentException("an answer does not carry its groups", nameof(parts)))], hitOrder);
            return new TopDocs(groups.TotalAlone + groups.Groups.Count, groups.First(task, hitOrder), facets) { Groups = groups, Plan = plan };
        }

        var hits = new List<Hit>(parts.Sum(part => part.Hits.Count));
        foreach (var part in parts) hits.AddRange(part.Hits);
        hits.Sort(hitOrder);
        if (hits.Count > task.Size) hits.RemoveRange(task.Size, hits.Count - task.Size);
        return new TopDocs(parts.Sum(part => part.Total), hits, facets) { IsTotalExact = parts.All(part => part.IsTotalExact), Plan = plan };
    }
}
