using SearchPortal.Engine;
using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Sets copies and stories of an index by hand, whatever its articles say.</summary>
internal static class GroupColumns
{
    /// <param name="options">Where the index is.</param>
    /// <param name="copies">The group of copies by the article's id; articles that are not in it are alone.</param>
    /// <param name="stories">The story by the article's id.</param>
    public static void Set(CatalogOptions options, IReadOnlyDictionary<string, string> copies, IReadOnlyDictionary<string, string> stories)
    {
        using var writer = IndexWriter.Open(options.IndexFolder, ArticleSchema.Schema, new IndexWriterOptions { TermKeys = ArticleSchema.TermKeys, Merge = false });
        writer.RewriteColumn(ArticleSchema.Copies, (id, _) => copies.TryGetValue(id, out var group) ? [group] : []);
        writer.RewriteColumn(ArticleSchema.Story, (id, _) => stories.TryGetValue(id, out var story) ? [story] : []);
        writer.Commit(writer.Metadata);
    }
}
