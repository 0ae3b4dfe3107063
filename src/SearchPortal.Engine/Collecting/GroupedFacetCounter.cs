using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Collecting;

/// <summary>Counts one facet by groups: a group counts once for each value that one of its documents has.</summary>
internal sealed class GroupedFacetCounter(FacetRequest facetRequest, GroupedMatches groupedMatches)
{
    private readonly FacetRequest request = facetRequest;
    private readonly GroupedMatches matches = groupedMatches;

    /// <summary>A value over all segments: how many groups have it, and the group that it was counted for last, plus one.</summary>
    private record struct Counter(long Count, int TakenBy);

    private readonly List<string> names = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly InSegment?[] segments = new InSegment?[groupedMatches.Segments.Count];
    private readonly List<GroupedValue>? kept = groupedMatches.KeepsGroups ? [] : null;
    private Counter[] counters = new Counter[16];
    private long missing;

    /// <param name="documents">Documents of groups.</param>
    /// <param name="counted">Which of them count, by segment.</param>
    /// <param name="alone">Counts of the documents that are a group of their own.</param>
    public FacetCounts Count(GroupedDocuments documents, DocumentBits[] counted, FacetCounts alone)
    {
        var missingIn = -1;
        foreach (var (group, segment, document) in documents.Entries)
        {
            if (!counted[segment][document]) continue;
            matches.Check();
            var values = (segments[segment] ??= new InSegment(this, segment)).NumbersOf(document);
            if (values.Length == 0 && missingIn != group)
            {
                missingIn = group;
                missing++;
                Keep(null, group);
            }

            foreach (var value in values)
            {
                ref var counter = ref counters[value];
                if (counter.TakenBy == group + 1) continue;
                counter = new Counter(counter.Count + 1, group + 1);
                Keep(value, group);
            }
        }

        var sum = new Dictionary<string, long>(alone.Counts, StringComparer.Ordinal);
        for (var value = 0; value < names.Count; value++) sum[names[value]] = sum.GetValueOrDefault(names[value]) + counters[value].Count;
        return new FacetCounts(request.Dimension, sum, alone.Missing + missing) { Groups = kept };
    }

    private void Keep(int? value, int group)
    {
        if (kept is null) return;
        matches.TakePair();
        kept.Add(new GroupedValue(value is { } number ? names[number] : null, matches.Groups[group]));
    }

    private int NumberOf(string name)
    {
        if (numbers.TryGetValue(name, out var number)) return number;
        numbers[name] = number = names.Count;
        names.Add(name);
        if (number == counters.Length) Array.Resize(ref counters, counters.Length * 2);
        return number;
    }

    /// <summary>Translates the values of a segment's documents.</summary>
    private sealed class InSegment(GroupedFacetCounter counter, int segment)
    {
        private readonly SegmentFacet facet = SegmentFacet.Create(counter.request, counter.matches.Segments[segment]);

        // For each value of the segment its number over all segments plus one; 0 where it was not met yet.
        private int[] known = [];
        private int[] buffer = new int[8];

        public ReadOnlySpan<int> NumbersOf(int document)
        {
            var values = facet.Of(document);
            if (values.Length > buffer.Length) buffer = new int[values.Length * 2];
            for (var i = 0; i < values.Length; i++) buffer[i] = NumberOf(values[i]);
            return buffer.AsSpan(0, values.Length);
        }

        private int NumberOf(int value)
        {
            if (value >= known.Length) Array.Resize(ref known, Math.Max(facet.Count, known.Length * 2));
            ref var number = ref known[value];
            if (number == 0) number = counter.NumberOf(facet.Name(value)) + 1;
            return number - 1;
        }
    }
}
