using SearchPortal.News.Catalog;
using SearchPortal.Web.Pages;
using SearchPortal.Web.Tests.Documents;

namespace SearchPortal.Web.Tests.Pages;

[Collection(OverSeeds.Name)]
public sealed class AskExamplesTests(SeedCatalog seeds)
{
    [Fact]
    public void Every_example_of_the_help_finds_something_in_the_seeds_and_needs_no_repair()
    {
        var examples = AskExamples.All.SelectMany(group => group.Examples).Select(example => example.Query).ToArray();
        examples.Length.ShouldBeGreaterThan(15);
        examples.Where(example => seeds.Catalog.Search(new SearchRequest { Query = example }, TestContext.Current.CancellationToken) is not { Total: > 0, Query.Notes.Count: 0 }).ShouldBeEmpty();
    }
}
