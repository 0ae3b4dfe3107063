using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Tests.Indexing;
using static SearchPortal.Engine.Tests.Indexing.SmallIndex;

namespace SearchPortal.Engine.Tests.Matching;

/// <summary>Sets of filters that are kept from one search to the next.</summary>
public sealed class FilterCacheTests : IDisposable
{
    private static readonly SearchTask OfDaily = new(new TermQuery("body", "text")) { Filters = [new FacetFilter("outlet", new KeywordQuery("outlet", ["Daily"]))] };
    private static readonly SearchTask OfSea = OfDaily with { Filters = [new FacetFilter("topic", new KeywordQuery("topic", ["sea"]))] };
    private static readonly SearchTask Recent = OfDaily with { Filters = [new FacetFilter("date", new RangeQuery("date", 5, null))] };

    private readonly SmallIndex index = new();

    public void Dispose() => index.Dispose();

    [Fact]
    public void A_filter_is_looked_up_once_whoever_asks_for_it()
    {
        index.Add(Document("a", date: 4), Document("b", outlet: "Weekly", date: 6));
        using var searcher = index.Search();
        for (var i = 0; i < 3; i++)
        {
            Ids(searcher, OfDaily).ShouldBe("a");
            Ids(searcher, Recent).ShouldBe("b");
        }

        searcher.FilterMemory.NotFound.ShouldBe(2);
        searcher.FilterMemory.Found.ShouldBe(4);
        // The same values in another order are the same filter.
        var either = OfDaily with { Filters = [new FacetFilter("outlet", new KeywordQuery("outlet", ["Weekly", "Daily"]))] };
        Ids(searcher, either).ShouldBe("b a");
        Ids(searcher, either with { Filters = [new FacetFilter("outlet", new KeywordQuery("outlet", ["Daily", "Weekly", "Daily"]))] }).ShouldBe("b a");
        searcher.FilterMemory.NotFound.ShouldBe(3);
        Ids(searcher, either with { Filters = [new FacetFilter("outlet", new KeywordQuery("outlet", ["DailyWeekly"], OrMissing: true))] }).ShouldBe("");
    }

    [Fact]
    public void A_snapshot_finds_the_filters_of_the_one_before_it_but_not_its_deletes()
    {
        index.Add(Document("a"), Document("b"));
        using var before = index.Search();
        Ids(before, OfDaily).ShouldBe("a b");
        using (var writer = index.Write(WithoutMerging))
        {
            writer.DeleteDocument("a");
            writer.Commit();
        }

        using var after = before.OpenIfChanged()!;
        Ids(after, OfDaily).ShouldBe("b");
        Ids(before, OfDaily).ShouldBe("a b");
        after.FilterMemory.NotFound.ShouldBe(1);
    }

    [Fact]
    public void A_column_that_was_written_anew_is_asked_anew()
    {
        index.Add(Document("a"), Document("b"));
        using var before = index.Search();
        Ids(before, OfSea).ShouldBe("");
        using (var writer = index.Write(WithoutMerging))
        {
            writer.RewriteColumn("topic", (id, _) => id == "b" ? ["sea"] : null);
            writer.Commit();
        }

        using var after = before.OpenIfChanged()!;
        Ids(after, OfSea).ShouldBe("b");
        Ids(before, OfSea).ShouldBe("");
    }

    [Fact]
    public void Sets_of_segments_that_were_merged_are_dropped()
    {
        index.Add(Document("a"));
        index.Add(Document("b"));
        using var before = index.Search();
        Ids(before, OfDaily).ShouldBe("a b");
        before.FilterMemory.Bytes.ShouldBeGreaterThan(0);
        using (var writer = index.Write())
        {
            writer.Compact();
            writer.Commit();
        }

        using var after = before.OpenIfChanged()!;
        after.FilterMemory.Bytes.ShouldBe(0);
        Ids(after, OfDaily).ShouldBe("a b");
    }

    [Fact]
    public void Without_memory_nothing_is_kept()
    {
        index.Add(Document("a"));
        using var searcher = IndexSearcher.Open(index.Path, filterMemory: 0);
        for (var i = 0; i < 2; i++) Ids(searcher, OfDaily).ShouldBe("a");
        searcher.FilterMemory.ShouldBe(default);
    }

    [Fact]
    public void What_was_asked_longest_ago_goes_first()
    {
        var size = DocumentBits.SizeOf(100_000) + 400;
        var cache = new FilterCache(3 * size);
        foreach (var name in "abc") cache.Add(Key(name), new DocumentBits(100_000));
        cache.Find(Key('a')).ShouldNotBeNull();
        cache.Add(Key('d'), new DocumentBits(100_000));
        cache.Bytes.ShouldBeLessThanOrEqualTo(cache.MostBytes);
        "abcd".Where(name => cache.Find(Key(name)) is not null).ShouldBe("acd");
        // One that is larger than all the memory takes no other's place.
        cache.Add(Key('e'), new DocumentBits(10_000_000));
        "acde".Where(name => cache.Find(Key(name)) is not null).ShouldBe("acd");
    }

    private static FilterKey Key(char name) => new("segment", new ColumnVersion("outlet", 1, default), name.ToString());

    private static string Ids(IndexSearcher searcher, SearchTask task)
    {
        var answer = searcher.Search(task with { Sort = Sort.SchemaOrder });
        answer.Total.ShouldBe(answer.Hits.Count);
        return string.Join(' ', answer.Hits.Select(hit => hit.Id));
    }
}
