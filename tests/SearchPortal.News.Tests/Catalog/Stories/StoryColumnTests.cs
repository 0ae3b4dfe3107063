using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Catalog;
using SearchPortal.News.Tests.Stories;
using SearchPortal.Tests;
using static SearchPortal.News.Tests.Stories.SampleNews;

namespace SearchPortal.News.Tests.Catalog.Stories;

public sealed class StoryColumnTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reports_of_one_event_are_one_story_and_copies_belong_to_it()
    {
        const string Flood = "Two dams broke above the town of Derna in the night and the water swept whole quarters into the sea, the mayor said. Thousands are missing, and the Red Crescent asks for boats and tents. The harbour is closed, and the bridges over the wadi are gone.";
        var options = Options();
        Write(options,
            Article("a", Flood, "Dams burst above Derna, thousands missing", "2023-09-11"),
            Article("b", "The storm flooded Derna after two dams burst. Rescuers look for thousands who are missing.", "Derna flood: thousands missing as dams burst", "2023-09-12"),
            Article("c", Flood + " More follows.", "Water sweeps Derna quarters into the sea", "2023-09-12"),
            Article("d", "The parliament of Finland chose a new speaker on Monday after long talks between parties.", "Finland's parliament chooses speaker", "2023-09-12"),
            Article("e", "Dams burst above Derna years ago; a court now tries officials.", "Trial over Derna dams opens", "2024-07-01"));

        Stories(options).ShouldBe("a:a b:a c:a");
        using var catalog = ArticleCatalog.Open(options);
        catalog.Stats().CopyGroups.ShouldBe(1);
        catalog.Stats().Stories.ShouldBe(1);
    }

    [Fact]
    public void A_copy_that_comes_later_joins_the_story_and_a_first_that_goes_renames_it()
    {
        var news = new SampleNews(9);
        var text = string.Join('\n', news.Sentences(8));
        var options = Options();
        Write(options, Article("a", text, day: "2026-02-02"), Article("b", text, day: "2026-02-03"));
        Stories(options).ShouldBe("a:a b:a");

        Write(options, Article("c", text, day: "2026-02-04"));
        Stories(options).ShouldBe("a:a b:a c:a");

        using (var writer = CatalogWriter.Open(options))
        {
            writer.Delete("a");
            writer.Commit();
        }

        Stories(options).ShouldBe("b:b c:b");
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void After_any_changes_the_column_is_that_of_a_fresh_index(int seed)
    {
        var news = new SampleNews(seed, shortest: 3);
        // Events share no words, so that nothing is near a limit that moves with the number of articles.
        var events = Enumerable.Range(0, 6).Select(_ => (Title: news.Title(), Text: news.Sentences(3))).ToArray();
        var articles = new Dictionary<string, Article>();
        var options = Options();
        for (var commit = 0; commit < 12; commit++)
        {
            using var writer = CatalogWriter.Open(options);
            for (var change = 0; change < 6; change++)
            {
                var id = $"a{news.Next(24)}";
                if (news.Next(4) == 0)
                {
                    writer.Delete(id);
                    articles.Remove(id);
                    continue;
                }

                var told = events[news.Next(events.Length)];
                writer.Put(articles[id] = Article(id, string.Join('\n', news.Changed(told.Text, news.Next(3))), told.Title, $"2026-02-{1 + news.Next(6):00}"));
            }

            writer.Commit();
        }

        var fresh = new CatalogOptions(folder.File("fresh"), null, null);
        Write(fresh, [.. articles.Values]);

        Stories(fresh).ShouldNotBeEmpty();
        Stories(options).ShouldBe(Stories(fresh));
        IndexChecker.Check(options.IndexFolder).Problems.ShouldBeEmpty();
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void The_five_reports_are_one_story_among_the_chronicle()
    {
        string Seeds(string name) => Path.Combine(SharedData.Repository, "seeds", name);
        var options = new CatalogOptions(folder.File("seeds"), Seeds("actors.yml"), Seeds("topics.yml"));
        ArticleImporter.Run(options, new ImportRequest([SharedData.File("seeds"), Seeds("chronicle")], null), null, TestContext.Current.CancellationToken);

        var stories = Column(options);
        var reports = stories.Where(entry => entry.Key.Contains('_', StringComparison.Ordinal)).ToArray();
        reports.Length.ShouldBe(5);
        var story = reports.Select(entry => entry.Value).Distinct().ShouldHaveSingleItem();
        stories.Count(entry => entry.Value == story).ShouldBeInRange(5, 6, "the chronicle tells of the same visit once");
    }

    [Fact]
    public void The_reports_of_our_seeds_are_one_story_and_pages_without_an_event_join_none()
    {
        string Seeds(string name) => Path.Combine(SharedData.Repository, "seeds", name);
        var options = new CatalogOptions(folder.File("seeds"), Seeds("actors.yml"), Seeds("topics.yml"));
        ArticleImporter.Run(options, new ImportRequest([Path.Combine(SharedData.Repository, "seeds")], null), null, TestContext.Current.CancellationToken);

        var stories = Column(options);
        var reports = stories.Where(entry => entry.Key.Contains("reports/", StringComparison.Ordinal)).ToArray();
        reports.Length.ShouldBe(5);
        var story = reports.Select(entry => entry.Value).Distinct().ShouldHaveSingleItem();
        stories.Count(entry => entry.Value == story).ShouldBe(6, "the chronicle tells of the same visit once");
        stories.Keys.ShouldNotContain(id => id.Contains("in-brief", StringComparison.Ordinal) || id.Contains("many-spellings", StringComparison.Ordinal));
    }

    private CatalogOptions Options() => new(folder.File("index"), null, null);

    private static void Write(CatalogOptions options, params Article[] articles)
    {
        using var writer = CatalogWriter.Open(options);
        foreach (var article in articles) writer.Put(article);
        writer.Commit();
    }

    private static string Stories(CatalogOptions options) => string.Join(' ', Column(options).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}:{entry.Value}"));

    private static Dictionary<string, string> Column(CatalogOptions options)
    {
        using var searcher = IndexSearcher.Open(options.IndexFolder);
        return searcher.Search(new SearchTask(new MatchAllQuery()) { Size = 1000, Sort = Sort.SchemaOrder }).Hits
            .Where(hit => searcher.Values(hit, ArticleSchema.Story).Count > 0)
            .ToDictionary(hit => hit.Id, hit => searcher.Values(hit, ArticleSchema.Story).Single());
    }
}
