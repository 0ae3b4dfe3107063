using SearchPortal.Engine.Analysis;

namespace SearchPortal.News.Catalog.Clauses;

/// <summary>A word of the query with its other spellings.</summary>
/// <param name="Alternatives">Each a run of words, at least one; the first is what was typed.</param>
/// <param name="IsName">A name stands in its exact form only: Hama is not Hamas.</param>
/// <param name="Label">What was typed.</param>
internal sealed record SpelledWord(IReadOnlyList<IReadOnlyList<Token>> Alternatives, bool IsName, string Label)
{
    /// <summary>Further spellings of a name, each a run of words in their exact form, whatever forms of the word itself are taken.</summary>
    public IReadOnlyList<IReadOnlyList<Token>> Names { get; init; } = [];

    /// <summary>As <see cref="Names"/>, but less sure: they are ranked lower, and have no part in where places count.</summary>
    public IReadOnlyList<IReadOnlyList<Token>> Lower { get; init; } = [];
}
