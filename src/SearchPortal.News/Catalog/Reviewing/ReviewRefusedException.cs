namespace SearchPortal.News.Catalog.Reviewing;

/// <summary>A decision that was not written: the authority file is as it was. The message says why, and what to do.</summary>
public sealed class ReviewRefusedException : Exception
{
    /// <summary>Says why.</summary>
    public ReviewRefusedException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
