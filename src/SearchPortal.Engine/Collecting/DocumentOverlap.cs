namespace SearchPortal.Engine.Collecting;

/// <summary>What a document has in common with a given one.</summary>
/// <param name="Hit">The document.</param>
/// <param name="Sum">Over the common terms: the term's weight, times its frequency in both.</param>
/// <param name="Length">Roughly the number of words of the document in the field.</param>
public readonly record struct DocumentOverlap(Hit Hit, double Sum, int Length);
