using SearchPortal.Engine;
using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Catalog;
using SearchPortal.News.Names;
using SearchPortal.News.Topics;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Generated news in a catalog and, word by word as we analysed it, in Lucene.</summary>
internal sealed class PeerNewsIndex : IDisposable
{
    private readonly TestCatalog news;
    private readonly IndexSearcher searcher;
    private readonly CatalogSnapshot snapshot;
    private readonly PeerIndex lucene;

    public PeerNewsIndex(PeerNews generated, int articles)
    {
        news = new TestCatalog().Add(generated.Articles(articles));
        searcher = IndexSearcher.Open(news.Options.IndexFolder);
        snapshot = new CatalogSnapshot(searcher, ActorAuthority.Empty, TopicSet.Empty);
        var inOrder = searcher.StreamStored(new SearchTask(new MatchAllQuery()) { Sort = Sort.SchemaOrder }).Select(entry => ToPeer(ArticleSchema.FromStored(entry.Stored)));
        lucene = PeerIndex.Create(Directory.CreateDirectory(news.Folder.File("lucene")).FullName, ArticleSchema.Schema.Order, inOrder);
    }

    /// <summary>What a request asks of the engine.</summary>
    public SearchTask TaskOf(SearchRequest request)
    {
        var built = snapshot.Build(request.Query, request.Variants, request.Match, request.Rank);
        return new SearchTask(built.Query)
        {
            Size = (int)searcher.Documents,
            Sort = request.Sort switch
            {
                SearchSort.Newest => Sort.SchemaOrder,
                SearchSort.Oldest => Sort.ReverseOrder,
                _ => built.AsksForWords ? Sort.Score : Sort.SchemaOrder,
            },
            Filters = request.Outlets.Count == 0 ? [] : [new FacetFilter(ArticleSchema.Outlet, new KeywordQuery(ArticleSchema.Outlet, request.Outlets))],
            Facets = [new FacetRequest(ArticleSchema.Outlet, ArticleSchema.Outlet), new FacetRequest(ArticleSchema.Language, ArticleSchema.Language)],
        };
    }

    /// <summary>Lucene's answers.</summary>
    public IReadOnlyList<PeerAnswer> AskLucene(IEnumerable<SearchTask> tasks) => lucene.Ask(tasks);

    /// <summary>The catalog's answer, page by page, in the form in which it can be compared.</summary>
    public TopDocs AskCatalog(SearchRequest request)
    {
        var pages = new List<SearchAnswer>();
        do pages.Add(news.Search(request with { Page = pages.Count + 1, Size = SearchRequest.MaxSize, FacetSize = int.MaxValue }));
        while (pages[^1].Hits.Count == SearchRequest.MaxSize);
        var hits = pages.SelectMany(page => page.Hits).Select(hit => new Hit(searcher.Find(hit.Id)!.Value.Key, (float)hit.Score, 0, 0));
        return new TopDocs(pages[0].Total, [.. hits], [Counts(pages[0].Outlets), Counts(pages[0].Languages)]);
    }

    public void Dispose()
    {
        searcher.Dispose();
        news.Dispose();
    }

    private static FacetCounts Counts(Facet facet) => new(
        facet.Field, facet.Values.Where(value => value.Value != FacetValue.Unknown && value.Count > 0).ToDictionary(value => value.Value, value => value.Count), 0);

    private PeerArticle ToPeer(Article article)
    {
        var document = ArticleSchema.ToSearchable(article, [], [], snapshot.Zone);
        var texts = new Dictionary<string, string[][]>();
        foreach (var (name, value) in document.Texts)
        {
            var textField = ArticleSchema.Schema[name];
            var tokens = new List<Token>();
            Analyzers.Get(textField.Analyzer!).Analyze(value.Text, value.Language, value.WordBreaks, tokens);
            texts[name] = [.. tokens.Select(token => new[] { token.Term })];
            if (textField.StemField is { } stems) texts[stems] = [.. tokens.Select(token => new[] { token.Stem })];
        }

        return new PeerArticle(document.Id, texts, document.Keywords.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()), document.Numbers);
    }
}
