using SearchPortal.Engine;

namespace SearchPortal.Tests;

/// <summary>Sets copies and stories of an index by hand, whatever its articles say.</summary>
internal static class GroupColumns
{
    /// <param name="folder">Where the index is.</param>
    /// <param name="copies">The group of copies by the article's id; articles that are not in it are alone.</param>
    /// <param name="stories">The story by the article's id.</param>
    public static void Set(string folder, IReadOnlyDictionary<string, string> copies, IReadOnlyDictionary<string, string> stories)
    {
        using var reader = IndexSearcher.Open(folder);
        using var writer = IndexWriter.Open(folder, reader.Schema, new IndexWriterOptions { Merge = false });
        writer.RewriteColumn("copies", (id, _) => copies.TryGetValue(id, out var group) ? [group] : []);
        writer.RewriteColumn("story", (id, _) => stories.TryGetValue(id, out var story) ? [story] : []);
        writer.Commit(writer.Metadata);
    }
}
