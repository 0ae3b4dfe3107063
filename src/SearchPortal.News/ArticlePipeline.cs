using SearchPortal.News.Extraction;
using SearchPortal.News.Names;
using SearchPortal.News.Sources;

namespace SearchPortal.News;

/// <summary>Makes an article of what a source states and of what its text says. Safe for many threads.</summary>
/// <param name="authority">The actors that are looked for.</param>
public sealed class ArticlePipeline(ActorAuthority authority)
{
    /// <summary>Changes whenever the same input gives another article.</summary>
    public const string Version = "extraction/2";

    private readonly ActorRecognizer recognizer = new(authority);

    /// <summary>Makes the article. What neither the source nor the text says stays unknown.</summary>
    /// <param name="raw">The article as its source states it; what its text says itself goes before what a sidecar says.</param>
    public Article Build(RawArticle raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var article = raw.Format == SourceFormat.Text ? FromPage(raw) : FromFields(raw);
        var body = article.Body;
        var breaks = WordBreakFinder.Find(article.Title, body);
        return article with
        {
            Language = raw.Language ?? LanguageDetector.Detect(article.Title, body),
            WordBreaks = breaks,
            StatedOnly = !raw.RecognizeActors,
            Mentions = raw.RecognizeActors ? recognizer.Recognize(article.Title, body, breaks) : [],
        };
    }

    private static Article FromPage(RawArticle raw)
    {
        var page = PlainText.Read(raw.Text ?? "", raw.Title, DateTimeOffset.UtcNow);
        var stated = FromFields(raw with { Blocks = page.Blocks });
        return stated with
        {
            Title = page.Title ?? stated.Title,
            Outlet = page.ByLine.Outlet ?? stated.Outlet,
            Published = page.Published ?? stated.Published,
            Dateline = page.Place ?? stated.Dateline,
            Authors = page.ByLine.Authors.Count > 0 ? page.ByLine.Authors : stated.Authors,
            Credits = page.Credits,
        };
    }

    private static Article FromFields(RawArticle raw) => new()
    {
        Id = raw.Id,
        Title = raw.Title,
        Blocks = raw.Blocks ?? PlainText.ReadBody(raw.Text ?? ""),
        Outlet = raw.Outlet,
        Published = raw.Date,
        Dateline = raw.Dateline is null ? null : Dateline.Place(raw.Dateline),
        Authors = raw.Authors,
        Url = raw.Url,
        StatedActors = raw.Actors,
        StatedTopics = raw.Topics,
        Source = raw.Line is { } line ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{raw.Source}:{line}") : raw.Source,
        ContentHash = raw.ContentHash,
    };
}
