namespace SearchPortal.News.Sources;

/// <summary>Something with bytes that may hold articles: a file, an entry of an archive, a record, what an address gave, standard input.</summary>
internal sealed record SourceItem : ReadResult
{
    /// <summary>The id of an article that states none: path below the folder given, without extension.</summary>
    public required string PathId { get; init; }

    /// <summary>The last part of its name: a hint where content alone tells too little.</summary>
    public required string Name { get; init; }

    /// <summary>Opens its bytes, which are read once, from start to end.</summary>
    public required Func<Stream> Open { get; init; }

    /// <summary>Its path, where it is a file of its own; else null.</summary>
    public string? FullPath { get; init; }

    /// <summary>The web address that it was fetched from, or null.</summary>
    public string? Address { get; init; }

    /// <summary>The encoding that came with it (a header), or null.</summary>
    public string? Charset { get; init; }

    /// <summary>When it was fetched or received, where that is known: resolves dates such as "yesterday".</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>How many archives are around it.</summary>
    public int Depth { get; init; }

    /// <summary>The end of its name from the last dot, in lower case; empty where there is none.</summary>
    public string Ending => Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>A problem of this item.</summary>
    public SourceProblem Problem(string what, string remedy, int? line = null, long? bytes = null) =>
        new() { Source = Source, Line = line, Bytes = bytes ?? Bytes, What = what, Remedy = remedy };

    /// <summary>An item within this one.</summary>
    /// <param name="path">Its path within this one, with <c>/</c>.</param>
    /// <param name="open">Opens its bytes.</param>
    public SourceItem Within(string path, Func<Stream> open) => new()
    {
        Source = Source + "/" + Extraction.ReceivedText.OneLine(path),
        PathId = PathId + "/" + path[..^Path.GetExtension(path).Length],
        Name = path[(path.LastIndexOf('/') + 1)..],
        Open = open,
        ReceivedAt = ReceivedAt,
        Depth = Depth + 1,
    };
}
