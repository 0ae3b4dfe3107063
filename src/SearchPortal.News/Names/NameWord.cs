namespace SearchPortal.News.Names;

/// <summary>A word of the index, and how often it is a name.</summary>
/// <param name="Word">In the exact form of the index: folded.</param>
/// <param name="AsName">Articles that write it as a name: with a capital that no beginning of a sentence explains.</param>
/// <param name="Articles">Articles that have it at all.</param>
public readonly record struct NameWord(string Word, long AsName, long Articles);
