using BenchmarkDotNet.Attributes;
using SearchPortal.Engine.Collecting;

namespace SearchPortal.Benchmarks.Micro;

/// <summary>The ten best of many scores.</summary>
[MemoryDiagnoser]
public class TopHitsBenchmarks
{
    private float[] scores = [];
    private MicroIndex? index;

    /// <summary>Makes a score for each document.</summary>
    [GlobalSetup]
    public void Build()
    {
        index = new MicroIndex();
        var random = new Random(1);
        scores = [.. Enumerable.Range(0, index.Segment.Documents).Select(_ => random.NextSingle())];
    }

    /// <summary>Removes the index.</summary>
    [GlobalCleanup]
    public void Remove() => index?.Dispose();

    /// <summary>Offers each document.</summary>
    [Benchmark]
    public int Offer()
    {
        var hits = new TopHits(10, Sort.Score, null, [index!.Segment]);
        for (var document = 0; document < scores.Length; document++) hits.Add(document, scores[document]);
        return hits.Take().Length;
    }
}
