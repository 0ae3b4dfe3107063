using SearchPortal.News.Dates;
using SearchPortal.News.Differences;

namespace SearchPortal.News.Catalog.Versions;

/// <summary>Reads the versions of articles out of a snapshot, and compares them.</summary>
internal sealed class VersionReader(CatalogSnapshot snapshot)
{
    /// <summary>What is kept of an article's versions; null where there is no such article.</summary>
    public ArticleVersions? Versions(string id) => Find(id) is { } article
        ? new ArticleVersions(article.Id, article.Outlet, article.Language, [Current(article), .. article.Earlier.Select(Earlier)], snapshot.Searcher.Commit.Commit)
        : null;

    /// <summary>What changed since an earlier version; null where there is no such article or version.</summary>
    public ArticleChanges? Since(string id, int version)
    {
        if (Find(id) is not { } article) return null;
        var (now, then) = (Current(article), article.Earlier.Where(earlier => earlier.Number == version).Select(Earlier).FirstOrDefault());
        return then is null ? null : Compare(article, then, article, now);
    }

    /// <summary>How an article differs from another one, which is taken as the first; null where there is no such article.</summary>
    public ArticleChanges? From(string other, string id) =>
        Find(other) is { } before && Find(id) is { } after ? Compare(before, Current(before), after, Current(after)) : null;

    private ArticleChanges Compare(Article first, ArticleVersion before, Article second, ArticleVersion after) => new(
        Text(first, before),
        Text(second, after),
        TextComparison.Compare(before.Title, before.Blocks, after.Title, after.Blocks),
        snapshot.Searcher.Commit.Commit);

    private Article? Find(string id) => snapshot.Searcher.Find(id) is { } hit ? ArticleSchema.FromStored(snapshot.Searcher.Stored(hit)) : null;

    private static ComparedText Text(Article article, ArticleVersion version) =>
        new(article.Id, version.Number, version.Replaced is not null, article.Outlet, version.Published, article.Language);

    private static ArticleVersion Current(Article article) =>
        new(article.Version, article.Title, article.Blocks, Iso(article.Published), Iso(article.Updated), null);

    private static ArticleVersion Earlier(EarlierVersion version) =>
        new(version.Number, version.Title, version.Blocks, Iso(version.Published), Iso(version.Updated), version.Replaced);

    private static string? Iso(PublishedDate? date) => date is null ? null : PublishedText.Iso(date);
}
