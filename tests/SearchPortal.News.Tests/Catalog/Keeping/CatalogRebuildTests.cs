using SearchPortal.Engine;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Storage;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Keeping;

namespace SearchPortal.News.Tests.Catalog.Keeping;

public sealed class CatalogRebuildTests : IDisposable
{
    private const string Actors = "actors:\n  - { id: khalifa-haftar, name: Khalifa Haftar, kind: person, spellings: [Haftar] }\n";
    private const string MoreActors = Actors + "  - { id: asim-munir, name: Asim Munir, kind: person, spellings: [Munir] }\n";
    private const string Topics = "topics:\n  - { id: visits, name: Visits, query: visit }\n";
    private const string MoreTopics = Topics + "  - { id: rain, name: Rain, query: rain }\n";

    private static readonly object[] Articles =
    [
        new { id = "a", title = "A visit", text = "Khalifa Haftar met General Asim Munir. Haftar left. Zebulon Quist stayed.", date = "2026-01-03", outlet = "Daily" },
        new { id = "b", title = "Weather", text = "Rain fell in the south on Monday.", date = "2026-01-02" },
        new { id = "c", title = "Weather again", text = "Rain fell in the south on Monday.", date = "2026-01-01" },
    ];

    private readonly TestCatalog index = new(Actors, Topics);

    public CatalogRebuildTests() => index.Add(Articles);

    public void Dispose() => index.Dispose();

    [Fact]
    public void It_has_the_actors_and_topics_of_now_and_all_else_is_as_it_was()
    {
        using var anew = new TestCatalog(MoreActors, MoreTopics);
        anew.Add(Articles);
        Edit();
        index.Search("topic:rain").Total.ShouldBe(0);

        var summary = Rebuild();

        summary.Articles.ShouldBe(3);
        index.Catalog.Refresh().ShouldBeTrue();
        index.Catalog.Snapshot.ShouldBe(summary.Commit);
        index.Catalog.CountWaiting().ShouldBe(0);
        State(index).ShouldBe(State(anew));
        State(index).ShouldContain("asim-munir");
        State(index).ShouldContain("rain");
        IndexChecker.Check(index.Options.IndexFolder).Problems.ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(index.Options.IndexFolder).Select(path => Path.GetFileName(path)).ShouldNotContain("rebuild.unfinished");
    }

    [Fact]
    public void Earlier_versions_sources_and_the_list_of_the_erased_are_kept()
    {
        index.Add([new { id = "b", title = "Weather", text = "Rain fell in the north on Monday.", date = "2026-01-02" }]);
        index.Add(Articles[0]);
        CatalogErasure.Run(index.Options, ["c"], cancellation: TestContext.Current.CancellationToken);
        var before = index.Import(index.Folder.File("articles.jsonl"));
        before.Unchanged.ShouldBe(1);

        Rebuild();

        index.Catalog.Refresh();
        index.Catalog.Versions("b")!.Versions.Count.ShouldBe(2);
        index.Import(index.Folder.File("articles.jsonl")).Unchanged.ShouldBe(1);
        index.Add(Articles[0], Articles[1]);
        File.WriteAllText(index.Folder.File("articles.jsonl"), """{"id":"c","title":"Weather again","text":"Rain fell in the south on Monday."}""");
        index.Import(index.Folder.File("articles.jsonl")).Erased.ShouldBe(1);
        index.Catalog.Refresh();
        index.IdSet("").ShouldBe("a b");
    }

    [Fact]
    public void The_zone_of_the_index_stays()
    {
        using var zoned = new TestCatalog();
        File.WriteAllText(zoned.Folder.File("articles.jsonl"), """{"id":"z","title":"Night","text":"It was late.","date":"2026-01-01T23:30"}""");
        var options = zoned.Options with { Zone = "Asia/Karachi" };
        ArticleImporter.Run(options, new ImportRequest([zoned.Folder.File("articles.jsonl")], null), null, TestContext.Current.CancellationToken);
        var before = zoned.Search("").Hits.Single();

        CatalogRebuild.Run(options with { Zone = "UTC" }, cancellation: TestContext.Current.CancellationToken);

        zoned.Catalog.Refresh().ShouldBeTrue();
        zoned.Search("").Hits.Single().Published.ShouldBe(before.Published);
        Manifest().Metadata["zone"].ShouldBe("Asia/Karachi");

        Engine.Segments.Manifest Manifest() => Engine.Segments.Manifest.Read(options.IndexFolder);
    }

    [Fact]
    public void One_that_is_stopped_leaves_the_index_as_it_was_and_the_next_one_is_clean()
    {
        Edit();
        var before = State(index);
        using var stop = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => CatalogRebuild.Run(index.Options, progress: (_, _) => stop.Cancel(), cancellation: stop.Token));

        index.Catalog.Refresh().ShouldBeFalse();
        State(index).ShouldBe(before);
        Directory.EnumerateDirectories(index.Options.IndexFolder).ShouldAllBe(folder => Path.GetFileName(folder).StartsWith("seg-", StringComparison.Ordinal));
        Rebuild().Articles.ShouldBe(3);
    }

    [Fact]
    public void What_a_crashed_one_left_is_no_hindrance()
    {
        var left = Directory.CreateDirectory(Path.Combine(index.Options.IndexFolder, "rebuild.unfinished", "seg-0123456789abcdef0123456789abcdef")).FullName;
        File.WriteAllText(Path.Combine(left, "terms"), "half");

        Rebuild().Articles.ShouldBe(3);

        Directory.Exists(Path.GetDirectoryName(left)).ShouldBeFalse();
        IndexChecker.Check(index.Options.IndexFolder).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void No_other_writer_gets_in()
    {
        Should.Throw<IndexLockedException>(() => CatalogRebuild.Run(index.Options, progress: (_, _) => CatalogWriter.Open(index.Options).Dispose(), cancellation: TestContext.Current.CancellationToken));
        Rebuild();
    }

    [Fact]
    public void An_index_of_other_fields_is_refused_with_the_command_that_mends_it()
    {
        var older = new IndexSchema([.. ArticleSchema.Schema.Fields.Where(field => field.Name != ArticleSchema.Story)], ArticleSchema.Schema.Order);
        using var old = new TestCatalog();
        using (var writer = IndexWriter.Open(old.Options.IndexFolder, older, cancellation: TestContext.Current.CancellationToken))
        {
            var article = index.Catalog.Get("a")!.Article;
            writer.AddDocument(new Document("a") { Stored = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(article) });
            writer.Commit();
        }

        Should.Throw<IndexSchemaException>(() => ArticleCatalog.Open(old.Options)).Message.ShouldContain("rebuild");
        CatalogRebuild.Run(old.Options, cancellation: TestContext.Current.CancellationToken);
        old.IdSet("haftar").ShouldBe("a");
    }

    private RebuildSummary Rebuild() => CatalogRebuild.Run(index.Options, cancellation: TestContext.Current.CancellationToken);

    private void Edit()
    {
        File.WriteAllText(index.Options.ActorsFile!, MoreActors);
        File.WriteAllText(index.Options.TopicsFile!, MoreTopics);
    }

    /// <summary>What an article shows of all that is found in it.</summary>
    private static string State(TestCatalog catalog) => string.Join('\n', new[] { "a", "b", "c" }.Select(id =>
    {
        var view = catalog.Catalog.Get(id)!;
        var actors = view.Actors.Select(actor => $"{actor.Id} {actor.Name}");
        return $"{id} {view.Published}: {string.Join(", ", actors)} | {string.Join(", ", view.Topics.Select(topic => topic.Id))} | {string.Join(", ", view.Copies.Select(copy => copy.Id))} | {view.Story?.Id} | {view.Article.ContentHash != 0} {view.Article.Version}";
    }));
}
