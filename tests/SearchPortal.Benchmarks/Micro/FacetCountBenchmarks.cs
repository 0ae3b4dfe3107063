using BenchmarkDotNet.Attributes;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Benchmarks.Micro;

/// <summary>Counts of facets over the documents of a word, without hits.</summary>
[MemoryDiagnoser]
public class FacetCountBenchmarks
{
    private MicroIndex? index;

    /// <summary>The word: a frequent one, one of a tenth of the articles, a rare one.</summary>
    [Params(0, 40, 2000)]
    public int Rank { get; set; }

    /// <summary>Makes the index.</summary>
    [GlobalSetup]
    public void Build() => index = new MicroIndex();

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Remove() => index?.Dispose();

    /// <summary>Counts the matches alone: what the facets below cost more is theirs.</summary>
    [Benchmark(Baseline = true)]
    public long Total() => Count([]);

    /// <summary>Counts a field of one value a document.</summary>
    [Benchmark]
    public long OneValue() => Count([new FacetRequest("outlet", "outlet")]);

    /// <summary>Counts a field of up to three values.</summary>
    [Benchmark]
    public long SeveralValues() => Count([new FacetRequest("topic", "topic")]);

    /// <summary>Counts buckets of numbers.</summary>
    [Benchmark]
    public long Buckets() => Count([new FacetRequest("month", "published", NumberBuckets.OfWidth(30 * 86_400))]);

    private long Count(FacetRequest[] facets) =>
        index!.Searcher.Search(new SearchTask(new TermQuery("body", GeneratedArticles.Word(Rank))) { Size = 0, Sort = Sort.SchemaOrder, Facets = facets }).Total;
}
