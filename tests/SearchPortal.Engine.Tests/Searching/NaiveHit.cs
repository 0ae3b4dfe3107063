namespace SearchPortal.Engine.Tests.Searching;

/// <summary>A document that the naive searcher found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Score">Its score; 0 where the order asks for none.</param>
/// <param name="Group">The group that it stands for, where it says one and groups are counted.</param>
/// <param name="Others">Further documents of its group.</param>
internal sealed record NaiveHit(string Id, float Score, string? Group, long Others);
