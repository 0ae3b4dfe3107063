namespace SearchPortal.Engine.Queries;

/// <summary>Words, phrases and their like near each other in one text. A clause may be any query that has places in the text
/// <see cref="Field"/> or in its stems or marks: words, phrases, synonyms of several words, patterns, unions and Boolean disjunctions of these, and near queries
/// themselves, whose place reaches from their first to their last word. Of one match the places of different clauses do not overlap; a mark takes the place of the
/// word that it stands at, and an actor's mark stands at the first word of the mention. All choices of places are considered.
/// Scored as a phrase: the rarity is the sum of the rarities of the clauses (alternatives are as rare as the least rare of them, a pattern as its most frequent term), and
/// at each word at which matches begin, the one with the fewest words between counts 1 / (1 + words between). Boosts inside of clauses have no effect.</summary>
/// <param name="Field">The text field.</param>
/// <param name="Clauses">Two or more; at most <see cref="MaxInAnyOrder"/> where the order is free.</param>
/// <param name="Distance">At most so many other words stand between the clauses, all gaps added up; 0 is side by side.</param>
/// <param name="Ordered">Whether the clauses stand in the order given.</param>
public sealed record NearQuery(string Field, IReadOnlyList<Query> Clauses, int Distance, bool Ordered) : Query
{
    /// <summary>The most clauses whose order is free, also of a <see cref="WithinQuery"/>: the cost doubles with each.</summary>
    public const int MaxInAnyOrder = 8;
}
