using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Collecting;

/// <summary>The values of a keyword column as they are.</summary>
internal sealed class KeywordFacet(KeywordColumn column, string field) : SegmentFacet
{
    private int[] buffer = new int[8];

    public override int Count => column.Count;

    public override string Name(int value) => column.Value(value);

    public override int Find(string name) => column.Find(name);

    public override ReadOnlySpan<int> Of(int document)
    {
        var ordinals = column.Ordinals(document);
        if (ordinals.Length > buffer.Length) buffer = new int[ordinals.Length * 2];
        for (var i = 0; i < ordinals.Length; i++) buffer[i] = ordinals[i];
        return buffer.AsSpan(0, ordinals.Length);
    }

    public override int CountIn(CountedDocuments documents, out int[] counts)
    {
        counts = new int[column.Count + 1];
        documents.CountValues(field, counts);
        return counts[^1];
    }
}
