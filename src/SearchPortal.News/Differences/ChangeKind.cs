namespace SearchPortal.News.Differences;

/// <summary>What became of a piece of text.</summary>
public enum ChangeKind
{
    /// <summary>It is in both texts.</summary>
    Same,

    /// <summary>It is in the first text alone.</summary>
    Removed,

    /// <summary>It is in the second text alone.</summary>
    Added,

    /// <summary>A paragraph of which a part is in both.</summary>
    Changed,
}
