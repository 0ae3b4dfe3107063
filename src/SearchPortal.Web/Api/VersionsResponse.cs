using SearchPortal.News;
using SearchPortal.News.Catalog.Versions;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary>The JSON of an article's versions.</summary>
internal sealed record VersionsResponse(string Id, string? Outlet, string Language, string Link, IReadOnlyList<VersionResponse> Versions, long Snapshot)
{
    public static VersionsResponse Of(ArticleVersions answer) =>
        new(answer.Id, answer.Outlet, answer.Language, ArticleUrl.Write(answer.Id), [.. answer.Versions.Select(version => VersionResponse.Of(answer.Id, version))], answer.Snapshot);
}

/// <summary>An article as it is or was.</summary>
internal sealed record VersionResponse(int Number, string? Title, IReadOnlyList<Block> Blocks, string? Published, string? Updated, DateTimeOffset? Replaced, string? Changes)
{
    public static VersionResponse Of(string id, ArticleVersion version) => new(
        version.Number,
        version.Title,
        version.Blocks,
        version.Published,
        version.Updated,
        version.Replaced,
        version.Replaced is null ? null : ArticlePart.WriteChanges(id, version.Number, ArticleUrl.ApiPath));
}
