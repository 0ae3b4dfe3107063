namespace SearchPortal.News.Sources;

/// <summary>YAML that is not what was expected: what, remedy and line.</summary>
internal sealed class YamlProblemException(string what, string remedy, int line) : Exception(what)
{
    /// <summary>What to do.</summary>
    public string Remedy { get; } = remedy;

    /// <summary>Where, from 1.</summary>
    public int Line { get; } = line;
}
