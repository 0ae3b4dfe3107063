using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Collecting;

/// <summary>The values of a keyword column and those above them. Values that no document has itself are numbered behind those of the column.</summary>
internal sealed class HierarchyFacet : SegmentFacet
{
    // As many as a word has bits.
    private const int MostKinds = 64;

    private readonly KeywordColumn column;
    private readonly string field;
    private readonly List<string> added = [];

    // For each value of the column: itself and all above it.
    private readonly int[][] lines;
    private readonly int[] union;

    // The document that took a value last, plus one: a document takes each value once.
    private readonly int[] takenBy;

    /// <param name="column">The column.</param>
    /// <param name="field">Its field.</param>
    /// <param name="above">The values above a value.</param>
    public HierarchyFacet(KeywordColumn column, string field, Func<string, IReadOnlyList<string>> above)
    {
        this.column = column;
        this.field = field;
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

    public override int CountIn(CountedDocuments documents, out int[] counts)
    {
        var ofValues = new int[column.Count + 1];
        documents.CountValues(field, ofValues);
        counts = new int[Count];
        ofValues.AsSpan(0, column.Count).CopyTo(counts);
        // A value is counted as documents have it. One that stands above others counts for the documents of all of these, once for each document.
        var upper = lines.SelectMany((line, value) => line.Where(each => each != value)).Distinct().ToArray();
        foreach (var some in upper.Chunk(MostKinds)) CountUpper(some, documents, counts);
        return ofValues[^1];
    }

    private void CountUpper(int[] upper, CountedDocuments documents, int[] counts)
    {
        var kinds = new ulong[column.Count];
        for (var value = 0; value < lines.Length; value++)
        {
            foreach (var each in lines[value])
            {
                if (Array.IndexOf(upper, each) is >= 0 and var kind) kinds[value] |= 1UL << kind;
            }
        }

        var ofKinds = new int[MostKinds];
        documents.CountKinds(field, kinds, ofKinds);
        for (var kind = 0; kind < upper.Length; kind++) counts[upper[kind]] = ofKinds[kind];
    }

    private int NumberOf(string value)
    {
        var known = Find(value);
        if (known >= 0) return known;
        added.Add(value);
        return Count - 1;
    }
}
