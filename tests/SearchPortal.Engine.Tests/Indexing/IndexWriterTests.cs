using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Queries;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Indexing;

public sealed class IndexWriterTests : IDisposable
{
    private const int LongestId = Documents.Document.MaxIdBytes;

    private readonly SmallIndex index = new();

    public void Dispose() => index.Dispose();

    [Fact]
    public void Documents_are_found_in_the_schemas_order_undated_last()
    {
        index.Add(Document("undated"), Document("old", date: 1), Document("new", date: 9), Document("b", date: 5), Document("a", date: 5));
        index.Ids().ShouldBe("new a b old undated");
    }

    [Fact]
    public void A_document_with_a_known_id_is_not_added_again()
    {
        index.Add(Document("a", "first"));
        using (var writer = index.Write())
        {
            writer.AddDocument(Document("a", "second")).ShouldBeFalse();
            writer.AddDocument(Document("b", "first")).ShouldBeTrue();
            writer.AddDocument(Document("b", "second")).ShouldBeFalse();
            writer.DeleteDocument("a").ShouldBeTrue();
            writer.AddDocument(Document("a", "third")).ShouldBeTrue();
            writer.Commit();
        }

        index.Ids().ShouldBe("a b");
        using var searcher = index.Search();
        Ids(searcher, new TermQuery("body", "third")).ShouldBe("a");
        Ids(searcher, new TermQuery("body", "first")).ShouldBe("b");
        Ids(searcher, new TermQuery("body", "second")).ShouldBe("");
    }

    [Theory, InlineData(false), InlineData(true)]
    public void An_update_takes_the_place_of_the_document(bool committedBetween)
    {
        using (var writer = index.Write())
        {
            writer.UpdateDocument(Document("a", "old words", "Daily", 1));
            writer.UpdateDocument(Document("b", "other words", "Daily", 2));
            if (committedBetween) writer.Commit();
            writer.UpdateDocument(Document("a", "new words", "Weekly", 3));
            writer.Commit();
        }

        index.Ids().ShouldBe("a b");
        using var searcher = index.Search();
        searcher.Documents.ShouldBe(2);
        Ids(searcher, new TermQuery("body", "old")).ShouldBe("");
        Ids(searcher, new TermQuery("body", "new")).ShouldBe("a");
        Ids(searcher, new KeywordQuery("outlet", ["Daily"])).ShouldBe("b");
        System.Text.Encoding.UTF8.GetString(searcher.Stored(searcher.Find("a")!.Value)).ShouldBe("new words");
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_deleted_document_is_gone_and_can_come_back(bool committedBetween)
    {
        using (var writer = index.Write())
        {
            writer.UpdateDocument(Document("a"));
            writer.UpdateDocument(Document("b"));
            if (committedBetween) writer.Commit();
            writer.DeleteDocument("a").ShouldBeTrue();
            writer.DeleteDocument("a").ShouldBeFalse();
            writer.DeleteDocument("c").ShouldBeFalse();
            writer.Commit();
            index.Ids().ShouldBe("b");
            using (var searcher = index.Search()) searcher.Find("a").ShouldBeNull();
            writer.UpdateDocument(Document("a"));
            writer.Commit();
        }

        index.Ids().ShouldBe("a b");
    }

    [Fact]
    public void Deleting_everything_leaves_an_empty_index()
    {
        index.Add(Document("a"), Document("b"));
        using (var writer = index.Write())
        {
            writer.DeleteDocument("a");
            writer.DeleteDocument("b");
            writer.Commit();
        }

        index.Ids().ShouldBe("");
        index.SegmentFolders.ShouldBeEmpty();
    }

    [Fact]
    public void A_number_is_known_before_and_after_the_commit()
    {
        using var writer = index.Write();
        writer.TryGetNumber("a", "date", out _).ShouldBeFalse();
        foreach (var _ in new[] { "buffered", "committed" })
        {
            writer.UpdateDocument(Document("a", date: 7));
            writer.UpdateDocument(Document("undated"));
            writer.TryGetNumber("a", "date", out var number).ShouldBeTrue();
            number.ShouldBe(7);
            writer.TryGetNumber("undated", "date", out var missing).ShouldBeTrue();
            missing.ShouldBeNull();
            writer.Commit();
        }

        writer.DeleteDocument("a");
        writer.TryGetNumber("a", "date", out _).ShouldBeFalse();
    }

    [Fact]
    public void Nothing_is_there_before_the_first_commit()
    {
        using var writer = index.Write(new IndexWriterOptions { MemoryBudget = 1 });
        writer.UpdateDocument(Document("a"));
        index.SegmentFolders.ShouldNotBeEmpty();
        Should.Throw<FileNotFoundException>(index.Search);
        writer.Commit().ShouldBe(1);
        index.Ids().ShouldBe("a");
    }

    [Fact]
    public void Closing_without_a_commit_drops_what_is_new_and_keeps_what_was()
    {
        index.Add(Document("a"), Document("b"));
        using (var writer = index.Write(new IndexWriterOptions { MemoryBudget = 1 }))
        {
            writer.UpdateDocument(Document("c"));
            writer.UpdateDocument(Document("a", "changed"));
            writer.DeleteDocument("b");
            writer.RewriteColumn("outlet", (_, _) => ["changed"]);
        }

        index.Ids().ShouldBe("a b");
        using (var searcher = index.Search()) Ids(searcher, new KeywordQuery("outlet", ["Daily"])).ShouldBe("a b");
        index.SegmentFolders.Count().ShouldBeGreaterThan(1);
        index.Write().Dispose();
        index.SegmentFolders.Select(Path.GetFileName).ShouldBe(index.Commit().Segments.Select(segment => segment.Name));
        Directory.EnumerateFiles(index.SegmentFolders.Single()).Select(path => Path.GetFileName(path)!).ShouldBe(index.Commit().Segments[0].Files.Keys, ignoreOrder: true);
    }

    [Fact]
    public void A_commit_without_a_change_is_none()
    {
        using var writer = index.Write();
        writer.UpdateDocument(Document("a"));
        writer.Commit(new Dictionary<string, string> { ["zone"] = "UTC" }).ShouldBe(1);
        var bytes = File.ReadAllBytes(Path.Combine(index.Path, "manifest"));
        writer.Commit().ShouldBe(1);
        writer.Commit(new Dictionary<string, string> { ["zone"] = "UTC" }).ShouldBe(1);
        writer.DeleteDocument("unknown").ShouldBeFalse();
        writer.AddDocument(Document("a", "again")).ShouldBeFalse();
        writer.Commit().ShouldBe(1);
        File.ReadAllBytes(Path.Combine(index.Path, "manifest")).ShouldBe(bytes);
        writer.Commit(new Dictionary<string, string> { ["zone"] = "Africa/Tripoli" }).ShouldBe(2);
        writer.DeleteDocument("a");
        writer.Commit().ShouldBe(3);
        writer.Metadata["zone"].ShouldBe("Africa/Tripoli");
    }

    [Fact]
    public void A_second_writer_is_refused_until_the_first_is_closed()
    {
        using (index.Write())
        {
            var refusal = Should.Throw<IOException>(() => index.Write());
            refusal.Message.ShouldContain("another writer");
            refusal.Message.ShouldContain(index.Path);
        }

        index.Write().Dispose();
    }

    [Fact]
    public void A_writer_with_other_fields_is_refused_and_leaves_the_lock()
    {
        index.Add(Document("a"));
        var other = Schema with { Fields = [.. Schema.Fields, Field.Number("size")] };
        Should.Throw<IndexSchemaException>(() => IndexWriter.Open(index.Path, other)).Message.ShouldContain(index.Path);
        index.Write().Dispose();
    }

    [Fact]
    public void A_little_memory_makes_many_segments_that_answer_as_one()
    {
        string[] ids = [.. Enumerable.Range(0, 9).Select(number => $"id{number}")];
        using (var writer = index.Write(new IndexWriterOptions { MemoryBudget = 1, Merge = false }))
        {
            foreach (var id in ids) writer.UpdateDocument(Document(id));
            foreach (var id in ids.Take(3)) writer.UpdateDocument(Document(id, "again"));
            writer.Commit();
        }

        index.Commit().Segments.Count.ShouldBe(9);
        index.Ids().ShouldBe(string.Join(' ', ids));
        using var searcher = index.Search();
        Ids(searcher, new TermQuery("body", "again")).ShouldBe("id0 id1 id2");
    }

    [Fact]
    public void Ten_segments_of_a_size_become_one()
    {
        for (var i = 0; i < 9; i++) index.Add(Document($"id{i}"));
        index.Commit().Segments.Count.ShouldBe(9);
        using (var writer = index.Write())
        {
            writer.UpdateDocument(Document("id9"));
            writer.Commit();
        }

        index.Commit().Segments.Single().Documents.ShouldBe(10);
        index.SegmentFolders.Count().ShouldBe(1);
        index.Ids().ShouldBe("id0 id1 id2 id3 id4 id5 id6 id7 id8 id9");
    }

    [Fact]
    public void A_segment_that_is_mostly_deleted_is_written_anew()
    {
        index.Add(Document("a"), Document("b"), Document("c"));
        using (var writer = index.Write())
        {
            writer.DeleteDocument("a");
            writer.Commit();
            index.Commit().Segments.Single().Deleted.ShouldBe(1);
            writer.DeleteDocument("b");
            writer.Commit();
        }

        index.Commit().Segments.Single().Deleted.ShouldBe(0);
        index.Ids().ShouldBe("c");
    }

    [Fact]
    public void An_id_has_a_byte_at_least_and_not_too_many()
    {
        using var writer = index.Write();
        Should.Throw<ArgumentException>(() => writer.UpdateDocument(Document("")));
        Should.Throw<ArgumentException>(() => writer.UpdateDocument(Document(new string('é', LongestId / 2 + 1))));
        Should.Throw<ArgumentException>(() => writer.UpdateDocument(Document("half \ud800 a character")));
        writer.UpdateDocument(Document(new string('é', LongestId / 2)));
        writer.Commit();
        index.Ids().ShouldBe(new string('é', LongestId / 2));
    }

    [Fact]
    public void A_value_with_half_a_character_is_kept_as_it_can_be_written()
    {
        index.Add(Document("a", "half\ud800 a \udc00word", outlet: "half \ud800"), Document("b", outlet: "half \udfff"));
        index.Ids().ShouldBe("a b");
        using var searcher = index.Search();
        searcher.Values(searcher.Find("a")!.Value, "outlet").ShouldBe(["half \ufffd"]);
        Ids(searcher, new KeywordQuery("outlet", ["half \ufffd"])).ShouldBe("a b");
    }
}
