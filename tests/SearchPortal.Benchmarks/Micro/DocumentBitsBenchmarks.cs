using BenchmarkDotNet.Attributes;
using SearchPortal.Engine.Numerics;

namespace SearchPortal.Benchmarks.Micro;

/// <summary>Sets of documents of a segment of 100,000.</summary>
[MemoryDiagnoser]
public class DocumentBitsBenchmarks
{
    private const int Documents = 100_000;

    private readonly DocumentBits one = new(Documents);
    private readonly DocumentBits other = new(Documents);

    /// <summary>Fills one set by a third and the other by a tenth.</summary>
    [GlobalSetup]
    public void Build()
    {
        var random = new Random(1);
        for (var document = 0; document < Documents; document++)
        {
            if (random.Next(3) == 0) one.Set(document);
            if (random.Next(10) == 0) other.Set(document);
        }
    }

    /// <summary>Counts a set.</summary>
    [Benchmark]
    public int Count() => one.Count();

    /// <summary>A set without another, as a new one.</summary>
    [Benchmark]
    public int Without()
    {
        var rest = one.Copy();
        rest.AndNot(other);
        return rest.Documents;
    }

    /// <summary>Walks a set document by document.</summary>
    [Benchmark]
    public long Walk()
    {
        long sum = 0;
        for (var document = other.NextSet(0); document >= 0; document = other.NextSet(document + 1)) sum += document;
        return sum;
    }
}
