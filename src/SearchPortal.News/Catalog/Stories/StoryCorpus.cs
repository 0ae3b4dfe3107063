using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Stories;

namespace SearchPortal.News.Catalog.Stories;

/// <summary>The reports of an index as those among which stories are looked for. Groups of copies are in the index already.</summary>
/// <param name="searcher">The index, after the changes.</param>
/// <param name="known">Terms that are known without reading the article.</param>
internal sealed class StoryCorpus(IndexSearcher searcher, IReadOnlyDictionary<string, string> known) : IStoryCorpus
{
    private readonly long articles = searcher.Documents;

    public ArticlePlace? PlaceOf(string id) => searcher.Find(id) is { } hit && IsReport(hit) ? Place(hit) : null;

    public IReadOnlyList<LikeReport> LikeTo(string id)
    {
        var hit = searcher.Find(id) ?? throw new ArgumentException($"there is no article '{id}'", nameof(id));
        var terms = known.TryGetValue(id, out var text) ? StoryTerms.Read(text) : StoryTerms.Of(ArticleSchema.FromStored(searcher.Stored(hit)));
        var length = terms.Values.Sum();
        var crowd = hit.Key.Number is { } day ? StoryRule.Crowd(searcher.CountNumbers(day - StoryRule.Window, day)) : 1;
        var near = new OverlapTask(ArticleSchema.Event, terms, count => StoryRule.Weight(articles, count)) { LeastSum = StoryRule.LeastSum * crowd };
        var rare = near with { WeightOf = count => count <= StoryRule.MostArticlesOfUndated ? StoryRule.Weight(articles, count) : 0 };
        var alike = hit.Key.Number is { } time
            ? searcher.Overlap(near with { Numbers = (time - StoryRule.Window, time + StoryRule.Window) }).Concat(searcher.Overlap(rare with { WithoutNumber = true }))
            : searcher.Overlap(rare with { Numbers = (long.MinValue, long.MaxValue), WithoutNumber = true });
        return [.. alike.Where(other => other.Hit.Id != id)
            .Select(other => (other.Hit, Likeness: StoryRule.Likeness(other.Sum, length, other.Length, hit.Key.Number is { } a && other.Hit.Key.Number is { } b ? Math.Abs(a - b) : null) / crowd))
            .Where(other => other.Likeness >= StoryRule.Noticed && IsReport(other.Hit))
            .Select(other => new LikeReport(Grouped(other.Hit), other.Likeness))];
    }

    public IReadOnlyList<GroupedArticle> ReportsOf(string story) =>
        [.. searcher.Stream(new SearchTask(new KeywordQuery(ArticleSchema.Story, [story])) { Sort = Sort.SchemaOrder }).Where(IsReport).Select(Grouped)];

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
