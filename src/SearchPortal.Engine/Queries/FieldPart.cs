namespace SearchPortal.Engine.Queries;

/// <summary>A text of a <see cref="CombinedFieldsQuery"/>.</summary>
/// <param name="Words">What is looked for: a <see cref="TermQuery"/>, <see cref="PhraseQuery"/>, <see cref="SynonymQuery"/> or <see cref="ProximityQuery"/>, whose
/// boost does not count.</param>
/// <param name="Weight">What an occurrence counts here, above 0.</param>
public sealed record FieldPart(Query Words, float Weight);
