namespace SearchPortal.Engine.Queries;

/// <summary>The matches of a query that lie before the first of certain marks of a text: its lead. Only these places count and are marked;
/// the score is the inner query's. Of a Boolean query one place of any of its clauses is enough; put each clause into a query of its own to ask for all.</summary>
/// <param name="Field">The text field.</param>
/// <param name="Inner">What is looked for; see <see cref="NearQuery"/> for what it may be.</param>
/// <param name="Mark">The mark. A text without it counts as a whole.</param>
public sealed record BeforeQuery(string Field, Query Inner, string Mark) : Query;
