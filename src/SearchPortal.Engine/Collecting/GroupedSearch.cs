using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Collecting;

/// <summary>Answers a task that counts groups: hits, total and facet counts, all exact.</summary>
internal static class GroupedSearch
{
    /// <param name="task">The task.</param>
    /// <param name="matches">What it matches.</param>
    /// <param name="maps">What the snapshot knows of facets.</param>
    /// <param name="parts">How many processors may count.</param>
    public static TopDocs Answer(SearchTask task, GroupedMatches matches, FacetMaps maps, int parts)
    {
        var hits = matches.Hits;
        var kept = task.KeepGroups ? new FoundGroups(hits.TotalAlone, [.. hits.Alone], hits.Groups.ToDictionary(hit => hit.Group!, StringComparer.Ordinal)) : null;
        return new TopDocs(hits.TotalAlone + hits.TotalGroups, task.Size == 0 ? [] : hits.First(), Count(task, matches, maps, parts)) { Groups = kept };
    }

    private static FacetCounts[] Count(SearchTask task, GroupedMatches matches, FacetMaps maps, int parts)
    {
        if (task.Facets.Count == 0) return [];
        var (grouped, alone) = matches.Part();
        var counts = new FacetCounts[task.Facets.Count];
        SearchParts.Each(Math.Min(parts, counts.Length), part => Count(task, matches, maps, grouped, alone, counts, part, parts));
        return counts;
    }

    /// <summary>Counts every so many facets.</summary>
    private static int Count(SearchTask task, GroupedMatches matches, FacetMaps maps, GroupedDocuments grouped, DocumentBits[] alone, FacetCounts[] counts, int part, int parts)
    {
        // Most facets have no filter of their own, and share what is counted.
        var narrowed = new Dictionary<string, (DocumentBits[] Counted, CountedDocuments[] Alone)>(StringComparer.Ordinal);
        try
        {
            for (var facet = part; facet < counts.Length; facet += parts) counts[facet] = Count(task.Facets[facet]);
            return part;
        }
        finally
        {
            foreach (var documents in narrowed.Values.SelectMany(each => each.Alone)) documents.Dispose();
        }

        FacetCounts Count(FacetRequest facet)
        {
            var own = task.Filters.Any(filter => filter.Dimension == facet.Dimension) ? facet.Dimension : "";
            if (!narrowed.TryGetValue(own, out var documents)) narrowed[own] = documents = Narrow(matches, alone, facet.Dimension);
            // What is a group of its own needs no group: it is counted as documents are.
            var counter = FacetCounter.Create(facet, maps);
            for (var segment = 0; segment < alone.Length; segment++)
            {
                matches.Check();
                counter.Add(matches.Segments[segment], segment, documents.Alone[segment]);
            }

            counter.AddGroups(matches, grouped, documents.Counted);
            return counter.Take();
        }
    }

    private static (DocumentBits[] Counted, CountedDocuments[] Alone) Narrow(GroupedMatches matches, DocumentBits[] alone, string dimension)
    {
        DocumentBits[] counted = [.. matches.Segments.Select((_, segment) => matches.Narrowed(segment, dimension))];
        return (counted, [.. matches.Segments.Select((segment, i) =>
        {
            var ofSegment = alone[i].Copy();
            ofSegment.And(counted[i]);
            return new CountedDocuments(segment, ofSegment);
        })]);
    }
}
