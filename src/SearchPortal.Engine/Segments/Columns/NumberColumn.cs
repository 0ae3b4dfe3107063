namespace SearchPortal.Engine.Segments.Columns;

/// <summary>The values of a number field, document by document.</summary>
internal abstract class NumberColumn
{
    /// <summary>A document's value; false where it has none.</summary>
    public abstract bool TryGet(int document, out long value);
}
