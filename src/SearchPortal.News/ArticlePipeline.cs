using SearchPortal.News.Dates;
using SearchPortal.News.Extraction;
using SearchPortal.News.Extraction.Html;
using SearchPortal.News.Names;
using SearchPortal.News.Outlets;
using SearchPortal.News.Sources;

namespace SearchPortal.News;

/// <summary>Makes an article of what a source states and of what its text says. Safe for many threads.</summary>
/// <param name="authority">The actors that are looked for.</param>
/// <param name="outlets">The outlets that are known; null for none.</param>
public sealed class ArticlePipeline(ActorAuthority authority, OutletSet? outlets = null)
{
    /// <summary>Changes whenever the same input gives another article.</summary>
    public const string Version = "extraction/5";

    private readonly ActorRecognizer recognizer = new(authority);
    private readonly OutletNaming naming = new(outlets ?? OutletSet.Empty);

    /// <summary>Makes the article. What neither the source nor the text says stays unknown.</summary>
    /// <param name="raw">The article as its source states it: what is stated beside the text goes before what the text says.</param>
    public Article Build(RawArticle raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var article = raw.Html is { } html ? FromHtml(raw, html) : raw.TextIsPage ? FromPage(raw) : naming.Name(FromFields(raw), new CreditedNames());
        if (!IsLater(article.Updated, article.Published)) article = article with { Updated = null };
        if (article.Published?.Inferred is { } inference) article = article.Because(FieldNames.Date, inference);
        var (language, isStated) = ArticleLanguage.Of(article.Title, article.Body, article.Language);
        if (!isStated && raw.Language is null) article = article with { Reasons = article.Reasons.Where(reason => reason.Key != FieldNames.Language).ToDictionary() };
        return Recognize(article with
        {
            Language = raw.Language ?? language,
            StatedOnly = !raw.RecognizeActors,
            Pages = raw.PageVersion == PageVersion.Main ? [] : [new ArticlePage(raw.PageVersion.Kind, raw.PageVersion.Number, article.Source, article.ContentHash, article.Blocks.Count)],
        });
    }

    /// <summary>The article, with the run-together words of its text parted and the actors found in it.</summary>
    /// <param name="article">An article whose text is new.</param>
    internal Article Recognize(Article article)
    {
        article = CleanArticle.Of(article);
        var body = article.Body;
        var breaks = WordBreakFinder.Find(article.Title, body);
        return article with { WordBreaks = breaks, Mentions = article.StatedOnly ? [] : recognizer.Recognize(article.Title, body, breaks) };
    }

    private Article FromPage(RawArticle raw)
    {
        var context = new PageContext(DateTimeOffset.UtcNow, raw.Title, naming.Locale(raw), Anchor(raw));
        var page = PlainText.Read(raw.Text ?? "", context);
        var stated = FromFields(raw with { Blocks = page.Blocks });
        var article = stated with
        {
            Title = stated.Title ?? page.Title,
            Published = stated.Published ?? page.Published,
            Updated = stated.Updated ?? page.Updated,
            Dateline = stated.Dateline ?? page.Place,
            Authors = stated.Authors.Count > 0 ? stated.Authors : page.ByLine.Authors,
            Credits = page.Credits,
        };
        return naming.Name(article, new CreditedNames { ByLine = page.ByLine.Outlet, Dateline = page.Agency, Foot = page.Foot });
    }

    private Article FromHtml(RawArticle raw, HtmlSource html)
    {
        var page = HtmlPage.Read(html, DateTimeOffset.UtcNow);
        var facts = page.Facts;
        var stated = FromFields(raw with { Blocks = page.Blocks });
        var article = stated with
        {
            Title = stated.Title ?? facts.Title,
            Published = stated.Published ?? facts.Published ?? Inferred(facts, raw),
            Updated = stated.Updated ?? facts.Updated,
            Authors = stated.Authors.Count > 0 ? stated.Authors : facts.Authors,
            Url = stated.Url ?? facts.Address,
            Language = facts.Language ?? LanguageDetector.Unknown,
            Reasons = Merged(raw.Reasons, facts.Reasons),
        };
        return naming.Name(article, new CreditedNames { Site = facts.SiteName });
    }

    private static PublishedDate? Inferred(PageFacts facts, RawArticle raw) =>
        facts.RelativeDate is { } relative && (DateAnchor.OfUpdate(facts.Updated) ?? Anchor(raw)) is { } anchor ? RelativeDates.Read(relative, anchor) : null;

    private static DateAnchor? Anchor(RawArticle raw) => raw.ReceivedAt is { } received ? DateAnchor.OfReceipt(received) : null;

    /// <summary>Whether a change is later than the publication: by the instant where both are known, else by the clock or the day.</summary>
    private static bool IsLater(PublishedDate? updated, PublishedDate? published)
    {
        if (updated is null || published is null) return updated is not null;
        var precision = updated.Precision < published.Precision ? updated.Precision : published.Precision;
        if (precision < DatePrecision.Second) return updated.Local.Date > published.Local.Date;
        var areInstants = updated.Offset is not null && published.Offset is not null;
        return areInstants ? updated.Local.Ticks - updated.Offset!.Value.Ticks > published.Local.Ticks - published.Offset!.Value.Ticks : updated.Local > published.Local;
    }

    private static Article FromFields(RawArticle raw) => new()
    {
        Id = raw.Id,
        Title = raw.Title,
        Blocks = raw.Blocks ?? (raw.HtmlText is { } html ? HtmlFragment.Read(html) : PlainText.ReadBody(raw.Text ?? "")),
        Outlet = raw.Outlet,
        Agency = raw.Agency,
        Published = raw.Date,
        Updated = raw.Updated,
        Dateline = raw.Dateline is null ? null : Dateline.PlaceOf(raw.Dateline),
        Authors = raw.Authors,
        Url = raw.Url,
        StatedActors = raw.Actors,
        StatedTopics = raw.Topics,
        Source = raw.Line is { } line ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{raw.Source}:{line}") : raw.Source,
        ContentHash = raw.ContentHash,
        Reasons = raw.Reasons,
    };

    /// <summary>The reasons of what is stated, and of the rest.</summary>
    private static Dictionary<string, string> Merged(IReadOnlyDictionary<string, string> stated, IReadOnlyDictionary<string, string> found)
    {
        var reasons = new Dictionary<string, string>(stated);
        foreach (var (name, reason) in found) reasons.TryAdd(name, reason);
        return reasons;
    }
}
