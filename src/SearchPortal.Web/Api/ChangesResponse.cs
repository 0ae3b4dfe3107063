using SearchPortal.News.Catalog.Versions;
using SearchPortal.News.Differences;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary>The JSON of what changed.</summary>
internal sealed record ChangesResponse(
    ComparedResponse Before,
    ComparedResponse After,
    bool IsSame,
    bool IsCoarse,
    IReadOnlyList<ChangedRun> Title,
    IReadOnlyList<ChangedParagraph> Paragraphs,
    long Snapshot)
{
    public static ChangesResponse Of(ArticleChanges answer) => new(
        ComparedResponse.Of(answer.Before),
        ComparedResponse.Of(answer.After),
        answer.Difference.IsSame,
        answer.Difference.IsCoarse,
        answer.Difference.Title,
        answer.Difference.Paragraphs,
        answer.Snapshot);
}

/// <summary>One of the two texts.</summary>
internal sealed record ComparedResponse(string Id, int Version, bool IsEarlier, string? Outlet, string? Published, string Language, string Link)
{
    public static ComparedResponse Of(ComparedText text) => new(text.Id, text.Version, text.IsEarlier, text.Outlet, text.Published, text.Language, ArticleUrl.Write(text.Id));
}
