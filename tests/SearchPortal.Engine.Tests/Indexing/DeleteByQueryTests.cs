using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Queries;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Indexing;

public sealed class DeleteByQueryTests : IDisposable
{
    private readonly SmallIndex index = new();

    public void Dispose() => index.Dispose();

    [Fact]
    public void Documents_on_disk_and_in_memory_are_deleted_alike()
    {
        index.Add(Document("a", "harbour"), Document("b", "rain"), Document("c", "harbour"));
        using (var writer = index.Write(WithoutMerging))
        {
            writer.DeleteDocument("c");
            writer.UpdateDocument(Document("b", "harbour"));
            writer.UpdateDocument(Document("d", "harbour"));
            writer.UpdateDocument(Document("e", "rain"));
            writer.DeleteDocuments(new TermQuery("body", "harbour")).ShouldBe(3);
            writer.DeleteDocuments(new TermQuery("body", "harbour")).ShouldBe(0);
            writer.FindStored("b").ShouldBeNull();
            writer.UpdateDocument(Document("d", "harbour again"));
            writer.Commit();
        }

        index.Ids().ShouldBe("d e");
    }

    [Fact]
    public void A_query_that_matches_nothing_changes_nothing()
    {
        index.Add(Document("a"));
        using var writer = index.Write();
        writer.DeleteDocuments(new MatchNoneQuery()).ShouldBe(0);
        writer.Commit().ShouldBe(1);
    }

    [Fact]
    public void All_can_be_deleted()
    {
        index.Add(Document("a"), Document("b"));
        using var writer = index.Write();
        writer.DeleteDocuments(new MatchAllQuery()).ShouldBe(2);
        writer.Commit();
        index.Ids().ShouldBe("");
        index.SegmentFolders.ShouldBeEmpty();
    }

    [Fact]
    public void A_pattern_that_cant_be_read_deletes_nothing_and_breaks_nothing()
    {
        index.Add(Document("a"));
        using var writer = index.Write();
        Should.Throw<PatternException>(() => writer.DeleteDocuments(new RegexpQuery("body", "(")));
        writer.UpdateDocument(Document("b"));
        writer.Commit();
        index.Ids().ShouldBe("a b");
    }
}
