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
        request.Bucket is null && request.Above is null ? new OfValues(request, maps.Values(request.Field))
        : maps.Buckets(request) is { } buckets ? new OfRuns(request, buckets) : new OfNames(request);

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

    /// <summary>Adds what another one has counted in other segments of the same snapshot.</summary>
    public void Add(FacetCounter other)
    {
        Missing += other.Missing;
        AddCounts(other);
    }

    /// <summary>The counts of all that was added.</summary>
    public FacetCounts Take() => new(Request.Dimension, Counts(), Missing) { Groups = kept };

    protected abstract IReadOnlyDictionary<string, long> Counts();

    protected abstract void AddCounts(FacetCounter other);

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

    /// <summary>Values that have a number over all segments.</summary>
    private abstract class OfNumbers(FacetRequest request, ValueMap map) : FacetCounter(request)
    {
        private int[] takenBy = [];

        protected ValueMap Map => map;

        // One more takes those without a value while they are counted.
        protected int[] Numbered { get; } = new int[map.Count + 1];

        protected override IReadOnlyDictionary<string, long> Counts() => new ValueCounts(map, Numbered.AsMemory(0, map.Count));

        protected override void AddCounts(FacetCounter other)
        {
            if (other is OfNumbers others && others.Map == map)
            {
                for (var number = 0; number < Numbered.Length; number++) Numbered[number] += others.Numbered[number];
                return;
            }

            foreach (var (value, count) in other.Counts()) Numbered[map.Find(value)] += (int)count;
        }

        protected override bool Count(int value, int group)
        {
            if (takenBy.Length == 0) takenBy = new int[Numbered.Length];
            if (takenBy[value] == group) return false;
            takenBy[value] = group;
            Numbered[value]++;
            return true;
        }

        protected override string NameOf(int value) => map[value];
    }

    /// <summary>Values as they are.</summary>
    private sealed class OfValues(FacetRequest request, ValueMap map) : OfNumbers(request, map)
    {
        private int[] buffer = new int[16];
        private bool isFirst = true;

        public override void Add(SegmentView segment, int segmentNumber, CountedDocuments documents)
        {
            var numbers = Map.OfSegment(segmentNumber);
            if (isFirst && ValueMap.KeepsNumbersOf(segmentNumber))
            {
                var ofSegment = Numbered.AsSpan(0, numbers.Length);
                documents.CountValues(Request.Field, ofSegment);
                Missing += ofSegment[^1];
                ofSegment[^1] = 0;
            }
            else
            {
                documents.AddValues(Request.Field, numbers, Numbered);
                Missing += Numbered[^1];
                Numbered[^1] = 0;
            }

            isFirst = false;
        }

        protected override ReadOnlySpan<int> NumbersOf(SegmentView segment, int segmentNumber, int document)
        {
            var ordinals = segment.Keywords(Request.Field)!.Ordinals(document);
            if (ordinals.Length > buffer.Length) buffer = new int[ordinals.Length * 2];
            var numbers = Map.OfSegment(segmentNumber);
            for (var i = 0; i < ordinals.Length; i++) buffer[i] = numbers[ordinals[i]];
            return buffer.AsSpan(0, ordinals.Length);
        }
    }

    /// <summary>Buckets of the number that documents lie in the order of.</summary>
    private sealed class OfRuns(FacetRequest request, OrderedBuckets buckets) : OfNumbers(request, buckets.Map)
    {
        private readonly int[] current = new int[1];
        private int[] inSegment = [];

        public override void Add(SegmentView segment, int segmentNumber, CountedDocuments documents)
        {
            var runs = buckets.Of(segmentNumber);
            if (inSegment.Length < runs.Names.Count) inSegment = new int[runs.Names.Count];
            else Array.Clear(inSegment, 0, runs.Names.Count);
            Missing += runs.CountIn(documents.Words, inSegment);
            var numbers = Map.OfSegment(segmentNumber);
            for (var bucket = 0; bucket < runs.Names.Count; bucket++) Numbered[numbers[bucket]] += inSegment[bucket];
        }

        protected override ReadOnlySpan<int> NumbersOf(SegmentView segment, int segmentNumber, int document)
        {
            var bucket = buckets.Of(segmentNumber).Of(document);
            if (bucket < 0) return [];
            current[0] = Map.OfSegment(segmentNumber)[bucket];
            return current;
        }
    }

    /// <summary>Buckets, and values above others: by name. There are few of them.</summary>
    private sealed class OfNames(FacetRequest request) : FacetCounter(request)
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

        protected override void AddCounts(FacetCounter other)
        {
            foreach (var (value, count) in other.Counts())
            {
                var number = Roomy(values.NumberOf(value));
                counts[number] += count;
            }
        }

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
            var facet = SegmentFacet.Create(Request, segment);
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
