using SearchPortal.Engine;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Storage;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Keeping;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog.Keeping;

/// <summary>An index of every past version of the format opens, or is refused with the command that brings it along; and that command does.</summary>
public sealed class OlderIndexTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static string Indexes => Path.Combine(SharedData.Repository, "tests", "SearchPortal.News.Tests", "Data", "Indexes");

    public static TheoryData<string> Versions => [.. Directory.GetDirectories(Indexes).Select(index => Path.GetFileName(index)).Order(StringComparer.Ordinal)];

    private CatalogOptions Options => new(folder.File("index"), null, null);

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public void It_opens_or_is_refused_with_the_command_that_rebuilds_it(string version)
    {
        Take(version);
        try
        {
            using var catalog = ArticleCatalog.Open(Options);
            IdsIn(catalog).ShouldBe(["bridge", "harbour", "market", "museum", "pont"]);
        }
        catch (IOException refusal)
        {
            (refusal is IndexCorruptException or IndexSchemaException).ShouldBeTrue(refusal.ToString());
            refusal.Message.ShouldContain("'rebuild'");
            refusal.Message.ShouldNotContain('\n');
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void It_can_be_rebuilt_from_the_articles_that_it_stores(string version)
    {
        Take(version);

        CatalogRebuild.Run(Options, cancellation: TestContext.Current.CancellationToken).Articles.ShouldBe(5);

        IndexChecker.Check(Options.IndexFolder, ArticleSchema.TermKeys).Problems.ShouldBeEmpty();
        using var catalog = ArticleCatalog.Open(Options);
        IdsIn(catalog).ShouldBe(["bridge", "harbour", "market", "museum", "pont"]);
        Find("storm").ShouldBe(["harbour"]);
        Find("title:pont").ShouldBe(["pont"]);
        Find("المتحف").ShouldBe(["museum"]);
        Find("summer").ShouldBe(["bridge"]);
        Find("spring").ShouldBeEmpty("that was an earlier version");
        catalog.Versions("bridge")!.Versions.Count.ShouldBe(2);
        var harbour = catalog.Get("harbour")!;
        harbour.Article.Outlet.ShouldBe("Island Herald");
        harbour.Article.Authors.ShouldBe(["Ada Lovegood"]);
        harbour.Published.ShouldBe("2026-01-05");
        CatalogErasure.Allow(Options, ["taken-out"]).ShouldBeEmpty("the list of the erased was taken over");

        IEnumerable<string> Find(string query) => IdsIn(catalog, query);
    }

    private static string[] IdsIn(ArticleCatalog catalog, string query = "") =>
        [.. catalog.Ask(new SearchRequest { Query = query }).Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)];

    private void Take(string version)
    {
        var from = Path.Combine(Indexes, version);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Options.IndexFolder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
