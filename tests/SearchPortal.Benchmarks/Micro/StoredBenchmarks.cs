using BenchmarkDotNet.Attributes;

namespace SearchPortal.Benchmarks.Micro;

/// <summary>The stored articles.</summary>
[MemoryDiagnoser]
public class StoredBenchmarks
{
    private MicroIndex? index;
    private int next;

    /// <summary>Makes the segment.</summary>
    [GlobalSetup]
    public void Build() => index = new MicroIndex();

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Remove() => index?.Dispose();

    /// <summary>Reads an article far from the one before.</summary>
    [Benchmark]
    public int Read()
    {
        // 7,919 shares no factor with the number of documents.
        next = (next + 7919) % index!.Segment.Documents;
        return index.Segment.Stored.Read(next).Length;
    }
}
