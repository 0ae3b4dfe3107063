using SearchPortal.Engine.Queries;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Clauses;

/// <summary>What is known where a query is read.</summary>
/// <param name="Variants">Knows other spellings; null searches what was typed and nothing else.</param>
/// <param name="Values">Knows what readers call values.</param>
/// <param name="Zone">The zone that dates of the query are in.</param>
/// <param name="Count">Articles that a query matches in the whole index: spellings that none has are left out. Null keeps them all.</param>
/// <param name="LabelsLike">Values of a field that are called like a text; null where there is no index.</param>
internal sealed record BuildKnowledge(
    SpellingVariants? Variants,
    FieldValues Values,
    TimeZoneInfo Zone,
    Func<Query, long>? Count = null,
    Func<string, string, IReadOnlyList<string>>? LabelsLike = null)
{
    /// <summary>Knows the spellings that the index has of names that nobody listed; null searches none.</summary>
    public NameSpellings? Names { get; init; }

    /// <summary>What the reader chose among spellings.</summary>
    public ChosenSpellings Chosen { get; init; } = ChosenSpellings.None;
}
