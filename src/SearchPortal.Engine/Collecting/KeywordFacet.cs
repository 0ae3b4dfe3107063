using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Collecting;

/// <summary>The values of a keyword column as they are.</summary>
internal sealed class KeywordFacet(KeywordColumn column) : SegmentFacet
{
    public override int Count => column.Count;

    public override string Name(int value) => column.Value(value);

    public override int Find(string name) => column.Find(name);

    public override ReadOnlySpan<int> Of(int document) => column.Ordinals(document);
}
