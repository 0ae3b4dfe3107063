using SearchPortal.News.Sources;

namespace SearchPortal.News.Tests.Sources;

/// <summary>Memory while many items are read. It is that of the whole process, so nothing else runs beside it.</summary>
[CollectionDefinition(nameof(ManyItemsTests), DisableParallelization = true), Collection(nameof(ManyItemsTests))]
public sealed class ManyItemsTests : IDisposable
{
    private const int Items = 1_000_000;

    // A million objects of the smallest size would take more.
    private const long MostGrowth = 20L << 20;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_million_items_take_no_more_memory_than_a_few()
    {
        using (var file = new StreamWriter(Path.Combine(folder.Path, "a.json")))
        {
            file.Write("[");
            for (var i = 0; i < Items; i++) file.Write(i % 2 == 0 ? "{\"title\": \"A\"}," : "{\"x\": 1},\n");
            file.Write("{}]");
        }

        var articles = 0;
        var problems = 0;
        long before = 0;
        foreach (var result in new ArticleReader(null, "1").Read([folder.Path]))
        {
            if (result is RawArticle) articles++;
            else problems++;
            if (articles + problems == 1_000) before = GC.GetTotalMemory(forceFullCollection: true);
            if ((articles + problems) % (Items / 4) == 0) GC.GetTotalMemory(forceFullCollection: true).ShouldBeLessThan(before + MostGrowth);
        }

        articles.ShouldBe(Items / 2);
        problems.ShouldBe(Items / 2 + 1, "the last one has nothing");
    }
}
