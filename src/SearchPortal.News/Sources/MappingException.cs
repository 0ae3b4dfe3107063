using System.Globalization;

namespace SearchPortal.News.Sources;

/// <summary>A field mapping that can't be used.</summary>
public sealed class MappingException : Exception
{
    /// <summary>Says what is wrong where.</summary>
    /// <param name="file">The mapping file.</param>
    /// <param name="line">The line, from 1, or null.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="remedy">What to do.</param>
    public MappingException(string file, int? line, string what, string remedy)
        : base(string.Create(CultureInfo.InvariantCulture, $"{file}{(line is null ? "" : ":")}{line}: {what}. {remedy}."))
    {
        File = file;
        Line = line;
        What = what;
        Remedy = remedy;
    }

    /// <summary>The mapping file.</summary>
    public string File { get; }

    /// <summary>The line, from 1, or null.</summary>
    public int? Line { get; }

    /// <summary>What is wrong.</summary>
    public string What { get; }

    /// <summary>What to do.</summary>
    public string Remedy { get; }
}
