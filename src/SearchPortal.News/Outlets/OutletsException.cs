namespace SearchPortal.News.Outlets;

/// <summary>A file of outlets that can't be used: says where, what is wrong and what to do.</summary>
public sealed class OutletsException : Exception
{
    /// <summary>A problem in a file of outlets.</summary>
    public OutletsException(string file, long line, string problem, string remedy, Exception? inner = null)
        : base($"{file}:{line}: {problem.TrimEnd('.')}. {remedy}.", inner)
    {
    }
}
