namespace SearchPortal.News.Sources;

/// <summary>A file that holds articles: what the search for files hands to the readers.</summary>
internal sealed record SourceFile : ReadResult
{
    /// <summary>Where it is.</summary>
    public required string FullPath { get; init; }

    /// <summary>The id of an article that states none: path below the folder given, without extension.</summary>
    public required string PathId { get; init; }

    /// <summary>Its format, by its extension.</summary>
    public required SourceFormat Format { get; init; }

    /// <summary>A problem of this file.</summary>
    public SourceProblem Problem(string what, string remedy, int? line = null, long? bytes = null) =>
        new() { Source = Source, Line = line, Bytes = bytes ?? Bytes, What = what, Remedy = remedy };
}
