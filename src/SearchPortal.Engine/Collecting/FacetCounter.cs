using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>Counts one facet, segment by segment.</summary>
internal abstract class FacetCounter(FacetRequest request)
{
    public FacetRequest Request => request;

    /// <summary>Documents without a value.</summary>
    protected long Missing { get; set; }

    /// <param name="request">What to count.</param>
    /// <param name="mapOf">The map of a keyword field.</param>
    public static FacetCounter Create(FacetRequest request, Func<string, ValueMap> mapOf) =>
        request.Bucket is null && request.Above is null ? new OfValues(request, mapOf(request.Field)) : new OfNames(request);

    /// <summary>Adds documents of a segment.</summary>
    public abstract void Add(SegmentView segment, int segmentNumber, DocumentBits documents);

    /// <summary>The counts of all that was added.</summary>
    public abstract FacetCounts Take();

    /// <summary>Values as they are: by number.</summary>
    private sealed class OfValues(FacetRequest request, ValueMap map) : FacetCounter(request)
    {
        private readonly long[] counts = new long[map.Count];

        public override void Add(SegmentView segment, int segmentNumber, DocumentBits documents)
        {
            var numbers = map.OfSegment(segmentNumber);
            var inSegment = new int[numbers.Length];
            Missing += segment.Keywords(Request.Field)!.CountIn(documents, inSegment);
            for (var ordinal = 0; ordinal < inSegment.Length; ordinal++) counts[numbers[ordinal]] += inSegment[ordinal];
        }

        public override FacetCounts Take() => new(Request.Dimension, new ValueCounts(map, counts), Missing);
    }

    /// <summary>Buckets, and values above others: by name. There are few of them.</summary>
    private sealed class OfNames(FacetRequest request) : FacetCounter(request)
    {
        private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);

        public override void Add(SegmentView segment, int segmentNumber, DocumentBits documents)
        {
            var facet = SegmentFacet.Create(Request, segment);
            var inSegment = new int[facet.Count];
            for (var document = documents.NextSet(0); document >= 0; document = documents.NextSet(document + 1))
            {
                var values = facet.Of(document);
                if (values.Length == 0) Missing++;
                if (facet.Count > inSegment.Length) Array.Resize(ref inSegment, Math.Max(facet.Count, inSegment.Length * 2));
                foreach (var value in values) inSegment[value]++;
            }

            for (var value = 0; value < inSegment.Length; value++)
            {
                if (inSegment[value] == 0) continue;
                var name = facet.Name(value);
                counts[name] = counts.GetValueOrDefault(name) + inSegment[value];
            }
        }

        public override FacetCounts Take() => new(Request.Dimension, counts, Missing);
    }
}
