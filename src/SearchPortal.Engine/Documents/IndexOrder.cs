namespace SearchPortal.Engine.Documents;

/// <summary>The order of documents inside a segment, and of hits that tie in any ranking: by a number, then by id (UTF-8 order, ascending).
/// Documents without the number come last.</summary>
/// <param name="NumberField">A field of kind <see cref="FieldKind.Number"/>.</param>
/// <param name="Descending">Largest first.</param>
public sealed record IndexOrder(string NumberField, bool Descending);
