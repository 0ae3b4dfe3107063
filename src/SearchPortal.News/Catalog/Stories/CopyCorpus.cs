using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Stories;

namespace SearchPortal.News.Catalog.Stories;

/// <summary>The articles of an index as those among which copies are looked for.</summary>
/// <param name="searcher">The index, after the changes.</param>
/// <param name="sketches">Sketches that are known without reading the article.</param>
internal sealed class CopyCorpus(IndexSearcher searcher, IReadOnlyDictionary<string, ulong[]> sketches) : ICopyCorpus
{
    // Numbers that more articles have belong to what an outlet puts below all that it prints.
    private const int MostArticles = 1_000;

    // So many shingles are kept of articles that were read, eight bytes each.
    private const int MostCached = 4_000_000;

    private readonly Dictionary<string, CopyText> read = new(StringComparer.Ordinal);
    private int cached;

    public ArticlePlace? PlaceOf(string id) => searcher.Find(id) is { } hit ? Place(hit) : null;

    public CopyText Read(string id)
    {
        if (read.TryGetValue(id, out var known)) return known;
        var hit = searcher.Find(id) ?? throw new ArgumentException($"there is no article '{id}'", nameof(id));
        var text = CopyText.Of(ArticleSchema.FromStored(searcher.Stored(hit)), hit.Key.Number);
        if (cached > MostCached)
        {
            read.Clear();
            cached = 0;
        }

        read[id] = text;
        cached += text.Shingles.Length + text.Facts.Count * 8;
        return text;
    }

    public IReadOnlyList<GroupedArticle> Candidates(string id)
    {
        var sketch = sketches.GetValueOrDefault(id) ?? CopySketch.Of(Read(id));
        if (sketch.Length == 0) return [];
        return [.. searcher.Sharing(ArticleSchema.Sketch, CopySketch.Words(sketch), CopySketch.LeastOf(sketch), MostArticles).Where(hit => hit.Id != id).Select(Grouped)];
    }

    public IReadOnlyList<GroupedArticle> MembersOf(IReadOnlyCollection<string> groups)
    {
        if (groups.Count == 0) return [];
        var task = new SearchTask(new KeywordQuery(ArticleSchema.Copies, [.. groups])) { Sort = Sort.SchemaOrder };
        return [.. searcher.Stream(task).Select(Grouped)];
    }

    private GroupedArticle Grouped(Hit hit) => new(Place(hit), searcher.Values(hit, ArticleSchema.Copies) is [var group, ..] ? group : null);

    private static ArticlePlace Place(Hit hit) => new(hit.Key.Number, hit.Id);
}
