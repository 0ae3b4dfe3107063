using SearchPortal.News.Catalog;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>The five reports of one event: as they were received, or as the project's abstracts among its other articles.</summary>
internal sealed class ReportCorpus
{
    public const string Received = "received";
    public const string Abstracts = "abstracts";

    private static readonly Lazy<ReportCorpus> OfReceived = new(() => new ReportCorpus(SharedData.File("seeds"), ""));
    private static readonly Lazy<ReportCorpus> OfAbstracts = new(() => new ReportCorpus(SeedFile(""), "reports/"));

    private readonly string prefix;

    private ReportCorpus(string folder, string prefix)
    {
        this.prefix = prefix;
        var index = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => index.Dispose();
        var options = new CatalogOptions(index.Path, SeedFile("actors.yml"), SeedFile("topics.yml"));
        ArticleImporter.Run(options, new ImportRequest([folder], null), null, TestContext.Current.CancellationToken).IsComplete.ShouldBeTrue();
        Catalog = ArticleCatalog.Open(options);
    }

    public static TheoryData<string> Both => new(
        new TheoryDataRow<string>(Received) { Skip = SharedData.IsAvailable ? null : SharedData.Missing },
        new TheoryDataRow<string>(Abstracts));

    public ArticleCatalog Catalog { get; }

    public static ReportCorpus Get(string name) => (name == Received ? OfReceived : OfAbstracts).Value;

    /// <summary>The first three digits of the file names of the reports that are found, in their order.</summary>
    public string[] Reports(SearchRequest request) => [.. Hits(request).Select(hit => hit.Id[prefix.Length..][..3]).Order(StringComparer.Ordinal)];

    public string[] Reports(string query) => Reports(new SearchRequest { Query = query });

    /// <summary>The reports that are found; the corpus's other articles are left out.</summary>
    public SearchHit[] Hits(SearchRequest request)
    {
        var answer = Catalog.Ask(request with { Size = SearchRequest.MaxSize });
        answer.Hits.Count.ShouldBe((int)(answer.Total + answer.TotalPartial));
        return [.. answer.Hits.Where(hit => hit.Id.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(hit => hit.Id, StringComparer.Ordinal)];
    }

    /// <summary>The report whose file name starts so.</summary>
    public ArticleView Report(string start) =>
        Catalog.Get(Hits(new SearchRequest()).Single(hit => hit.Id.StartsWith(prefix + start, StringComparison.Ordinal)).Id)!;

    private static string SeedFile(string name) => Path.Combine(SharedData.Repository, "seeds", name);
}
