using AngleSharp.Html.Dom;
using SearchPortal.News.Dates;

namespace SearchPortal.News.Extraction.Html;

/// <summary>What a web page says about its article, beside the text. What it does not say is null or empty.</summary>
internal sealed record PageFacts
{
    /// <summary>The headline, without the site's name.</summary>
    public string? Title { get; init; }

    /// <summary>Authors by name.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When it was published.</summary>
    public PublishedDate? Published { get; init; }

    /// <summary>When it was last changed, where that is later.</summary>
    public PublishedDate? Updated { get; init; }

    /// <summary>The outlet, as the page calls it.</summary>
    public string? SiteName { get; init; }

    /// <summary>The article's own address, http or https: the canonical one, else the one it was fetched from.</summary>
    public string? Address { get; init; }

    /// <summary>BCP 47 tag, as the page states it.</summary>
    public string? Language { get; init; }

    /// <summary>The first paragraph apart, as metadata have it: helps to find the text, is no text itself.</summary>
    public string? Description { get; init; }

    /// <summary>Why each field is what it is; see <see cref="Article.Reasons"/>.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Reads a page.</summary>
    /// <param name="document">The page.</param>
    /// <param name="address">The address that it was fetched from, or null.</param>
    /// <param name="now">The present, which bounds plausible dates.</param>
    public static PageFacts Read(IHtmlDocument document, string? address, DateTimeOffset now) =>
        new() { Title = document.Title is { Length: > 0 } title ? ReceivedText.OneLine(title) : null, Address = address };
}
