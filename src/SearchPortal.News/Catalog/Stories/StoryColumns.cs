using System.Text;
using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Matching;
using SearchPortal.News.Stories;

namespace SearchPortal.News.Catalog.Stories;

/// <summary>The writing side of copies and stories: notes what changes, and writes both columns with the commit, for those articles alone whose group is another.</summary>
/// <param name="writer">The index.</param>
/// <param name="memory">How much is remembered of articles, and kept of those that changed since the last commit.</param>
internal sealed class StoryColumns(IndexWriter writer, WritingMemory memory)
{
    // What is kept of an article: its sketch and its terms, with ids and places in tables.
    private const int CostOfChanged = 1_024;

    private readonly Dictionary<string, Earlier> changed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong[]> sketches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> terms = new(StringComparer.Ordinal);
    private readonly CopyFilters filters = new(memory.Remembered);

    // Of more articles between two commits, sketches and terms are made anew from what is stored.
    private readonly long mostKept = memory.Changed / CostOfChanged;

    /// <summary>Notes that an article is about to be put. Call it before it is.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="marks">By what its copies and other reports of its event are found.</param>
    /// <param name="isNew">Whether the index has no article with this id.</param>
    public void Put(string id, StoryMarks marks, bool isNew)
    {
        if (isNew) changed.TryAdd(id, default);
        else Change(id);
        filters.Note(id, marks.Shingles);
        // What is kept of an earlier state must not stay.
        if (sketches.Count < mostKept || sketches.ContainsKey(id)) (sketches[id], terms[id]) = (marks.Sketch, Encoding.ASCII.GetBytes(marks.Event));
    }

    /// <summary>Notes that an article is about to be deleted. Call it before it is.</summary>
    public void Delete(string id)
    {
        if (writer.FindValues(id, ArticleSchema.Copies) is null) return;
        Change(id);
        sketches.Remove(id);
        terms.Remove(id);
    }

    /// <summary>Writes both columns as they are with all changes so far. Call it before the commit.</summary>
    public void Apply()
    {
        if (changed.Count == 0) return;
        WriteCopies();
        WriteStories();
        changed.Clear();
        sketches.Clear();
        terms.Clear();
    }

    private void WriteCopies()
    {
        IReadOnlyDictionary<string, string?> groups;
        using (var searcher = Open())
        {
            using var corpus = new CopyCorpus(searcher, sketches, filters, InOrder(searcher));
            groups = new CopyGroups(corpus).Update(changed.ToDictionary(change => change.Key, change => change.Value.Copies, StringComparer.Ordinal));
        }

        // Who becomes the first of copies, or ceases to be it, comes or goes as a report of a story.
        foreach (var id in groups.Keys) Change(id);
        writer.RewriteColumn(ArticleSchema.Copies, groups.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)(entry.Value is { } group ? [group] : []), StringComparer.Ordinal));
    }

    private void WriteStories()
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        using (var searcher = Open())
        {
            using var corpus = new StoryCorpus(searcher, terms, InOrder(searcher));
            foreach (var (story, reports) in new StoryGroups(corpus).Update(changed.ToDictionary(change => change.Key, change => change.Value.Story, StringComparer.Ordinal)))
            {
                var articles = corpus.ArticlesOf(reports);
                foreach (var article in articles) values[article] = articles.Count > 1 ? [story] : [];
            }

            foreach (var (copy, story) in corpus.Copies(changed.Keys.Where(id => !values.ContainsKey(id)), values)) values[copy] = [story];
        }

        writer.RewriteColumn(ArticleSchema.Story, values);
    }

    /// <summary>The changed articles in the order of <see cref="ArticlePlace"/>, in which they are decided.</summary>
    private IEnumerable<string> InOrder(IndexSearcher searcher) =>
        changed.Keys.Select(id => searcher.Find(id)).OfType<Hit>().Select(hit => new ArticlePlace(hit.Key.Number, hit.Id)).Order().Select(place => place.Id);

    private IndexSearcher Open()
    {
        var searcher = writer.OpenSearcher();
        searcher.Limits = SearchLimits.None;
        return searcher;
    }

    private void Change(string id)
    {
        if (!changed.ContainsKey(id)) changed[id] = new Earlier(Value(id, ArticleSchema.Copies), Value(id, ArticleSchema.Story));
    }

    private string? Value(string id, string field) => writer.FindValues(id, field) is [var group, ..] ? group : null;

    /// <summary>The groups that an article had before it changed.</summary>
    private readonly record struct Earlier(string? Copies, string? Story);
}
