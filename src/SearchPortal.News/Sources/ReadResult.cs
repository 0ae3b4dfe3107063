namespace SearchPortal.News.Sources;

/// <summary>What came of one thing that was read: an article, a problem, or something passed over.</summary>
public abstract record ReadResult
{
    /// <summary>The name of the folder given and the path below it, with <c>/</c>; of a file given directly, its name.</summary>
    public required string Source { get; init; }

    /// <summary>The line in <see cref="Source"/>, from 1, where the result is about a line.</summary>
    public int? Line { get; init; }

    /// <summary>Input bytes that this result accounts for; the sum over a run is about <see cref="ArticleReader.CountBytes"/>.</summary>
    public long Bytes { get; init; }
}
