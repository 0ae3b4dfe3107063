namespace SearchPortal.Engine.Queries;

/// <summary>Words, phrases and their like near each other in one text. A clause may be any query that has places in the text
/// <see cref="Field"/> or in its stems or marks: words, phrases, synonyms of several words, patterns, unions and Boolean disjunctions of these, and near queries
/// themselves. Of one match the places of different clauses do not overlap. Scored as a phrase: the rarity is the sum of the rarities of the clauses, and each match
/// counts 1 / (1 + words between).</summary>
/// <param name="Field">The text field.</param>
/// <param name="Clauses">Two or more.</param>
/// <param name="Distance">At most so many other words stand between the clauses, all gaps added up; 0 is side by side.</param>
/// <param name="Ordered">Whether the clauses stand in the order given.</param>
public sealed record NearQuery(string Field, IReadOnlyList<Query> Clauses, int Distance, bool Ordered) : Query;
