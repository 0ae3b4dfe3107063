using SearchPortal.Engine;
using SearchPortal.Engine.Documents;
using SearchPortal.News.Catalog;
using SearchPortal.News.Topics;

namespace SearchPortal.News.Tests.Catalog;

public sealed class CatalogWriterTests : IDisposable
{
    private readonly TestCatalog index = new();

    public void Dispose() => index.Dispose();

    [Fact]
    public void What_is_not_committed_is_not_there()
    {
        index.Add(new { id = "a", text = "oil" });
        using (var writer = CatalogWriter.Open(index.Options))
        {
            writer.Put(Text("b"));
            writer.Delete("a").ShouldBeTrue();
            writer.Find("b").ShouldNotBeNull();
            writer.Find("a").ShouldBeNull();
        }

        index.IdSet("").ShouldBe("a");
    }

    [Fact]
    public void One_writer_at_a_time()
    {
        using var writer = CatalogWriter.Open(index.Options);

        Should.Throw<IOException>(() => CatalogWriter.Open(index.Options));
    }

    [Fact]
    public void A_commit_without_a_change_is_none()
    {
        using var writer = CatalogWriter.Open(index.Options);
        writer.Put(Text("a"));
        writer.Commit();
        writer.Commit();

        index.Catalog.Snapshot.ShouldBe(1);
        writer.Delete("b").ShouldBeFalse();
    }

    [Fact]
    public void An_index_of_other_fields_is_refused_by_writer_and_reader()
    {
        var other = new IndexSchema([Field.Number("age")], new IndexOrder("age", Descending: true));
        using (var writer = IndexWriter.Open(index.Options.IndexFolder, other, cancellation: TestContext.Current.CancellationToken)) writer.Commit();

        Should.Throw<IndexSchemaException>(() => CatalogWriter.Open(index.Options)).Message.ShouldContain(index.Options.IndexFolder);
        Should.Throw<IndexSchemaException>(() => ArticleCatalog.Open(index.Options)).Folder.ShouldBe(index.Options.IndexFolder);
        using var same = IndexWriter.Open(index.Options.IndexFolder, other, cancellation: TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_folder_without_an_index_is_refused_by_the_reader() =>
        Should.Throw<DirectoryNotFoundException>(() => ArticleCatalog.Open(index.Options)).Message.ShouldContain("add");

    [Theory]
    [InlineData("topics: [", ":2:")]
    [InlineData("themes: []", "topics")]
    [InlineData("topics:\n  - id: a\n    name: A\n", "query")]
    public void A_topics_file_that_can_not_be_used_is_refused_and_leaves_no_index(string topics, string said)
    {
        using var broken = new TestCatalog(null, topics);

        Should.Throw<TopicsException>(() => CatalogWriter.Open(broken.Options)).Message.ShouldContain(said);
        Directory.Exists(broken.Options.IndexFolder).ShouldBeFalse();
    }

    private static Article Text(string id) => new() { Id = id, Blocks = [new Block(BlockKind.Paragraph, "oil")], Source = "test" };
}
