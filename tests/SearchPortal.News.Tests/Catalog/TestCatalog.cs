using System.Text.Json;
using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>An index on disk, made from files by the importer, with its catalog. Gone after the test.</summary>
internal sealed class TestCatalog : IDisposable
{
    private readonly Lazy<ArticleCatalog> catalog;

    public TestCatalog(string? actors = null, string? topics = null, string? outlets = null)
    {
        Options = new CatalogOptions(Folder.File("index"), Write("actors.yml", actors), Write("topics.yml", topics)) { OutletsFile = Write("outlets.yml", outlets) };
        catalog = new Lazy<ArticleCatalog>(() => ArticleCatalog.Open(Options));
    }

    public SearchPortal.Tests.TemporaryFolder Folder { get; } = new();

    public CatalogOptions Options { get; }

    public ArticleCatalog Catalog => catalog.Value;

    /// <summary>A catalog of articles, each an object with the keys of a JSON line.</summary>
    public static TestCatalog Of(params object[] articles) => new TestCatalog().Add(articles);

    /// <summary>Brings articles into the index through a file of JSON lines.</summary>
    public TestCatalog Add(params object[] articles)
    {
        var file = Folder.File("articles.jsonl");
        File.WriteAllLines(file, articles.Select(article => JsonSerializer.Serialize(article)));
        Import(file).Articles.ShouldBe(articles.Length);
        return this;
    }

    public ImportSummary Import(params string[] paths) => ArticleImporter.Run(Options, new ImportRequest(paths, null), null, TestContext.Current.CancellationToken);

    public SearchAnswer Search(string query) => Search(new SearchRequest { Query = query });

    public SearchAnswer Search(SearchRequest request) => Catalog.Ask(request);

    /// <summary>Ids of the hits, in their order, joined by a blank.</summary>
    public string Ids(string query) => Ids(new SearchRequest { Query = query });

    public string Ids(SearchRequest request) => string.Join(' ', Search(request).Hits.Select(hit => hit.Id));

    /// <summary>Ids of the hits in the order of the alphabet, joined by a blank.</summary>
    public string IdSet(string query) => IdSet(new SearchRequest { Query = query });

    public string IdSet(SearchRequest request) => string.Join(' ', Search(request with { Size = 100 }).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));

    public void Dispose()
    {
        if (catalog.IsValueCreated) catalog.Value.Dispose();
        Folder.Dispose();
    }

    private string? Write(string name, string? text)
    {
        if (text is null) return null;
        File.WriteAllText(Folder.File(name), text);
        return Folder.File(name);
    }
}
