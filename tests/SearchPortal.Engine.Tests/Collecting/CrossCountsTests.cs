using SearchPortal.Engine.Collecting;

namespace SearchPortal.Engine.Tests.Collecting;

/// <summary>Tables of two facets against counts of each cell on its own.</summary>
public sealed class CrossCountsTests
{
    private static readonly FacetRequest[] Facets =
    [
        new("any", "outlet"), new("any", "topic"), new("any", "topic") { Above = Searching.RandomCorpus.KindsOf },
        new("any", "date", NumberBuckets.OfWidth(4)), new("any", "size", NumberBuckets.Between(0, 2)),
    ];

    [Theory, InlineData(1, 1), InlineData(2, 3), InlineData(3, 6)]
    public void Each_cell_counts_the_documents_that_have_both_values(int seed, int segments)
    {
        using var index = new RandomIndex(seed, segments, documentsOfSegment: 25);
        for (var i = 0; i < 20; i++)
        {
            var task = index.Corpus.Task();
            var rows = Axis(index, Facets[i % Facets.Length]);
            var columns = Axis(index, Facets[(i * 2 + i / Facets.Length) % Facets.Length]);

            var cells = index.Searcher.Cross(task, rows, columns, TestContext.Current.CancellationToken).Cells;

            cells.Count.ShouldBe(rows.Values.Count);
            foreach (var (row, line) in rows.Values.Zip(cells))
            {
                line.ShouldBe(columns.Values.Select(column => index.Naive.CountBoth(task, (rows.Facet, row), (columns.Facet, column))), $"{task} {row}");
            }
        }
    }

    [Fact]
    public void Tables_of_two_corpora_add_up()
    {
        var sum = new CrossCounts([[1, 2], [3, 4]]).Add(new CrossCounts([[10, 20], [30, 40]]));
        sum.Cells.ShouldBe([[11, 22], [33, 44]]);
    }

    [Fact]
    public void A_table_may_have_no_columns()
    {
        using var index = new RandomIndex(1, 1);
        index.Searcher.Cross(index.Corpus.Task(), new CrossAxis(Facets[0], ["Daily"]), new CrossAxis(Facets[1], []), TestContext.Current.CancellationToken).Cells.ShouldBe([[]]);
    }

    /// <summary>Some of the values of a facet, and one that nothing has, in any order.</summary>
    private static CrossAxis Axis(RandomIndex index, FacetRequest facet)
    {
        var counts = index.Searcher.Search(new SearchTask(new Queries.MatchAllQuery()) { Size = 0, Facets = [facet] }).Facets[0].Counts;
        return new CrossAxis(facet, index.Corpus.Shuffled(counts.Keys.Append("nothing has it")).Skip(1).ToArray());
    }
}
