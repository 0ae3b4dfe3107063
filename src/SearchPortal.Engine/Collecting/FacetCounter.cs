using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>Counts one facet: documents segment by segment, groups all at once.</summary>
internal abstract class FacetCounter(FacetRequest request)
{
    private List<GroupedValue>? kept;

    public FacetRequest Request => request;

    /// <summary>Documents or groups without a value.</summary>
    protected long Missing { get; set; }

    /// <param name="request">What to count.</param>
    /// <param name="maps">What the snapshot knows of facets.</param>
    public static FacetCounter Create(FacetRequest request, FacetMaps maps) =>
        request.Bucket is null && request.Above is null ? new OfValues(request, maps.Values(request.Field)) : new OfNames(request, maps.Buckets(request));

    /// <summary>Adds documents of a segment.</summary>
    public abstract void Add(SegmentView segment, int segmentNumber, CountedDocuments documents);

    /// <summary>Adds groups: each counts once for each value that one of its documents has, and once where one of them has none.</summary>
    /// <param name="matches">What was found.</param>
    /// <param name="documents">The documents of groups.</param>
    /// <param name="counted">Which of them count, by segment.</param>
    public void AddGroups(GroupedMatches matches, GroupedDocuments documents, DocumentBits[] counted)
    {
        if (matches.KeepsGroups) kept ??= [];
        var (group, isMissing) = (GroupMap.Alone, false);
        foreach (var entry in documents.Entries)
        {
            if (!counted[entry.Segment][entry.Document]) continue;
            matches.Check();
            if (entry.Group != group) (group, isMissing) = (entry.Group, false);
            var values = NumbersOf(matches.Segments[entry.Segment], entry.Segment, entry.Document);
            if (values.Length == 0 && !isMissing)
            {
                isMissing = true;
                Missing++;
                Keep(matches, null, group);
            }

            foreach (var value in values)
            {
                // A value remembers the group that it was counted for last.
                if (!Count(value, group + 1)) continue;
                if (kept is not null) Keep(matches, NameOf(value), group);
            }
        }
    }

    /// <summary>The counts of all that was added.</summary>
    public FacetCounts Take() => new(Request.Dimension, Counts(), Missing) { Groups = kept };

    protected abstract IReadOnlyDictionary<string, long> Counts();

    /// <summary>The values of a document, by their numbers over all segments; valid until the next call.</summary>
    protected abstract ReadOnlySpan<int> NumbersOf(SegmentView segment, int segmentNumber, int document);

    /// <summary>Counts a value unless it was counted for this group already.</summary>
    protected abstract bool Count(int value, int group);

    protected abstract string NameOf(int value);

    private void Keep(GroupedMatches matches, string? value, int group)
    {
        if (kept is null) return;
        matches.TakePair();
        kept.Add(new GroupedValue(value, matches.Groups[group]));
    }

    /// <summary>Values as they are: by number.</summary>
    private sealed class OfValues(FacetRequest request, ValueMap map) : FacetCounter(request)
    {
        // One more takes those without a value while they are counted.
        private readonly int[] counts = new int[map.Count + 1];
        private int[] takenBy = [];
        private int[] buffer = new int[16];
        private bool isFirst = true;

        public override void Add(SegmentView segment, int segmentNumber, CountedDocuments documents)
        {
            var numbers = map.OfSegment(segmentNumber);
            if (isFirst && ValueMap.KeepsNumbersOf(segmentNumber))
            {
                var ofSegment = counts.AsSpan(0, numbers.Length);
                documents.CountValues(Request.Field, ofSegment);
                Missing += ofSegment[^1];
                ofSegment[^1] = 0;
            }
            else
            {
                documents.AddValues(Request.Field, numbers, counts);
                Missing += counts[^1];
                counts[^1] = 0;
            }

            isFirst = false;
        }

        protected override IReadOnlyDictionary<string, long> Counts() => new ValueCounts(map, counts.AsMemory(0, map.Count));

        protected override ReadOnlySpan<int> NumbersOf(SegmentView segment, int segmentNumber, int document)
        {
            var ordinals = segment.Keywords(Request.Field)!.Ordinals(document);
            if (ordinals.Length > buffer.Length) buffer = new int[ordinals.Length * 2];
            var numbers = map.OfSegment(segmentNumber);
            for (var i = 0; i < ordinals.Length; i++) buffer[i] = numbers[ordinals[i]];
            return buffer.AsSpan(0, ordinals.Length);
        }

        protected override bool Count(int value, int group)
        {
            if (takenBy.Length == 0) takenBy = new int[counts.Length];
            if (takenBy[value] == group) return false;
            takenBy[value] = group;
            counts[value]++;
            return true;
        }

        protected override string NameOf(int value) => map[value];
    }

    /// <summary>Buckets, and values above others: by name. There are few of them.</summary>
    private sealed class OfNames(FacetRequest request, OrderedBuckets? buckets) : FacetCounter(request)
    {
        private readonly NamedValues values = new();
        private readonly Dictionary<int, (SegmentFacet Facet, NamedValues.InSegment Numbers)> facets = [];
        private long[] counts = new long[16];
        private int[] takenBy = new int[16];
        private int[] buffer = new int[16];

        public override void Add(SegmentView segment, int segmentNumber, CountedDocuments documents)
        {
            var (facet, numbers) = Of(segment, segmentNumber);
            Missing += facet.CountIn(documents, out var inSegment);
            for (var value = 0; value < facet.Count; value++)
            {
                if (inSegment[value] == 0) continue;
                var number = Roomy(numbers.Of(value));
                counts[number] += inSegment[value];
            }
        }

        protected override IReadOnlyDictionary<string, long> Counts() =>
            Enumerable.Range(0, values.Count).Where(value => counts[value] > 0).ToDictionary(value => values[value], value => counts[value], StringComparer.Ordinal);

        protected override ReadOnlySpan<int> NumbersOf(SegmentView segment, int segmentNumber, int document)
        {
            var (facet, numbers) = Of(segment, segmentNumber);
            var ofDocument = facet.Of(document);
            if (ofDocument.Length > buffer.Length) buffer = new int[ofDocument.Length * 2];
            for (var i = 0; i < ofDocument.Length; i++) buffer[i] = Roomy(numbers.Of(ofDocument[i]));
            return buffer.AsSpan(0, ofDocument.Length);
        }

        protected override bool Count(int value, int group)
        {
            if (takenBy[value] == group) return false;
            takenBy[value] = group;
            counts[value]++;
            return true;
        }

        protected override string NameOf(int value) => values[value];

        private (SegmentFacet Facet, NamedValues.InSegment Numbers) Of(SegmentView segment, int segmentNumber)
        {
            if (facets.TryGetValue(segmentNumber, out var known)) return known;
            var facet = SegmentFacet.Create(Request, segment, buckets?.Of(segmentNumber));
            return facets[segmentNumber] = (facet, values.Of(facet));
        }

        private int Roomy(int value)
        {
            if (value < counts.Length) return value;
            Array.Resize(ref counts, Math.Max(values.Count, counts.Length * 2));
            Array.Resize(ref takenBy, counts.Length);
            return value;
        }
    }
}
