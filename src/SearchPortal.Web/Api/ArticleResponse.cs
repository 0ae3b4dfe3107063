using SearchPortal.News;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary>The JSON of an article.</summary>
internal sealed record ArticleResponse(
    string Id,
    MarkedText? Title,
    string? Outlet,
    string? Agency,
    string? Published,
    string? Updated,
    string? PublishedInferred,
    string? Dateline,
    string Language,
    IReadOnlyList<string> Authors,
    IReadOnlyList<string> Credits,
    string? Url,
    string Link,
    IReadOnlyList<BlockResponse> Blocks,
    IReadOnlyList<ActorView> Actors,
    IReadOnlyList<TopicView> Topics,
    int Version,
    int EarlierVersions,
    long CopyCount,
    IReadOnlyList<ReportResponse> Copies,
    StoryOfResponse? Story,
    string Source,
    long Snapshot,
    string Authority)
{
    public static ArticleResponse Of(ArticleView view) => new(
        view.Article.Id,
        view.Title,
        view.Article.Outlet,
        view.Article.Agency,
        view.Published,
        view.Updated,
        view.Article.Published?.Inferred,
        view.Article.Dateline,
        view.Article.Language,
        view.Article.Authors,
        view.Article.Credits,
        WebAddress.OrNull(view.Article.Url),
        ArticleUrl.Write(view.Article.Id),
        [.. view.Article.Blocks.Zip(view.Blocks, (block, marked) => new BlockResponse(block.Kind, marked.Text, marked.Ranges))],
        view.Actors,
        view.Topics,
        view.Article.Version,
        view.Article.Earlier.Count,
        view.CopyCount,
        [.. view.Copies.Select(ReportResponse.Of)],
        StoryOfResponse.Of(view.Story?.Id, view.Story?.Total ?? 0),
        view.Article.Source,
        view.Snapshot,
        view.Authority);
}

/// <summary>A paragraph or its like, with the matches of the query.</summary>
internal sealed record BlockResponse(BlockKind Kind, string Text, IReadOnlyList<TextRange> Ranges);
