using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Catalog;
using SearchPortal.News.Tests.Stories;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog.Stories;

public sealed class CopyColumnTests
{
    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void After_any_changes_the_column_is_that_of_a_fresh_index(int seed)
    {
        var news = new SampleNews(seed);
        var roots = Enumerable.Range(0, 5).Select(_ => news.Sentences(8)).ToArray();
        var articles = new Dictionary<string, Article>();
        using var folder = new TemporaryFolder();
        var options = new CatalogOptions(folder.File("changed"), null, null);
        for (var opened = 0; opened < 3; opened++)
        {
            using var writer = CatalogWriter.Open(options);
            for (var change = 0; change < 40; change++)
            {
                var id = $"a{news.Next(30)}";
                if (news.Next(4) == 0)
                {
                    writer.Delete(id).ShouldBe(articles.Remove(id));
                }
                else
                {
                    var text = string.Join('\n', news.Changed(roots[news.Next(roots.Length)], news.Next(6)));
                    writer.Put(articles[id] = SampleNews.Article(id, text, news.Title(), news.Next(5) == 0 ? null : $"2026-02-{1 + news.Next(5):00}"));
                }

                if (news.Next(6) == 0) writer.Commit();
            }

            writer.Commit();
        }

        var fresh = new CatalogOptions(folder.File("fresh"), null, null);
        using (var writer = CatalogWriter.Open(fresh))
        {
            foreach (var article in articles.Values) writer.Put(article);
            writer.Commit();
        }

        var expected = Column(fresh);
        expected.Values.Distinct().Count().ShouldBeGreaterThan(2);
        Column(options).ShouldBe(expected, ignoreOrder: true);
        IndexChecker.Check(options.IndexFolder).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_written_twice_where_nothing_is_a_copy()
    {
        var news = new SampleNews(4);
        using var folder = new TemporaryFolder();
        var options = new CatalogOptions(folder.File("index"), null, null);
        using var writer = CatalogWriter.Open(options);
        writer.Put(SampleNews.Article("a", string.Join('\n', news.Sentences(6))));
        writer.Put(SampleNews.Article("b", string.Join('\n', news.Sentences(6))));
        writer.Commit();

        Directory.EnumerateFiles(options.IndexFolder, "column.copies.*", SearchOption.AllDirectories).Select(Path.GetFileName).ShouldBe(["column.copies.1"]);
        Column(options).ShouldBeEmpty();
    }

    private static Dictionary<string, string> Column(CatalogOptions options)
    {
        using var searcher = IndexSearcher.Open(options.IndexFolder);
        return searcher.Search(new SearchTask(new MatchAllQuery()) { Size = 1000, Sort = Sort.SchemaOrder }).Hits
            .Where(hit => searcher.Values(hit, ArticleSchema.Copies).Count > 0)
            .ToDictionary(hit => hit.Id, hit => searcher.Values(hit, ArticleSchema.Copies).Single());
    }
}
