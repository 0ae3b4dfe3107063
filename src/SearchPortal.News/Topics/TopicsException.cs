namespace SearchPortal.News.Topics;

/// <summary>A topics file that can't be used: says where, what is wrong and what to do.</summary>
public sealed class TopicsException : Exception
{
    /// <summary>A problem in a topics file.</summary>
    public TopicsException(string file, long line, string problem, string remedy, Exception? inner = null)
        : base($"{file}:{line}: {problem.TrimEnd('.')}. {remedy}.", inner)
    {
    }
}
