namespace SearchPortal.Engine.Collecting;

/// <summary>What a document has in common with a given one.</summary>
/// <param name="Segment">The segment of the document, and …</param>
/// <param name="Document">… its number there; see <see cref="IndexSearcher.HitAt"/>.</param>
/// <param name="Number">Its number of the schema's order, or null.</param>
/// <param name="Sum">Over the common terms: the term's weight, times its frequency in both.</param>
/// <param name="Length">Roughly the number of words of the document in the field.</param>
public readonly record struct DocumentOverlap(int Segment, int Document, long? Number, double Sum, int Length);
