using System.Collections.Concurrent;
using System.Text;
using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Stories;

namespace SearchPortal.News.Catalog.Stories;

/// <summary>The reports of an index as those among which stories are looked for. Groups of copies are in the index already. Dispose it before the index is closed.</summary>
internal sealed class StoryCorpus : IStoryCorpus, IDisposable
{
    // Reports of a few days are asked for again and again; each takes some 200 bytes.
    private const int MostKnown = 50_000;

    private readonly IndexSearcher searcher;
    private readonly IReadOnlyDictionary<string, byte[]> terms;
    private readonly ConcurrentBag<OverlapSearch> searches = [];
    private readonly ComputedAhead<IReadOnlyList<Alike>> ahead;
    private readonly Dictionary<(int Segment, int Document), GroupedArticle?> known = [];
    private readonly long articles;

    /// <param name="searcher">The index, after the changes.</param>
    /// <param name="terms">Terms that are known without reading the article.</param>
    /// <param name="asked">Articles of which the reports will be asked for what is like them, in this order.</param>
    public StoryCorpus(IndexSearcher searcher, IReadOnlyDictionary<string, byte[]> terms, IEnumerable<string> asked)
    {
        this.searcher = searcher;
        this.terms = terms;
        articles = searcher.Documents;
        ahead = new ComputedAhead<IReadOnlyList<Alike>>(asked.Where(id => PlaceOf(id) is not null), Find);
    }

    /// <summary>An article that is like another one, by its place in the index.</summary>
    private readonly record struct Alike(int Segment, int Document, double Likeness);

    public ArticlePlace? PlaceOf(string id) => searcher.Find(id) is { } hit && IsReport(hit) ? Place(hit) : null;

    public IReadOnlyList<LikeReport> LikeTo(string id)
    {
        var like = new List<LikeReport>();
        foreach (var (segment, document, likeness) in ahead.Of(id))
        {
            if (ReportAt(segment, document) is { } report && report.Id != id) like.Add(new LikeReport(report, likeness));
        }

        return like;
    }

    /// <inheritdoc/>
    public void Dispose() => ahead.Dispose();

    private List<Alike> Find(string id)
    {
        var hit = searcher.Find(id) ?? throw new ArgumentException($"there is no article '{id}'", nameof(id));
        var its = StoryTerms.Read(terms.TryGetValue(id, out var text) ? Encoding.ASCII.GetString(text) : StoryTerms.Text(StoryTerms.Of(ArticleSchema.FromStored(searcher.Stored(hit)))));
        var length = its.Values.Sum();
        var published = hit.Key.Number;
        var crowd = published is { } day ? StoryRule.Crowd(searcher.CountNumbers(day - StoryRule.Window, day)) : 1;
        var near = new OverlapTask(its, count => StoryRule.Weight(articles, count)) { LeastSum = StoryRule.LeastSum * crowd };
        var rare = near with { WeightOf = count => count <= StoryRule.MostArticlesOfUndated ? StoryRule.Weight(articles, count) : 0 };
        var search = searches.TryTake(out var idle) ? idle : searcher.OverlapsIn(ArticleSchema.Event);
        var overlaps = published is { } time
            ? search.Find(near with { Numbers = (time - StoryRule.Window, time + StoryRule.Window) }).Concat(search.Find(rare with { WithoutNumber = true }))
            : search.Find(rare with { Numbers = (long.MinValue, long.MaxValue), WithoutNumber = true });
        var alike = new List<Alike>();
        foreach (var other in overlaps)
        {
            var likeness = StoryRule.Likeness(other.Sum, length, other.Length, published is { } a && other.Number is { } b ? Math.Abs(a - b) : null) / crowd;
            if (likeness >= StoryRule.Noticed) alike.Add(new Alike(other.Segment, other.Document, likeness));
        }

        searches.Add(search);
        return alike;
    }

    /// <summary>The report at a place of the index; null where the article there is none.</summary>
    private GroupedArticle? ReportAt(int segment, int document)
    {
        if (known.TryGetValue((segment, document), out var report)) return report;
        if (known.Count >= MostKnown) known.Clear();
        var hit = searcher.HitAt(segment, document);
        return known[(segment, document)] = IsReport(hit) ? Grouped(hit) : null;
    }

    public IReadOnlyList<GroupedArticle> ReportsOf(string story) => searcher.CountValue(ArticleSchema.Story, story) == 0
        ? []
        : [.. searcher.Stream(new SearchTask(new KeywordQuery(ArticleSchema.Story, [story])) { Sort = Sort.SchemaOrder }).Where(IsReport).Select(Grouped)];

    /// <summary>The articles that are told in these reports: each with all of its copies.</summary>
    public IReadOnlyList<string> ArticlesOf(IEnumerable<string> reports)
    {
        var withCopies = new List<string>();
        var all = new List<string>();
        foreach (var report in reports)
        {
            if (searcher.Find(report) is not { } hit) continue;
            if (searcher.Values(hit, ArticleSchema.Copies).Count > 0) withCopies.Add(report);
            else all.Add(report);
        }

        if (withCopies.Count > 0) all.AddRange(searcher.Stream(new SearchTask(new KeywordQuery(ArticleSchema.Copies, withCopies)) { Sort = Sort.SchemaOrder }).Select(hit => hit.Id));
        return all;
    }

    /// <summary>Those of some articles that are copies of a report, with the story of that report.</summary>
    /// <param name="ids">The articles.</param>
    /// <param name="values">Stories that are other ones now than the index says.</param>
    public IReadOnlyList<(string Id, string Story)> Copies(IEnumerable<string> ids, IReadOnlyDictionary<string, IReadOnlyList<string>> values)
    {
        var copies = new List<(string, string)>();
        foreach (var id in ids)
        {
            if (searcher.Find(id) is not { } hit || searcher.Values(hit, ArticleSchema.Copies) is not [var report, ..] || report == id) continue;
            copies.Add((id, values.GetValueOrDefault(report) is [var now, ..] ? now : searcher.Values(searcher.Find(report)!.Value, ArticleSchema.Story) is [var story, ..] ? story : report));
        }

        return copies;
    }

    /// <summary>The first of a group of copies is the report, and so is an article without copies.</summary>
    private bool IsReport(Hit hit) => searcher.Values(hit, ArticleSchema.Copies) is not [var group, ..] || group == hit.Id;

    private GroupedArticle Grouped(Hit hit) => new(Place(hit), searcher.Values(hit, ArticleSchema.Story) is [var story, ..] ? story : null);

    private static ArticlePlace Place(Hit hit) => new(hit.Key.Number, hit.Id);
}
