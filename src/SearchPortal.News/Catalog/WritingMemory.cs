namespace SearchPortal.News.Catalog;

/// <summary>How the memory that writing was given is shared out. What the program itself takes comes on top: 100 MB and more.</summary>
/// <param name="Budget">Bytes for all of it.</param>
internal readonly record struct WritingMemory(long Budget)
{
    /// <summary>What writing takes unless it is told otherwise.</summary>
    public const long Default = 128 << 20;

    /// <summary>For articles that are not yet on disk.</summary>
    public long Buffers => Budget / 2;

    /// <summary>For the copies and stories of what changed since the last commit.</summary>
    public long Changed => Budget / 4;

    /// <summary>For what is remembered of articles, so that few are read again.</summary>
    public long Remembered => Budget * 3 / 16;

    /// <summary>For sources that are read ahead.</summary>
    public long ReadAhead => Budget / 16;
}
