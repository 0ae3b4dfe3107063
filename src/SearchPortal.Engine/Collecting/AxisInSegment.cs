using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>Translates the values of a segment to places on the axis.</summary>
internal sealed class AxisInSegment
{
    // Not yet looked up; else the place plus one, 0 for none.
    private const int Unknown = -1;

    private readonly SegmentFacet facet;
    private readonly Dictionary<string, int> placeOf;
    private readonly int[] buffer;
    private int[] known;

    public AxisInSegment(CrossAxis axis, SegmentView segment)
    {
        facet = SegmentFacet.Create(axis.Facet, segment);
        placeOf = axis.Values.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        buffer = new int[axis.Values.Count];
        known = new int[facet.Count];
        // The few values of the axis are found among those of the segment; buckets turn up with the documents.
        foreach (var (value, place) in placeOf)
        {
            if (facet.Find(value) is >= 0 and var number) known[number] = place + 1;
        }
    }

    public ReadOnlySpan<int> Places(int document)
    {
        var length = 0;
        foreach (var value in facet.Of(document))
        {
            var place = Place(value);
            if (place > 0) buffer[length++] = place - 1;
        }

        return buffer.AsSpan(0, length);
    }

    private int Place(int value)
    {
        if (value >= known.Length)
        {
            var before = known.Length;
            Array.Resize(ref known, Math.Max(facet.Count, before * 2));
            known.AsSpan(before).Fill(Unknown);
        }

        if (known[value] == Unknown) known[value] = placeOf.TryGetValue(facet.Name(value), out var place) ? place + 1 : 0;
        return known[value];
    }
}
