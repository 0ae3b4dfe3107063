using System.Text.Json.Serialization;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary>The JSON of a hit.</summary>
internal sealed record HitResponse(
    string Id,
    MarkedText Title,
    bool TitleIsFirstSentence,
    string? Outlet,
    string? Agency,
    string? Published,
    string? PublishedInferred,
    string Language,
    string? Url,
    string Link,
    IReadOnlyList<Label> Actors,
    IReadOnlyList<Label> Topics,
    IReadOnlyList<MarkedText> Passages,
    IReadOnlyList<MatchReason> Reasons,
    IReadOnlyList<string> MatchedSpellings,
    double Score,
    bool MatchesAll,
    long Copies,
    StoryOfResponse? Story,
    long Others,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScoreExplanation? Explanation)
{
    public static HitResponse Of(SearchHit hit) => new(
        hit.Id,
        hit.Title,
        hit.TitleIsFirstSentence,
        hit.Outlet,
        hit.Agency,
        hit.Published,
        hit.PublishedInferred,
        hit.Language,
        WebAddress.OrNull(hit.Url),
        ArticleUrl.Write(hit.Id),
        hit.Actors,
        hit.Topics,
        hit.Passages,
        hit.Reasons,
        [.. hit.Reasons.Select(reason => reason.Found).Distinct(StringComparer.Ordinal)],
        hit.Score,
        hit.MatchesAll,
        hit.Copies,
        StoryOfResponse.Of(hit.StoryId, hit.StorySize),
        hit.Others,
        hit.Explanation);
}
