using SearchPortal.Engine;
using SearchPortal.Engine.Highlighting;
using SearchPortal.News.Catalog.Actors;
using SearchPortal.News.Catalog.Grouping;

namespace SearchPortal.News.Catalog;

/// <summary>Brings an article into the form that is shown, with the matches of a search.</summary>
internal static class ArticlePresenter
{
    public static ArticleView? Present(CatalogSnapshot snapshot, string id, SearchRequest search)
    {
        if (snapshot.Searcher.Find(id) is not { } hit) return null;
        var article = ArticleSchema.FromStored(snapshot.Searcher.Stored(hit));
        var topics = snapshot.Searcher.Values(hit, ArticleSchema.Topic);
        var actors = ActorsOf(article, snapshot.Searcher.Values(hit, ArticleSchema.Actor), snapshot.Unlisted);
        var matches = Matches(snapshot, article, actors, topics, search);
        var groups = new GroupReader(snapshot);
        var story = groups.GroupOf(ArticleSchema.Story, hit);
        var inBody = matches.Where(match => match.Field == ArticleSchema.Body).ToArray();
        return new ArticleView(
            article,
            article.Title is null ? null : TextMarker.Mark(article.Title, 0, article.Title.Length, matches.Where(match => match.Field == ArticleSchema.Title)),
            Blocks(article, inBody),
            article.Published is null ? null : PublishedText.Iso(article.Published),
            actors.Select(actor => View(snapshot, article, actor)).ToArray(),
            topics.Select(topic => new TopicView(topic, snapshot.Values.Label(ArticleSchema.Topic, topic), article.StatedTopics.Contains(topic) ? null : snapshot.Topics.Find(topic)?.Query)).ToArray(),
            snapshot.Searcher.Commit.Commit)
        {
            Authority = snapshot.Authority.ShortVersion,
            Updated = article.Updated is null ? null : PublishedText.Iso(article.Updated),
            Copies = groups.CopiesOf(id, ArticleView.MaxListed),
            CopyCount = Math.Max(0, groups.Size(ArticleSchema.Copies, groups.GroupOf(ArticleSchema.Copies, hit)) - 1),
            Story = story is null ? null : groups.Story(story, ArticleView.MaxListed),
        };
    }

    /// <summary>The actors of the column, most often named first.</summary>
    public static IReadOnlyList<string> ActorsOf(Article article, IReadOnlyList<string> actors, UnlistedActors unlisted)
    {
        var mentions = article.Mentions.Select(mention => mention.ActorId).OfType<string>().CountBy(id => id).ToDictionary();
        return actors.OrderByDescending(actor => mentions.GetValueOrDefault(actor)).ThenBy(actor => actor, StringComparer.Ordinal).ToArray();
    }

    private static IReadOnlyList<TextMatch> Matches(CatalogSnapshot snapshot, Article article, IReadOnlyList<string> actors, IReadOnlyList<string> topics, SearchRequest search)
    {
        if (string.IsNullOrWhiteSpace(search.Query)) return [];
        var built = snapshot.Build(search);
        var index = new MemoryIndex(snapshot.Searcher.Schema, ArticleSchema.ToSearchable(article, actors, topics, snapshot.Zone));
        var matches = index.Find(built.Query);
        return matches.Count == 0 && built.MostWords is not null ? index.Find(built.MostWords) : matches;
    }

    private static MarkedText[] Blocks(Article article, TextMatch[] inBody)
    {
        var blocks = new MarkedText[article.Blocks.Count];
        var offset = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            var length = article.Blocks[i].Text.Length;
            blocks[i] = TextMarker.Mark(article.Body, offset, length, inBody);
            offset += length + Article.BlockSeparator.Length;
        }

        return blocks;
    }

    /// <summary>An actor that an article names.</summary>
    public static ActorView View(CatalogSnapshot snapshot, Article article, string id)
    {
        var listed = snapshot.Values.Listed(id);
        var reasons = article.Mentions.Where(mention => snapshot.Unlisted.ActorOf(mention) == id)
            .Select(mention => mention.Reason ?? (mention.ActorId is null ? snapshot.Unlisted.Reason(mention.Form) : null)).OfType<string>().Distinct().ToArray();
        return new ActorView(id, snapshot.Values.Label(ArticleSchema.Actor, id), Spellings(snapshot, article, id), snapshot.Values.Kind(ArticleSchema.Actor, id))
        {
            Roles = listed is { Roles: { Count: > 0 } roles } ? roles : null,
            Wikidata = listed?.Wikidata,
            Reasons = reasons.Length > 0 ? reasons : null,
        };
    }

    /// <summary>The names as written and, beside them, each with the title that stands before it.</summary>
    private static SpellingCount[] Spellings(CatalogSnapshot snapshot, Article article, string actor) => article.Mentions
        .Where(mention => snapshot.Unlisted.ActorOf(mention) == actor)
        .SelectMany(mention => mention.Title is null ? [mention.Spelling] : new[] { mention.Spelling, $"{mention.Title} {mention.Spelling}" })
        .CountBy(spelling => spelling)
        .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => new SpellingCount(entry.Key, entry.Value)).ToArray();
}
