namespace SearchPortal.News.Names;

/// <summary>An authority file that cannot be used. The message names the file, the line, what is wrong and what to do.</summary>
public sealed class AuthorityException : Exception
{
    /// <summary>Says what is wrong where.</summary>
    /// <param name="file">The file as it was named.</param>
    /// <param name="line">Line from 1, or 0 where the whole file is meant.</param>
    /// <param name="problem">What is wrong, without a final stop.</param>
    /// <param name="remedy">What to do, as a sentence.</param>
    /// <param name="inner">The cause, where there is one.</param>
    public AuthorityException(string file, int line, string problem, string remedy, Exception? inner = null)
        : base(line > 0 ? $"{file}, line {line}: {problem}. {remedy}" : $"{file}: {problem}. {remedy}", inner)
    {
        File = file;
        Line = line;
        Remedy = remedy;
    }

    /// <summary>The file as it was named.</summary>
    public string File { get; }

    /// <summary>Line from 1, or 0 where the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>What to do.</summary>
    public string Remedy { get; }
}
