using System.Text.RegularExpressions;
using SearchPortal.News.Catalog;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Real articles that name Hamas, Hammad or Hamad, and others. Indexed when first asked for.</summary>
public sealed partial class PressCorpus : IDisposable
{
    private const int Others = 200;

    private readonly TemporaryFolder folder = new();
    private readonly Lazy<ArticleCatalog> catalog;

    public PressCorpus() => catalog = new Lazy<ArticleCatalog>(Index);

    public ArticleCatalog Catalog => catalog.Value;

    [GeneratedRegex(@"\bHam+[aā]d\b|حماد", RegexOptions.IgnoreCase)]
    public static partial Regex Hammad();

    public void Dispose()
    {
        if (catalog.IsValueCreated) catalog.Value.Dispose();
        folder.Dispose();
    }

    private ArticleCatalog Index()
    {
        var others = Others;
        var lines = File.ReadLines(SharedData.File("data/news/us-press-5000.jsonl")).Where(line => Alike().IsMatch(line) || others-- > 0);
        File.WriteAllLines(folder.File("press.jsonl"), lines);
        var options = new CatalogOptions(folder.File("index"), Path.Combine(SharedData.Repository, "seeds", "actors.yml"), TopicsFile: null);
        ArticleImporter.Run(options, new ImportRequest([folder.File("press.jsonl")], null), null, TestContext.Current.CancellationToken);
        return ArticleCatalog.Open(options);
    }

    [GeneratedRegex(@"\bHam+a[ds]\b", RegexOptions.IgnoreCase)]
    private static partial Regex Alike();
}
