using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Indexing;

public sealed class RewriteColumnTests : IDisposable
{
    private static readonly SearchTask CountOutlets = new(new MatchAllQuery()) { Facets = [new FacetRequest("outlet", "outlet")] };

    private readonly SmallIndex index = new();

    public void Dispose() => index.Dispose();

    [Fact]
    public void Facets_and_filters_change_and_no_other_file_does()
    {
        index.Add(Document("a", "one"), Document("b", "two"), Document("c", "three"));
        index.Add(Document("d", "four"));
        var before = Files();
        using (var writer = index.Write(WithoutMerging))
        {
            writer.RewriteColumn("outlet", (id, values) => id == "c" ? [] : ["Weekly", .. values.Select(value => $"{value} {id}")]);
            writer.Commit();
        }

        var after = Files();
        after.Keys.Select(OutletGeneration).Where(generation => generation is not null).ShouldBe(["2", "2"]);
        foreach (var (file, state) in before.Where(entry => OutletGeneration(entry.Key) is null)) after[file].ShouldBe(state, file);

        index.Ids().ShouldBe("a b c d");
        using var searcher = index.Search();
        var facet = searcher.Search(CountOutlets).Facets.Single();
        facet.Counts.ShouldBe(new Dictionary<string, long> { ["Weekly"] = 3, ["Daily a"] = 1, ["Daily b"] = 1, ["Daily d"] = 1 }, ignoreOrder: true);
        facet.Missing.ShouldBe(1);
        Ids(searcher, new KeywordQuery("outlet", ["Daily"])).ShouldBe("");
        Ids(searcher, new KeywordQuery("outlet", ["Daily b"], OrMissing: true)).ShouldBe("b c");
    }

    [Fact]
    public void Values_by_id_touch_no_segment_without_these_ids()
    {
        index.Add(Document("a"), Document("b"));
        index.Add(Document("c"), Document("d"));
        index.Add(Document("e"));
        using (var writer = index.Write(WithoutMerging))
        {
            writer.DeleteDocument("e");
            writer.UpdateDocument(Document("f"));
            writer.RewriteColumn("outlet", new Dictionary<string, IReadOnlyList<string>> { ["b"] = ["Weekly"], ["c"] = ["Daily"], ["e"] = ["Gone"], ["f"] = [], ["nobody"] = ["x"] });
            writer.Commit();
        }

        Files().Keys.Select(OutletGeneration).Where(generation => generation is not null).Order(StringComparer.Ordinal).ShouldBe(["1", "2", "2"]);
        index.Ids().ShouldBe("a b c d f");
        using var searcher = index.Search();
        Ids(searcher, new KeywordQuery("outlet", ["Weekly"])).ShouldBe("b");
        Ids(searcher, new KeywordQuery("outlet", ["Daily"])).ShouldBe("a c d");
    }

    [Fact]
    public void Buffered_and_deleted_documents_fit_in()
    {
        index.Add(Document("a"), Document("b"), Document("c"), Document("d"));
        using (var writer = index.Write(WithoutMerging))
        {
            writer.DeleteDocument("b");
            writer.UpdateDocument(Document("e"));
            writer.RewriteColumn("outlet", (id, _) => [id.ToUpperInvariant()]);
            writer.RewriteColumn("outlet", (id, _) => [id + "!"]);
            writer.UpdateDocument(Document("f"));
            writer.Commit();
        }

        index.Ids().ShouldBe("a c d e f");
        using var searcher = index.Search();
        searcher.Search(CountOutlets).Facets.Single().Counts.Keys.Order(StringComparer.Ordinal).ShouldBe(["Daily", "a!", "c!", "d!", "e!"]);
    }

    [Fact]
    public void A_segment_where_nothing_changes_keeps_its_file()
    {
        index.Add(Document("a"), Document("b"));
        index.Add(Document("c"));
        using (var writer = index.Write(WithoutMerging))
        {
            writer.RewriteColumn("outlet", (id, _) => id == "b" ? ["Weekly"] : null);
            writer.Commit();
        }

        Files().Keys.Select(OutletGeneration).Where(generation => generation is not null).Order().ShouldBe(["1", "2"]);
        using var searcher = index.Search();
        searcher.Search(CountOutlets).Facets.Single().Counts.ShouldBe(new Dictionary<string, long> { ["Daily"] = 2, ["Weekly"] = 1 }, ignoreOrder: true);
    }

    [Fact]
    public void An_open_snapshot_keeps_the_old_values()
    {
        index.Add(Document("a"));
        using var old = index.Search();
        using (var writer = index.Write())
        {
            writer.RewriteColumn("outlet", (_, _) => ["Weekly"]);
            writer.Commit();
        }

        old.Values(old.Find("a")!.Value, "outlet").ShouldBe(["Daily"]);
        using var newer = old.OpenIfChanged().ShouldNotBeNull();
        newer.Values(newer.Find("a")!.Value, "outlet").ShouldBe(["Weekly"]);
        Should.Throw<ArgumentException>(() => index.Write().RewriteColumn("date", (_, _) => []));
    }

    private Dictionary<string, (DateTime, string)> Files() =>
        index.SegmentFolders.SelectMany(Directory.EnumerateFiles).ToDictionary(path => path, path => (File.GetLastWriteTimeUtc(path), Convert.ToHexString(File.ReadAllBytes(path))));

    private static string? OutletGeneration(string path) => path.Split("column.outlet.") is [_, var generation] ? generation : null;
}
