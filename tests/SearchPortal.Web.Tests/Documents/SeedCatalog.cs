using SearchPortal.News.Catalog;
using SearchPortal.Tests;

namespace SearchPortal.Web.Tests.Documents;

/// <summary>The seeds, indexed as a first start does it.</summary>
public sealed class SeedCatalog : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SeedCatalog()
    {
        var seeds = Path.Combine(SharedData.Repository, "seeds");
        var options = new CatalogOptions(folder.File("index"), Path.Combine(seeds, "actors.yml"), Path.Combine(seeds, "topics.yml"));
        ArticleImporter.Run(options, new ImportRequest([seeds], Mapping: null));
        Catalog = ArticleCatalog.Open(options);
    }

    public ArticleCatalog Catalog { get; }

    public void Dispose()
    {
        Catalog.Dispose();
        folder.Dispose();
    }
}

/// <summary>Tests that share the indexed seeds.</summary>
[CollectionDefinition(Name)]
public sealed class OverSeeds : ICollectionFixture<SeedCatalog>
{
    public const string Name = "over seeds";
}
