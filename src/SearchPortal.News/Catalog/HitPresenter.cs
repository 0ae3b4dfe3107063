using SearchPortal.Engine;
using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Highlighting;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Catalog.Grouping;

namespace SearchPortal.News.Catalog;

/// <summary>Brings a hit into the form that is shown: headline, passages, actors, reasons.</summary>
/// <param name="snapshot">Where the hits were found.</param>
/// <param name="request">The search.</param>
/// <param name="explain">Explains a hit's score; asked only where the request wants it.</param>
internal sealed class HitPresenter(CatalogSnapshot snapshot, SearchRequest request, Func<Query, Hit, Explanation?> explain)
{
    private const int Passages = 3;
    private const int PassageLength = 320;
    private const int ListedCopies = 5;

    private readonly GroupReader groups = new(snapshot);

    public SearchHit Present(Hit hit, Query query, bool matchesAll)
    {
        var searcher = snapshot.Searcher;
        var article = ArticleSchema.FromStored(searcher.Stored(hit));
        var topics = searcher.Values(hit, ArticleSchema.Topic);
        var actors = searcher.Values(hit, ArticleSchema.Actor);
        var matches = new MemoryIndex(searcher.Schema, ArticleSchema.ToSearchable(article, actors, topics, snapshot.Zone)).Find(query);
        var inTitle = matches.Where(match => match.Field == ArticleSchema.Title).ToArray();
        var inBody = matches.Where(match => match.Field == ArticleSchema.Body).ToArray();
        var title = Headline(article, inTitle, inBody);
        var copies = groups.Size(ArticleSchema.Copies, groups.GroupOf(ArticleSchema.Copies, hit)) - 1;
        var story = groups.GroupOf(ArticleSchema.Story, hit);
        return new SearchHit
        {
            Id = article.Id,
            Title = title,
            TitleIsFirstSentence = article.Title is null,
            Outlet = article.Outlet,
            Agency = article.Agency,
            PublishedInferred = article.Published?.Inferred,
            Published = article.Published is null ? null : PublishedText.Iso(article.Published),
            Updated = article.Updated is null ? null : PublishedText.Iso(article.Updated),
            Authors = article.Authors,
            Language = article.Language,
            Url = article.Url,
            Actors = ArticlePresenter.ActorsOf(article, actors, snapshot.Unlisted).Select(actor => Named(ArticleSchema.Actor, actor)).ToArray(),
            Topics = topics.Select(topic => Named(ArticleSchema.Topic, topic)).ToArray(),
            Passages = PassageSelector.Select(article.Body, inBody, Passages, PassageLength)
                .Select(passage => TextMarker.Mark(article.Body, passage.Start, passage.Length, inBody))
                .Where(passage => article.Title is not null || passage.Text != title.Text || passage.Ranges.Count > 0)
                .ToArray(),
            Reasons = Reasons(article, matches),
            Score = hit.Score,
            MatchesAll = matchesAll,
            Copies = Math.Max(0, copies),
            CopyList = request.ListsCopies && copies > 0 ? groups.CopiesOf(hit.Id, ListedCopies) : [],
            StoryId = story,
            StorySize = groups.Size(ArticleSchema.Story, story),
            Others = hit.Others,
            Explanation = request.Explain && explain(query, hit) is { } explanation ? ScoreReader.Read(explanation) : null,
        };
    }

    /// <summary>The headline, else the first sentence.</summary>
    public static MarkedText Headline(Article article, TextMatch[] inTitle, TextMatch[] inBody)
    {
        if (article.Title is { } title) return TextMarker.Mark(title, 0, title.Length, inTitle);
        var sentences = SentenceSplitter.Split(article.Body);
        if (sentences.Count == 0) return new MarkedText(article.Id, []);
        var passage = PassageSelector.Select(article.Body[..sentences[0].End], [], 1, PassageLength)[0];
        return TextMarker.Mark(article.Body, passage.Start, passage.Length, inBody);
    }

    private static MatchReason[] Reasons(Article article, IReadOnlyList<TextMatch> matches) => matches
        .Where(match => match.Label is not null && match.Field is ArticleSchema.Title or ArticleSchema.Body)
        .Select(match => (Asked: match.Label!, Found: (match.Field == ArticleSchema.Title ? article.Title! : article.Body).Substring(match.Start, match.Length), match.Field, match.Start))
        .Distinct()
        .GroupBy(match => (match.Asked, match.Found))
        .Select(group => new MatchReason(group.Key.Asked, group.Key.Found, group.Select(match => match.Field).Distinct().OrderDescending().ToArray(), group.Count()))
        .OrderByDescending(reason => reason.Count).ThenBy(reason => reason.Found, StringComparer.Ordinal)
        .ToArray();

    private Label Named(string field, string value) => new(value, snapshot.Values.Label(field, value));
}
