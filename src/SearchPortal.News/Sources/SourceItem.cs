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

    /// <summary>The most archives that may be around an item.</summary>
    public const int MaxDepth = 3;

    /// <summary>How many archives are around it. A packed item and what it unpacks to are of one depth.</summary>
    public int Depth { get; init; }

    /// <summary>Whether it is what a packed item unpacks to.</summary>
    public bool IsUnpacked { get; init; }

    /// <summary>Whether it comes as it is written by somebody else, who may take his time: no more is read than there is.</summary>
    public bool IsLive { get; init; }

    /// <summary>What counts the bytes that come out of the outermost file; null before that is read.</summary>
    public Expansion? Expansion { get; init; }

    /// <summary>What is stated beside it, where that is known already: beside the item that it is in.</summary>
    public Sidecar? Beside { get; init; }

    /// <summary>Whether its bytes come out of another item.</summary>
    public bool IsWithin => Depth > 0 || IsUnpacked;

    /// <summary>The end of its name from the last dot, in lower case; empty where there is none.</summary>
    public string Ending => Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>A problem of this item.</summary>
    public SourceProblem Problem(string what, string remedy, int? line = null, long? bytes = null) =>
        new() { Source = Source, Line = line, Bytes = bytes ?? Bytes, What = what, Remedy = remedy };

    /// <summary>The problem of an archive that is too deep within others; null where it is not.</summary>
    public SourceProblem? TooDeep() =>
        Depth < MaxDepth ? null : Problem(FormattableString.Invariant($"is an archive within {MaxDepth} archives, and is not opened"), "Unpack the outer ones");

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
        Expansion = Expansion,
        Beside = Beside?.ForOneOfMany() ?? Sidecar.None,
    };

    /// <summary>What this item, which is packed, unpacks to: it has the same source.</summary>
    /// <param name="open">Unpacks its bytes.</param>
    public SourceItem Unpacked(Func<Stream> open)
    {
        var name = Ending == ".tgz" ? Path.ChangeExtension(Name, ".tar") : Path.GetFileNameWithoutExtension(Name);
        return this with
        {
            Name = name,
            PathId = Ending == ".tgz" ? PathId : PathId[..^Path.GetExtension(PathId).Length],
            Open = open,
            FullPath = null,
            Bytes = 0,
            IsUnpacked = true,
            Beside = (Beside ?? Sidecar.None) with { Problem = null },
            // Something packed twice counts as an archive, so that packing can't go on for ever.
            Depth = IsUnpacked ? Depth + 1 : Depth,
        };
    }
}
