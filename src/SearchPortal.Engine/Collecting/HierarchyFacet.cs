using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Collecting;

/// <summary>The values of a keyword column and those above them. Values that no document has itself are numbered behind those of the column.</summary>
internal sealed class HierarchyFacet : SegmentFacet
{
    private readonly KeywordColumn column;
    private readonly List<string> added = [];

    // For each value of the column: itself and all above it.
    private readonly int[][] lines;
    private readonly int[] union;

    // The document that took a value last, plus one: a document takes each value once.
    private readonly int[] takenBy;

    public HierarchyFacet(KeywordColumn column, Func<string, IReadOnlyList<string>> above)
    {
        this.column = column;
        lines = new int[column.Count][];
        for (var value = 0; value < lines.Length; value++)
        {
            lines[value] = [.. above(column.Value(value)).Select(NumberOf).Prepend(value).Distinct()];
        }

        union = new int[Count];
        takenBy = new int[Count];
    }

    public override int Count => column.Count + added.Count;

    public override string Name(int value) => value < column.Count ? column.Value(value) : added[value - column.Count];

    public override int Find(string name)
    {
        var ordinal = column.Find(name);
        if (ordinal >= 0) return ordinal;
        var place = added.IndexOf(name);
        return place < 0 ? -1 : column.Count + place;
    }

    public override ReadOnlySpan<int> Of(int document)
    {
        var values = column.Ordinals(document);
        if (values.Length == 0) return [];
        if (values.Length == 1) return lines[values[0]];
        var length = 0;
        foreach (var value in values)
        {
            foreach (var each in lines[value])
            {
                if (takenBy[each] == document + 1) continue;
                takenBy[each] = document + 1;
                union[length++] = each;
            }
        }

        return union.AsSpan(0, length);
    }

    private int NumberOf(string value)
    {
        var known = Find(value);
        if (known >= 0) return known;
        added.Add(value);
        return Count - 1;
    }
}
