using AngleSharp.Html.Dom;
using SearchPortal.News.Dates;
using SearchPortal.News.Extraction.Html.Facts;

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

    /// <summary>When it was published, as written, where that needs another date to follow from (<c>3 hours ago</c>) and <see cref="Published"/> is null.</summary>
    public string? RelativeDate { get; init; }

    /// <summary>When it was last changed, where that is later.</summary>
    public PublishedDate? Updated { get; init; }

    /// <summary>The outlet, as the page calls it.</summary>
    public string? SiteName { get; init; }

    /// <summary>The article's own address, http or https: the canonical one, else the one it was fetched from.</summary>
    public string? Address { get; init; }

    /// <summary>Which version of the article the page is.</summary>
    public PageVersion Version { get; init; } = PageVersion.Main;

    /// <summary>BCP 47 tag, as the page states it.</summary>
    public string? Language { get; init; }

    /// <summary>The first paragraph apart, as metadata have it: helps to find the text, is no text itself.</summary>
    public string? Description { get; init; }

    /// <summary>Why each field is what it is; see <see cref="Article.Reasons"/>.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Reads a page.</summary>
    /// <param name="document">The page.</param>
    /// <param name="head">Its head.</param>
    /// <param name="now">The present, which bounds plausible dates.</param>
    public static PageFacts Read(IHtmlDocument document, HtmlHead head, DateTimeOffset now)
    {
        var sources = PageSources.Read(document, head, now);
        var title = HeadlineFact.Find(sources);
        var authors = AuthorFacts.Find(sources, title?.Value);
        var dates = DateFacts.Find(sources, title?.Value);
        var site = SiteNameFact.Find(sources);
        return new PageFacts
        {
            Title = title?.Value,
            Authors = authors.Names,
            Published = dates.Published,
            RelativeDate = dates.Relative,
            Updated = dates.Updated,
            SiteName = site?.Value,
            Address = sources.Head.Address,
            Version = sources.Head.Version,
            Language = sources.Language?.Value,
            Description = sources.Meta.First("description")?.Value,
            Reasons = Reasoned(
                ("title", title?.Reason), ("authors", authors.Reason), ("date", dates.PublishedReason), ("updated", dates.UpdatedReason),
                ("outlet", site?.Reason), ("url", sources.Head.Reason), ("language", sources.Language?.Reason)),
        };
    }

    private static Dictionary<string, string> Reasoned(params (string Field, string? Reason)[] reasons) =>
        reasons.Where(one => one.Reason is not null).ToDictionary(one => one.Field, one => one.Reason!, StringComparer.Ordinal);
}
