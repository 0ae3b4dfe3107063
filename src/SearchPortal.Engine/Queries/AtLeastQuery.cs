namespace SearchPortal.Engine.Queries;

/// <summary>Documents in which a query has several places. Places that begin at the same word count once, such as those of exact form and stem; places in different texts
/// are added up. The score is the inner query's.</summary>
/// <param name="Inner">What is looked for.</param>
/// <param name="Count">How many places at least.</param>
public sealed record AtLeastQuery(Query Inner, int Count) : Query;
