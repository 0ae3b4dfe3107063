namespace SearchPortal.News.Catalog;

/// <summary>How long and how many states of the index are kept for cursors. Whichever bound is met first, the state that was used longest ago goes.</summary>
public sealed record CursorLimits
{
    /// <summary>How long after its last use a state is kept.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The most states that are kept at once, 1 or more.</summary>
    public int Snapshots { get; init; } = 32;

    /// <summary>The most bytes on disk that are kept for cursors alone: files that the current state of the index no longer needs.</summary>
    public long Bytes { get; init; } = 4L << 30;
}
