using System.Text.RegularExpressions;
using SearchPortal.News.Catalog;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Names that are alike are not the same: on real articles, of which many name Hamas.</summary>
public sealed partial class HammadIsNotHamasTests : IDisposable
{
    private const int Others = 200;

    private readonly SearchPortal.Tests.TemporaryFolder folder = new();
    private readonly List<ArticleCatalog> open = [];

    public void Dispose()
    {
        open.ForEach(catalog => catalog.Dispose());
        folder.Dispose();
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Hammad_finds_no_article_that_only_names_Hamas()
    {
        var catalog = Index();
        var answer = catalog.Ask(new SearchRequest { Query = "Hammad", Size = SearchRequest.MaxSize });

        catalog.Ask(new SearchRequest { Query = "Hamas" }).Total.ShouldBeGreaterThan(20);
        answer.TotalPartial.ShouldBe(0);
        foreach (var hit in answer.Hits)
        {
            var article = catalog.Get(hit.Id)!.Article;
            Hammad().IsMatch(article.Title + "\n" + article.Body).ShouldBeTrue(hit.Id);
            Marks.In(hit).ShouldAllBe(marked => !marked.Contains("Hamas", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Hamas_finds_exactly_the_articles_that_name_it()
    {
        var catalog = Index();
        var named = catalog.Ask(new SearchRequest { Query = "\"Hamas\"" }).Total;
        var answer = catalog.Ask(new SearchRequest { Query = "Hamas", Size = SearchRequest.MaxSize });

        answer.Total.ShouldBe(named);
        answer.Hits.SelectMany(Marks.In).ShouldAllBe(marked => marked.StartsWith("Hamas", StringComparison.OrdinalIgnoreCase) || marked.StartsWith("حماس", StringComparison.Ordinal));
    }

    private ArticleCatalog Index()
    {
        var others = Others;
        var lines = File.ReadLines(SharedData.File("data/news/us-press-5000.jsonl")).Where(line => Alike().IsMatch(line) || others-- > 0);
        var file = folder.File("press.jsonl");
        File.WriteAllLines(file, lines);
        var seeds = Path.Combine(SharedData.Repository, "seeds");
        var options = new CatalogOptions(folder.File("index"), Path.Combine(seeds, "actors.yml"), TopicsFile: null);
        ArticleImporter.Run(options, new ImportRequest([file], null), null, TestContext.Current.CancellationToken);
        open.Add(ArticleCatalog.Open(options));
        return open[^1];
    }

    [GeneratedRegex(@"\bHam+a[ds]\b", RegexOptions.IgnoreCase)]
    private static partial Regex Alike();

    [GeneratedRegex(@"\bHam+[aā]d\b|حماد", RegexOptions.IgnoreCase)]
    private static partial Regex Hammad();
}
