namespace SearchPortal.News.Sources.Warc;

/// <summary>A record of a WARC file.</summary>
/// <param name="Number">Which record of the file it is, from 1.</param>
/// <param name="Fields">Its header fields, by name in any case.</param>
/// <param name="Block">What follows the header, valid until the next record is read; empty where it was passed.</param>
internal sealed record WarcRecord(int Number, IReadOnlyDictionary<string, string> Fields, ReadOnlyMemory<byte> Block)
{
    /// <summary>What it records: <c>response</c>, <c>revisit</c> …</summary>
    public string Type => Field("WARC-Type").ToLowerInvariant();

    /// <summary>The address of what it records, as written; older writers put it in angle brackets.</summary>
    public string Address => Field("WARC-Target-URI").Trim('<', '>', ' ');

    /// <summary>The media type of the block.</summary>
    public string MediaType => Field("Content-Type");

    /// <summary>What is wrong with it, or null: then there is nothing else.</summary>
    public string? Damage { get; init; }

    /// <summary>Whether its block is longer than any that is read.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>The value of a header field, empty where it has none.</summary>
    public string Field(string name) => Fields.GetValueOrDefault(name, "");
}
