using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Collecting;

/// <summary>Counts one facet by groups: a group counts once for each value that one of its documents has.</summary>
internal sealed class GroupedFacetCounter(FacetRequest request, GroupedMatches matches)
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly SegmentFacet?[] facets = new SegmentFacet?[matches.Segments.Count];

    // For each segment and value of it the value's number over all segments plus one; 0 where it was not met yet.
    private readonly int[][] known = new int[matches.Segments.Count][];

    private long[] counts = new long[16];

    // The group that a value was counted for last, plus one.
    private int[] takenBy = new int[16];

    /// <param name="documents">Documents of groups.</param>
    /// <param name="counted">Which of them count, by segment.</param>
    /// <param name="alone">Counts of the documents that are a group of their own.</param>
    public FacetCounts Count(GroupedDocuments documents, DocumentBits[] counted, FacetCounts alone)
    {
        var kept = matches.KeepsGroups ? new List<GroupedValue>() : null;
        var missing = alone.Missing;
        var missingIn = -1;
        foreach (var (group, segment, document) in documents.Entries)
        {
            if (!counted[segment][document]) continue;
            matches.Check();
            var values = (facets[segment] ??= SegmentFacet.Create(request, matches.Segments[segment])).Of(document);
            if (values.Length == 0 && missingIn != group)
            {
                missingIn = group;
                missing++;
                Keep(kept, null, group);
            }

            foreach (var inSegment in values)
            {
                var value = NumberOf(segment, inSegment);
                if (takenBy[value] == group + 1) continue;
                takenBy[value] = group + 1;
                counts[value]++;
                Keep(kept, names[value], group);
            }
        }

        var sum = new Dictionary<string, long>(alone.Counts, StringComparer.Ordinal);
        for (var value = 0; value < names.Count; value++) sum[names[value]] = sum.GetValueOrDefault(names[value]) + counts[value];
        return new FacetCounts(request.Dimension, sum, missing) { Groups = kept };
    }

    private void Keep(List<GroupedValue>? kept, string? value, int group)
    {
        if (kept is null) return;
        matches.TakePair();
        kept.Add(new GroupedValue(value, matches.Groups[group]));
    }

    private int NumberOf(int segment, int value)
    {
        var ofSegment = known[segment] ??= [];
        if (value >= ofSegment.Length)
        {
            Array.Resize(ref ofSegment, Math.Max(facets[segment]!.Count, ofSegment.Length * 2));
            known[segment] = ofSegment;
        }

        if (ofSegment[value] == 0) ofSegment[value] = NumberOf(facets[segment]!.Name(value)) + 1;
        return ofSegment[value] - 1;
    }

    private int NumberOf(string name)
    {
        if (numbers.TryGetValue(name, out var number)) return number;
        numbers[name] = number = names.Count;
        names.Add(name);
        if (number < counts.Length) return number;
        Array.Resize(ref counts, counts.Length * 2);
        Array.Resize(ref takenBy, takenBy.Length * 2);
        return number;
    }
}
