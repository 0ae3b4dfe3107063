namespace SearchPortal.Engine.Storage;

/// <summary>Another writer holds the index. It is worth trying again: a writer gives the index back when it has finished, and when its process ends.</summary>
public sealed class IndexLockedException : IOException
{
    /// <summary>Creates it.</summary>
    /// <param name="message">Which index, who holds it, and what to do.</param>
    /// <param name="inner">What the operating system said.</param>
    public IndexLockedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
