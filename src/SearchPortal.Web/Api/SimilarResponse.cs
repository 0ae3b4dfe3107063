using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Suggesting;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary>The JSON of similar articles.</summary>
internal sealed record SimilarResponse(string Id, IReadOnlyList<string> Words, long Total, IReadOnlyList<SimilarHitResponse> Hits, long Snapshot)
{
    public static SimilarResponse Of(SimilarAnswer answer) => new(answer.Id, answer.Words, answer.Total, [.. answer.Hits.Select(SimilarHitResponse.Of)], answer.Snapshot);
}

/// <summary>An article that is like another one, and what they share.</summary>
internal sealed record SimilarHitResponse(
    string Id,
    string Title,
    bool TitleIsFirstSentence,
    string? Outlet,
    string? Published,
    string Language,
    string Link,
    IReadOnlyList<string> Words,
    IReadOnlyList<Label> Actors,
    double Score)
{
    public static SimilarHitResponse Of(SimilarHit hit) => new(
        hit.Id,
        hit.Title,
        hit.TitleIsFirstSentence,
        hit.Outlet,
        hit.Published,
        hit.Language,
        ArticleUrl.Write(hit.Id),
        hit.Words,
        hit.Actors,
        hit.Score);
}
