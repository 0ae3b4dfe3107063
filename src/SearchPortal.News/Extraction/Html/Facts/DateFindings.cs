using SearchPortal.News.Dates;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>The dates of an article, and where its page states them.</summary>
/// <param name="Published">When it was published.</param>
/// <param name="PublishedReason">Where that stands.</param>
/// <param name="Updated">When it was last changed, where that is later.</param>
/// <param name="UpdatedReason">Where that stands.</param>
internal sealed record DateFindings(PublishedDate? Published, string? PublishedReason, PublishedDate? Updated, string? UpdatedReason)
{
    /// <summary>A date of publication that needs another date to follow from, as written; null where there is none, or where the page states the date.</summary>
    public string? Relative { get; init; }
}
