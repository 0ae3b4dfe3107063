using SearchPortal.Engine.Queries;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Indexing;

public sealed class OpenSearcherTests : IDisposable
{
    private readonly SmallIndex index = new();

    public void Dispose() => index.Dispose();

    [Fact]
    public void A_writer_shows_what_is_not_committed_to_nobody_else()
    {
        index.Add(Document("a"), Document("b"));
        using (var writer = index.Write(WithoutMerging))
        {
            writer.UpdateDocument(Document("c", "other text"));
            writer.DeleteDocument("a");
            using (var searcher = writer.OpenSearcher())
            {
                Ids(searcher).ShouldBe("b c");
                Ids(searcher, new TermQuery("body", "other")).ShouldBe("c");
                writer.DeleteDocument("b");
                Ids(searcher).ShouldBe("b c");
            }

            index.Ids().ShouldBe("a b");
            writer.Commit();
        }

        index.Ids().ShouldBe("c");
    }

    [Fact]
    public void What_no_commit_follows_is_lost()
    {
        index.Add(Document("a"), Document("b"));
        using (var writer = index.Write())
        {
            writer.UpdateDocument(Document("c"));
            writer.DeleteDocument("a");
            writer.DeleteDocument("b");
            using var searcher = writer.OpenSearcher();
            Ids(searcher).ShouldBe("c");
        }

        index.Ids().ShouldBe("a b");
        using (index.Write()) index.Ids().ShouldBe("a b");
    }

    [Fact]
    public void Documents_are_found_by_how_many_terms_they_share()
    {
        index.Add(Document("a", "one two three"), Document("b", "two three four"), Document("c", "five"));
        index.Add(Document("d", "two"), Document("e", "three two one"));
        using (var writer = index.Write(WithoutMerging))
        {
            writer.DeleteDocument("a");
            writer.Commit();
        }

        using var searcher = index.Search();
        Shared(2, 100).ShouldBe("b:2 e:3");
        Shared(1, 100).ShouldBe("b:2 d:1 e:3");
        Shared(1, 3).ShouldBe("b:1 e:2");

        Shared(1, 100, fewest: 4).ShouldBe("b:1 d:1 e:1");

        string Shared(int least, int most, int fewest = 1) => string.Join(' ', searcher.OverlapsIn("body").Sharing(["one", "two", "three", "nine"], least, fewest, most)
            .Select(overlap => $"{searcher.HitAt(overlap.Segment, overlap.Document).Id}:{overlap.Sum}").Order(StringComparer.Ordinal));
    }
}
