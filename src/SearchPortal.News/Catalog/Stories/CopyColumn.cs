using SearchPortal.Engine;
using SearchPortal.Engine.Matching;
using SearchPortal.News.Stories;

namespace SearchPortal.News.Catalog.Stories;

/// <summary>The writing side of groups of copies: notes what changes, and writes the column with the commit, for those articles alone whose group is another.</summary>
/// <param name="writer">The index.</param>
internal sealed class CopyColumn(IndexWriter writer)
{
    private readonly Dictionary<string, string?> changed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong[]> sketches = new(StringComparer.Ordinal);

    /// <summary>Notes that an article is about to be put. Call it before it is.</summary>
    /// <returns>The words by which its copies are found: the value of <see cref="ArticleSchema.Sketch"/>.</returns>
    public string Put(Article article, long? published)
    {
        Change(article.Id);
        var sketch = sketches[article.Id] = CopySketch.Of(CopyText.Of(article, published));
        return string.Join(' ', CopySketch.Words(sketch));
    }

    /// <summary>Notes that an article is about to be deleted. Call it before it is.</summary>
    public void Delete(string id)
    {
        if (writer.FindValues(id, ArticleSchema.Copies) is null) return;
        Change(id);
        sketches.Remove(id);
    }

    /// <summary>Writes the groups as they are with all changes so far. Call it before the commit.</summary>
    public void Apply()
    {
        if (changed.Count == 0) return;
        IReadOnlyDictionary<string, string?> groups;
        using (var searcher = writer.OpenSearcher())
        {
            searcher.Limits = SearchLimits.None;
            groups = new CopyGroups(new CopyCorpus(searcher, sketches)).Update(changed);
        }

        writer.RewriteColumn(ArticleSchema.Copies, groups.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)(entry.Value is { } group ? [group] : []), StringComparer.Ordinal));
        changed.Clear();
        sketches.Clear();
    }

    private void Change(string id)
    {
        if (!changed.ContainsKey(id)) changed[id] = writer.FindValues(id, ArticleSchema.Copies) is [var group, ..] ? group : null;
    }
}
