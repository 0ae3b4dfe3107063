using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>The values of a facet over all segments of a snapshot, with one number each: counts of segments add up without names.</summary>
internal sealed class ValueMap
{
    private readonly List<string> values = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly int[][] ofSegments;

    /// <param name="names">The values of each segment, by their numbers there.</param>
    public ValueMap(IReadOnlyList<IEnumerable<string>> names)
    {
        ofSegments = new int[names.Count][];
        for (var i = 0; i < ofSegments.Length; i++)
        {
            var ofSegment = new List<int>();
            foreach (var value in names[i])
            {
                if (!numbers.TryGetValue(value, out var number))
                {
                    numbers[value] = number = values.Count;
                    values.Add(value);
                }

                ofSegment.Add(number);
            }

            ofSegments[i] = [.. ofSegment, 0];
        }

        foreach (var ofSegment in ofSegments) ofSegment[^1] = values.Count;
    }

    /// <summary>The values of a keyword field.</summary>
    /// <exception cref="ArgumentException">A segment has no such field.</exception>
    public static ValueMap OfField(IReadOnlyList<SegmentView> segments, string field) => new([.. segments.Select(segment =>
    {
        var column = segment.Keywords(field) ?? throw new ArgumentException($"'{field}' is no keyword field");
        return Enumerable.Range(0, column.Count).Select(column.Value);
    })]);

    /// <summary>Different values.</summary>
    public int Count => values.Count;

    /// <summary>The value with this number.</summary>
    public string this[int number] => values[number];

    /// <summary>The number of a value, or -1.</summary>
    public int Find(string value) => numbers.TryGetValue(value, out var number) ? number : -1;

    /// <summary>Whether the values of a segment have the numbers here that they have there: those of the first are numbered first.</summary>
    public static bool KeepsNumbersOf(int segment) => segment == 0;

    /// <summary>The numbers of a segment's values, and last that of no value, which is above all.</summary>
    public ReadOnlySpan<int> OfSegment(int segment) => ofSegments[segment];
}
