namespace SearchPortal.News.Catalog.Suggesting;

/// <summary>What somebody who is typing may mean, from one snapshot of the index.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Groups">One of each kind, in the order of <see cref="SuggestKind"/>; without a word all are empty.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
public sealed record SuggestAnswer(string Text, IReadOnlyList<SuggestGroup> Groups, long Snapshot)
{
    /// <summary>The most suggestions of a kind.</summary>
    public const int MaxSize = 20;
}
