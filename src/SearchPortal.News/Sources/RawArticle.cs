using SearchPortal.News.Dates;
using SearchPortal.News.Extraction.Html;

namespace SearchPortal.News.Sources;

/// <summary>An article as its source states it, before anything is found in its text.</summary>
public sealed record RawArticle : ReadResult
{
    /// <summary>See <see cref="Article.Id"/> and <see cref="ArticleId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>First eight bytes of SHA-256 over bytes, sidecar, mapping and versions.</summary>
    public required ulong ContentHash { get; init; }

    /// <summary>The short name of the format that it was written down in, such as <c>jsonl</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The stated headline.</summary>
    public string? Title { get; init; }

    /// <summary>The text, for formats that do not mark blocks; else null.</summary>
    public string? Text { get; init; }

    /// <summary>Whether <see cref="Text"/> is a whole page: headline, date and the rest are found in it.</summary>
    public bool TextIsPage { get; init; }

    /// <summary>The blocks, for formats that mark them; else null.</summary>
    public IReadOnlyList<Block>? Blocks { get; init; }

    /// <summary>The web page that it is to be taken from; else null.</summary>
    public HtmlSource? Html { get; init; }

    /// <summary>Which version of the article <see cref="Html"/> is.</summary>
    public PageVersion PageVersion { get; init; } = PageVersion.Main;

    /// <summary>The text as a piece of HTML that holds nothing else, unlike <see cref="Html"/>, which is a whole page; else null.</summary>
    public string? HtmlText { get; init; }

    /// <summary>The stated date.</summary>
    public PublishedDate? Date { get; init; }

    /// <summary>The stated date of the last change.</summary>
    public PublishedDate? Updated { get; init; }

    /// <summary>The stated agency that it was taken from.</summary>
    public string? Agency { get; init; }

    /// <summary>When the article was fetched or received, where that is known.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The stated outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>The stated address, http or https.</summary>
    public string? Url { get; init; }

    /// <summary>The stated authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The stated language, a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The stated place that it is filed from.</summary>
    public string? Dateline { get; init; }

    /// <summary>Ids of actors that the source states.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Ids of topics that the source states.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What stated each field; see <see cref="Article.Reasons"/>.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    /// <summary>False where the mapping says that actors are not to be looked for in the text.</summary>
    public bool RecognizeActors { get; init; } = true;
}
