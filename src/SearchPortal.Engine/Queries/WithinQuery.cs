namespace SearchPortal.Engine.Queries;

/// <summary>Words, phrases and their like in one unit of a text: a sentence or a paragraph. Clauses and score are those of a
/// <see cref="NearQuery"/>, except that each unit that has all clauses counts 1.</summary>
/// <param name="Field">The text field; its marks say where units begin.</param>
/// <param name="Clauses">Two or more.</param>
/// <param name="Mark">The mark at which a unit begins. What stands before the first mark is a unit of its own; a text without marks is one unit.</param>
public sealed record WithinQuery(string Field, IReadOnlyList<Query> Clauses, string Mark) : Query;
