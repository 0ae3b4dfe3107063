using System.Collections.Concurrent;
using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Stories;

namespace SearchPortal.News.Catalog.Stories;

/// <summary>The articles of an index as those among which copies are looked for. Dispose it before the index is closed.</summary>
internal sealed class CopyCorpus : ICopyCorpus, IDisposable
{
    // Numbers that more articles have belong to what an outlet puts below all that it prints.
    private const int MostArticles = 1_000;

    // The article itself is one.
    private const int FewestArticles = 2;

    // So much is kept of articles that were read, as numbers of eight bytes.
    private const int MostCached = 4_000_000;
    private const int NumbersPerWord = 4;

    private readonly IndexSearcher searcher;
    private readonly IReadOnlyDictionary<string, ulong[]> sketches;
    private readonly CopyFilters filters;
    private readonly ConcurrentBag<OverlapSearch> searches = [];
    private readonly ComputedAhead<Found> ahead;
    private readonly Dictionary<string, CopyText> read = new(StringComparer.Ordinal);
    private int cached;

    /// <param name="searcher">The index, after the changes.</param>
    /// <param name="sketches">Sketches that are known without reading the article.</param>
    /// <param name="filters">What is remembered of articles.</param>
    /// <param name="asked">Articles whose candidates will be asked for, in this order.</param>
    public CopyCorpus(IndexSearcher searcher, IReadOnlyDictionary<string, ulong[]> sketches, CopyFilters filters, IEnumerable<string> asked)
    {
        this.searcher = searcher;
        this.sketches = sketches;
        this.filters = filters;
        ahead = new ComputedAhead<Found>(asked, Find);
    }

    /// <summary>Articles that share numbers of the sketch, the article itself being one, and the text where it was read for that.</summary>
    private readonly record struct Found(IReadOnlyList<DocumentOverlap> Alike, CopyText? Text);

    public ArticlePlace? PlaceOf(string id) => searcher.Find(id) is { } hit ? Place(hit) : null;

    public CopyText Read(string id) => read.TryGetValue(id, out var known) ? known : Keep(id, ReadStored(id));

    public IReadOnlyList<GroupedArticle> Candidates(string id)
    {
        var (alike, text) = ahead.Of(id);
        if (text is not null && !read.ContainsKey(id)) Keep(id, text);
        var candidates = new List<GroupedArticle>();
        foreach (var other in alike)
        {
            if (alike.Count == 1 || !CopySketch.MayBeCopies(other.Sum, Read(id), other.Number)) continue;
            var hit = searcher.HitAt(other.Segment, other.Document);
            if (hit.Id != id && filters.MayBeCopies(Read(id), hit.Id, hit.Key.Number)) candidates.Add(Grouped(hit));
        }

        return candidates;
    }

    public IReadOnlyList<GroupedArticle> MembersOf(IReadOnlyCollection<string> groups)
    {
        if (groups.Count == 0) return [];
        var task = new SearchTask(new KeywordQuery(ArticleSchema.Copies, [.. groups])) { Sort = Sort.SchemaOrder };
        return [.. searcher.Stream(task).Select(Grouped)];
    }

    /// <inheritdoc/>
    public void Dispose() => ahead.Dispose();

    private Found Find(string id)
    {
        CopyText? text = null;
        var sketch = sketches.GetValueOrDefault(id) ?? CopySketch.Of(text = ReadStored(id));
        if (sketch.Length == 0) return new Found([], text);
        var search = searches.TryTake(out var idle) ? idle : searcher.OverlapsIn(ArticleSchema.Sketch);
        var alike = search.Sharing(CopySketch.Words(sketch), CopySketch.LeastOf(sketch), FewestArticles, MostArticles);
        searches.Add(search);
        return new Found(alike, text ?? (alike.Count > 1 ? ReadStored(id) : null));
    }

    private CopyText ReadStored(string id)
    {
        var hit = searcher.Find(id) ?? throw new ArgumentException($"there is no article '{id}'", nameof(id));
        return CopyText.Of(ArticleSchema.FromStored(searcher.Stored(hit)), hit.Key.Number);
    }

    private CopyText Keep(string id, CopyText text)
    {
        if (cached > MostCached)
        {
            read.Clear();
            cached = 0;
        }

        read[id] = text;
        cached += text.Shingles.Length + text.Words * NumbersPerWord;
        if (!filters.Knows(id)) filters.Note(id, text.Shingles);
        return text;
    }

    private GroupedArticle Grouped(Hit hit) => new(Place(hit), searcher.Values(hit, ArticleSchema.Copies) is [var group, ..] ? group : null);

    private static ArticlePlace Place(Hit hit) => new(hit.Key.Number, hit.Id);
}
