using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;

namespace SearchPortal.News.Catalog.Grouping;

/// <summary>Reads stories and copies out of the columns of a snapshot.</summary>
internal sealed class GroupReader(CatalogSnapshot snapshot)
{
    /// <summary>The field whose values are the groups that a search counts; null where it counts articles.</summary>
    public static string? FieldOf(SearchCounting? counting) => counting switch
    {
        SearchCounting.Copies => ArticleSchema.Copies,
        SearchCounting.Stories => ArticleSchema.Story,
        _ => null,
    };

    /// <summary>The story of this id, or the one that the article of this id is in; null where there is none.</summary>
    public Story? Story(string id, int most = Grouping.Story.MaxReports)
    {
        var hits = Members(ArticleSchema.Story, id, most);
        // A story is renamed where its first article goes or an earlier one comes: an address of before still leads to it.
        if (hits.Total == 0 && GroupOf(ArticleSchema.Story, id) is { } story)
        {
            id = story;
            hits = Members(ArticleSchema.Story, id, most);
        }

        return hits.Total == 0 ? null : new Story(id, [.. hits.Hits.Select(Report)], hits.Total, snapshot.Searcher.Commit.Commit);
    }

    /// <summary>The other articles with the text of one, earliest first; none where there are none.</summary>
    public IReadOnlyList<StoryReport> CopiesOf(string id, int most) => GroupOf(ArticleSchema.Copies, id) is { } group
        ? [.. Members(ArticleSchema.Copies, group, most + 1).Hits.Where(hit => hit.Id != id).Take(most).Select(Report)]
        : [];

    /// <summary>The group of an article; null where it is alone, or where there is no such article.</summary>
    public string? GroupOf(string field, string id) => snapshot.Searcher.Find(id) is { } hit ? GroupOf(field, hit) : null;

    /// <inheritdoc cref="GroupOf(string, string)"/>
    public string? GroupOf(string field, Hit hit) => snapshot.Searcher.Values(hit, field) is [var group, ..] ? group : null;

    /// <summary>How many articles a group has in the whole index.</summary>
    public long Size(string field, string? group) => group is null ? 0 : snapshot.Searcher.CountValue(field, group);

    /// <summary>An article as a line of a list.</summary>
    public StoryReport Report(Hit hit) => Report(ArticleSchema.FromStored(snapshot.Searcher.Stored(hit)), GroupOf(ArticleSchema.Copies, hit));

    /// <summary>An article as a line of a list.</summary>
    /// <param name="article">The article.</param>
    /// <param name="copies">Its group of copies, or null.</param>
    public static StoryReport Report(Article article, string? copies) => new(
        article.Id,
        HitPresenter.Headline(article, [], []).Text,
        article.Title is null,
        article.Outlet,
        article.Agency,
        article.Published is null ? null : PublishedText.Iso(article.Published),
        article.Language,
        copies == article.Id ? null : copies);

    /// <summary>An article as a line of a list; null where there is none with that id.</summary>
    public StoryReport? Report(string id) => snapshot.Searcher.Find(id) is { } hit ? Report(hit) : null;

    private TopDocs Members(string field, string group, int most) =>
        snapshot.Searcher.Search(new SearchTask(new KeywordQuery(field, [group])) { Sort = Sort.ReverseOrder, Size = most });

}
