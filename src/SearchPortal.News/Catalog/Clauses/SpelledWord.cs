using SearchPortal.Engine.Analysis;

namespace SearchPortal.News.Catalog.Clauses;

/// <summary>A word of the query with its other spellings.</summary>
/// <param name="Alternatives">Each a run of words, at least one; the first is what was typed.</param>
/// <param name="IsName">A name stands in its exact form only: Hama is not Hamas.</param>
/// <param name="Label">What was typed.</param>
internal sealed record SpelledWord(IReadOnlyList<IReadOnlyList<Token>> Alternatives, bool IsName, string Label);
