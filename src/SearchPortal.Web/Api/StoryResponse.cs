using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Grouping;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary>The JSON of a story.</summary>
internal sealed record StoryResponse(
    string Id,
    string Link,
    long Total,
    IReadOnlyList<ReportResponse> Reports,
    IReadOnlyList<StoryDifference> Differences,
    int Compared,
    SilentResponse Silent,
    long Snapshot)
{
    public static StoryResponse Of(StoryComparison compared)
    {
        var story = compared.Story;
        return new(
            story.Id,
            StoryUrl.Write(story.Id),
            story.Total,
            [.. story.Reports.Select(ReportResponse.Of)],
            compared.Differences,
            compared.Compared,
            SilentResponse.Of(compared.Silent),
            story.Snapshot);
    }
}

/// <summary>Outlets that have no report of a story, though they write of its actors.</summary>
internal sealed record SilentResponse(IReadOnlyList<Label> Actors, string? From, string? To, IReadOnlyList<NamedResponse> Outlets)
{
    public static SilentResponse Of(SilentOutlets silent) => new(silent.Actors, silent.From, silent.To, [.. silent.Outlets.Select(outlet => NamedResponse.Of("outlet", outlet))]);
}

/// <summary>An article of a story, or a copy of another article.</summary>
internal sealed record ReportResponse(string Id, string Title, bool TitleIsFirstSentence, string? Outlet, string? Agency, string? Published, string Language, string? CopyOf, string Link)
{
    public static ReportResponse Of(StoryReport report) =>
        new(report.Id, report.Title, report.TitleIsFirstSentence, report.Outlet, report.Agency, report.Published, report.Language, report.CopyOf, ArticleUrl.Write(report.Id));
}

/// <summary>A story that a hit or an article belongs to, and how many reports it has.</summary>
internal sealed record StoryOfResponse(string Id, long Reports, string Link)
{
    public static StoryOfResponse? Of(string? id, long reports) => id is null ? null : new(id, reports, StoryUrl.Write(id));
}
