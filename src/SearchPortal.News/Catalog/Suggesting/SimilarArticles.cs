using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Suggesting;
using SearchPortal.News.Catalog.Grouping;

namespace SearchPortal.News.Catalog.Suggesting;

/// <summary>Finds articles that are like one: those that share its telling words and its actors.</summary>
/// <remarks>
/// The words are chosen by tf · idf over stems; a word of the headline counts <see cref="TitleFrequency"/> times. Words and actors make a query of any of
/// them, ranked like every search, each by how much it tells. A hit shares at least a quarter of them, and two where there are two.
/// </remarks>
internal sealed class SimilarArticles(CatalogSnapshot snapshot, CancellationToken cancellation)
{
    public const int MaxWords = 10;
    public const int MaxActors = 6;

    /// <summary>A word of the headline counts as much as so many of the text.</summary>
    public const int TitleFrequency = 3;

    // Words that one article in a hundred has cost much and tell little. In a small corpus that would be every word.
    private const int MostDocumentsPart = 100;
    private const long MostDocumentsAtLeast = 50;

    // A word that a long article has once, far down, is none of its telling ones.
    private const int Candidates = 50;

    // A text of megabytes costs no more than a long one.
    private const int MaxText = 50_000;

    // An actor is recognised, a word only written: it tells about twice as much as a word that is as rare.
    private const float ActorWeight = 2f;

    private static readonly string[] StemFields = [.. WordQueries.DefaultFields.Select(field => field + ArticleSchema.StemSuffix)];

    /// <summary>Articles that are like one of the index; null where there is none with that id.</summary>
    public SimilarAnswer? Find(string id, int size)
    {
        if (snapshot.Searcher.Find(id) is not { } asked) return null;
        var article = ArticleSchema.FromStored(snapshot.Searcher.Stored(asked));
        // The article is most like itself and its copies; they are one, and left out.
        return Find(article, ArticlePresenter.ActorsOf(article, snapshot.Searcher.Values(asked, ArticleSchema.Actor), snapshot.Unlisted), size, asked);
    }

    /// <summary>Articles that are like one that the index does not have.</summary>
    /// <param name="article">The article.</param>
    /// <param name="actors">The actors that it names, most often named first.</param>
    /// <param name="size">Hits.</param>
    public SimilarAnswer Like(Article article, IReadOnlyList<string> actors, int size) => Find(article, actors, size, null);

    private SimilarAnswer Find(Article article, IReadOnlyList<string> named, int size, Hit? asked)
    {
        var words = Words(article);
        var actors = named.Take(MaxActors).Select(actor => (Id: actor, Query: Actor(actor))).ToArray();
        var clauses = words.Select(word => word.Query).Concat(actors.Select(actor => actor.Query)).ToArray();
        var query = new BooleanQuery { Should = clauses, MinimumShouldMatch = Math.Max(Math.Min(2, clauses.Length), clauses.Length / 4) };
        var found = clauses.Length == 0 ? new TopDocs(0, [], []) : snapshot.Searcher.Search(new SearchTask(query) { Size = size + 1, GroupBy = ArticleSchema.Copies }, cancellation: cancellation);
        var (hits, total) = (found.Hits.AsEnumerable(), found.Total);
        if (asked is { } self)
        {
            var copies = new GroupReader(snapshot).GroupOf(ArticleSchema.Copies, self);
            hits = hits.Where(hit => hit.Id != article.Id && (copies is null || hit.Group != copies));
            total = Math.Max(total - 1, 0);
        }

        return new SimilarAnswer(article.Id, [.. words.Select(word => word.Text)], total, [.. hits.Take(size).Select(hit => Present(hit, words, actors))], snapshot.Searcher.Commit.Commit);
    }

    private (string Text, string Stem, Query Query)[] Words(Article article)
    {
        var frequencies = new Dictionary<string, float>(StringComparer.Ordinal);
        var written = new Dictionary<string, (Token Token, string Text)>(StringComparer.Ordinal);
        foreach (var (text, token, isTitle) in Tokens(article))
        {
            if (StopWords.IsStopWord(token.Term) || !token.Term.Any(char.IsLetter)) continue;
            frequencies[token.Stem] = frequencies.GetValueOrDefault(token.Stem) + (isTitle ? TitleFrequency : 1);
            written.TryAdd(token.Stem, (token, text[token.Start..token.End]));
        }

        var most = Math.Max(MostDocumentsAtLeast, snapshot.Searcher.Documents / MostDocumentsPart);
        var candidates = frequencies.OrderByDescending(each => each.Value).Take(Candidates);
        var terms = KeyTerms.Choose(candidates, DocumentFrequency, snapshot.Searcher.Documents, MaxWords, most);
        return [.. terms.Select(term => (
            written[term.Term].Text,
            term.Term,
            WordQueries.For(Ranking.Default).Any(WordQueries.DefaultFields, [[written[term.Term].Token]], exactOnly: false, written[term.Term].Text) with { Boost = term.Weight / terms[0].Weight }))];
    }

    private static IEnumerable<(string Text, Token Token, bool IsTitle)> Tokens(Article article)
    {
        var title = article.Title ?? "";
        var body = article.Body.Length <= MaxText ? article.Body : article.Body[..MaxText];
        return WordQueries.Analyze(title, article.Language).Select(token => (title, token, true))
            .Concat(WordQueries.Analyze(body, article.Language).Select(token => (body, token, false)));
    }

    /// <summary>Articles that have a stem in headline or text. Those that have it in both count once, which matters where there is only one.</summary>
    private long DocumentFrequency(string stem)
    {
        var each = StemFields.Select(field => snapshot.Searcher.Statistics.DocumentFrequency(field, stem)).ToArray();
        return each.Sum() == each.Max() || each.Max() > 1 ? each.Max() : snapshot.Searcher.Count(new BooleanQuery { Should = [.. StemFields.Select(field => new TermQuery(field, stem))] });
    }

    private KeywordQuery Actor(string id)
    {
        var query = new KeywordQuery(ArticleSchema.Actor, [id], OrMissing: false);
        return query with { Boost = ActorWeight * (float)Math.Log(1 + (double)snapshot.Searcher.Documents / snapshot.Searcher.Count(query)) };
    }

    private SimilarHit Present(Hit hit, (string Text, string Stem, Query Query)[] words, (string Id, KeywordQuery Query)[] actors)
    {
        var article = ArticleSchema.FromStored(snapshot.Searcher.Stored(hit));
        var stems = Tokens(article).Select(each => each.Token.Stem).ToHashSet(StringComparer.Ordinal);
        var named = snapshot.Searcher.Values(hit, ArticleSchema.Actor);
        return new SimilarHit(
            article.Id,
            HitPresenter.Headline(article, [], []).Text,
            article.Title is null,
            article.Outlet,
            article.Published is null ? null : PublishedText.Iso(article.Published),
            article.Language,
            [.. words.Where(word => stems.Contains(word.Stem)).Select(word => word.Text)],
            [.. actors.Where(actor => named.Contains(actor.Id)).Select(actor => new Label(actor.Id, snapshot.Values.Label(ArticleSchema.Actor, actor.Id)))],
            hit.Score);
    }
}
