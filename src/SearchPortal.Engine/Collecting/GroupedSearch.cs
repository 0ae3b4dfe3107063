using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Collecting;

/// <summary>Answers a task that counts groups: hits, total and facet counts, all exact.</summary>
internal static class GroupedSearch
{
    /// <param name="task">The task.</param>
    /// <param name="matches">What it matches.</param>
    /// <param name="mapOf">The map of a keyword field.</param>
    public static TopDocs Answer(SearchTask task, GroupedMatches matches, Func<string, ValueMap> mapOf)
    {
        var hits = matches.Hits;
        var kept = task.KeepGroups ? new FoundGroups(hits.TotalAlone, [.. hits.Alone], hits.Groups.ToDictionary(hit => hit.Group!, StringComparer.Ordinal)) : null;
        return new TopDocs(hits.TotalAlone + hits.TotalGroups, task.Size == 0 ? [] : hits.First(), Count(task, matches, mapOf)) { Groups = kept };
    }

    private static FacetCounts[] Count(SearchTask task, GroupedMatches matches, Func<string, ValueMap> mapOf)
    {
        if (task.Facets.Count == 0) return [];
        var (grouped, alone) = matches.Part();
        // Most facets have no filter of their own, and share what is counted.
        var narrowed = new Dictionary<string, DocumentBits[]>(StringComparer.Ordinal);
        return [.. task.Facets.Select(facet => Count(facet))];

        FacetCounts Count(FacetRequest facet)
        {
            var own = task.Filters.Any(filter => filter.Dimension == facet.Dimension) ? facet.Dimension : "";
            if (!narrowed.TryGetValue(own, out var counted))
                narrowed[own] = counted = [.. matches.Segments.Select((_, segment) => matches.Narrowed(segment, facet.Dimension))];
            // What is a group of its own needs no group: it is counted as documents are.
            var counter = FacetCounter.Create(facet, mapOf);
            for (var segment = 0; segment < alone.Length; segment++)
            {
                matches.Check();
                var ofSegment = alone[segment].Copy();
                ofSegment.And(counted[segment]);
                using var documents = new CountedDocuments(matches.Segments[segment], ofSegment);
                counter.Add(matches.Segments[segment], segment, documents);
            }

            counter.AddGroups(matches, grouped, counted);
            return counter.Take();
        }
    }
}
