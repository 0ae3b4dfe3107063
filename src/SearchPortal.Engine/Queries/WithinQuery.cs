namespace SearchPortal.Engine.Queries;

/// <summary>Words, phrases and their like in one unit of a text: a sentence or a paragraph. Clauses and score are those of a
/// <see cref="NearQuery"/> in any order, except that each unit that has all clauses counts 1. A place that reaches over the end of a unit is in none.
/// As a clause of a near query its place reaches from the first to the last of the clauses' places in the unit.</summary>
/// <param name="Field">The text field; its marks say where units begin.</param>
/// <param name="Clauses">Two or more, at most <see cref="NearQuery.MaxInAnyOrder"/>.</param>
/// <param name="Mark">The mark at which a unit begins. What stands before the first mark is a unit of its own; a text without marks is one unit.</param>
public sealed record WithinQuery(string Field, IReadOnlyList<Query> Clauses, string Mark) : Query;
