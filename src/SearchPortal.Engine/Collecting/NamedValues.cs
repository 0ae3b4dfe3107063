namespace SearchPortal.Engine.Collecting;

/// <summary>The values of a facet over all segments, numbered by name as they are met.</summary>
internal sealed class NamedValues
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Values met so far.</summary>
    public int Count => names.Count;

    /// <summary>The name of a value.</summary>
    public string this[int value] => names[value];

    /// <summary>Translates the values of a segment.</summary>
    public InSegment Of(SegmentFacet facet) => new(this, facet);

    /// <summary>The number of a value.</summary>
    public int NumberOf(string name)
    {
        if (numbers.TryGetValue(name, out var number)) return number;
        numbers[name] = names.Count;
        names.Add(name);
        return names.Count - 1;
    }

    /// <summary>The values of a segment.</summary>
    public sealed class InSegment(NamedValues values, SegmentFacet facet)
    {
        // For each value of the segment its number over all segments plus one; 0 where it was not met yet.
        private int[] known = [];

        /// <summary>The number of a value over all segments.</summary>
        public int Of(int value)
        {
            if (value >= known.Length) Array.Resize(ref known, Math.Max(facet.Count, known.Length * 2));
            ref var number = ref known[value];
            if (number == 0) number = values.NumberOf(facet.Name(value)) + 1;
            return number - 1;
        }
    }
}
