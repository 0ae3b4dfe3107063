using System.Text.Json.Serialization;
using SearchPortal.News.Dates;

namespace SearchPortal.News;

/// <summary>One report, as the portal knows it: everything that is shown, searched or counted.</summary>
public sealed record Article
{
    /// <summary>The source's own id, else its canonical address, else its path below the folder given, without extension.
    /// See <see cref="ArticleId"/> for what it may be.</summary>
    public required string Id { get; init; }

    /// <summary>The headline, or null where the text has none.</summary>
    public string? Title { get; init; }

    /// <summary>The text, block by block, as received.</summary>
    public required IReadOnlyList<Block> Blocks
    {
        get;
        init
        {
            field = value;
            Body = string.Join(BlockSeparator, value.Select(block => block.Text));
        }
    }

    /// <summary>The outlet's name, only where the source says it.</summary>
    public string? Outlet { get; init; }

    /// <summary>The news agency that the report was taken from, where the outlet credits one.</summary>
    public string? Agency { get; init; }

    /// <summary>When it was published, only where the source says it.</summary>
    public PublishedDate? Published { get; init; }

    /// <summary>When it was last changed, only where the source says it and it is later than <see cref="Published"/>.</summary>
    public PublishedDate? Updated { get; init; }

    /// <summary>The place that the report is filed from, such as <c>ISLAMABAD</c>, as written.</summary>
    public string? Dateline { get; init; }

    /// <summary>BCP 47 language tag, <c>und</c> where unknown.</summary>
    public string Language { get; init; } = "und";

    /// <summary>Authors by name, in the order of the source.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Editors and others who are credited, in the order of the source.</summary>
    public IReadOnlyList<string> Credits { get; init; } = [];

    /// <summary>The article's own address; http or https only.</summary>
    public string? Url { get; init; }

    /// <summary>Where actors are named, in the order of the text; the headline comes first.</summary>
    public IReadOnlyList<ActorMention> Mentions { get; init; } = [];

    /// <summary>Actor ids that the source itself states (a field mapping), beside those found in the text.</summary>
    public IReadOnlyList<string> StatedActors { get; init; } = [];

    /// <summary>Topic ids that the source itself states.</summary>
    public IReadOnlyList<string> StatedTopics { get; init; } = [];

    /// <summary>Whether actors and topics are those that the source states and no others.</summary>
    public bool StatedOnly { get; init; }

    /// <summary>Offsets in <see cref="Body"/> at which run-together words are parted for searching, ascending.</summary>
    public IReadOnlyList<int> WordBreaks { get; init; } = [];

    /// <summary>Where it was read from: the given folder's name and the path below it, with <c>:line</c> for a line of a file.</summary>
    public required string Source { get; init; }

    /// <summary>Why a field is what it is, by the field's name as mappings write it (<c>title</c>, <c>date</c>, <c>updated</c> …). Not kept in an index.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Which version this is, from 1: how many texts or headlines it has had. The index counts them.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What it was before, latest first. The index keeps some; they are not searched.</summary>
    public IReadOnlyList<EarlierVersion> Earlier { get; init; } = [];

    /// <summary>The web pages that it was taken from, by their numbers; empty where it was taken from one main page, or from none.</summary>
    public IReadOnlyList<ArticlePage> Pages { get; init; } = [];

    /// <summary>Hash of bytes, sidecar, mapping and versions: equal means that reading it again would change nothing.</summary>
    public ulong ContentHash { get; init; }

    /// <summary>The blocks joined by a blank line: the text that is indexed, and that offsets of the body refer to.</summary>
    public string Body { get; private init; } = "";

    /// <summary>The article with the reason for a field.</summary>
    internal Article Because(string field, string reason) => this with { Reasons = new Dictionary<string, string>(Reasons) { [field] = reason } };

    /// <summary>What stands between two blocks in <see cref="Body"/>.</summary>
    public const string BlockSeparator = "\n\n";
}
