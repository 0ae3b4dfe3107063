using BenchmarkDotNet.Attributes;
using SearchPortal.Engine.Automata;

namespace SearchPortal.Benchmarks.Micro;

/// <summary>The dictionary: a term to its entry, and the terms that a pattern accepts.</summary>
[MemoryDiagnoser]
public class TermBenchmarks
{
    private MicroIndex? index;

    /// <summary>Makes the segment.</summary>
    [GlobalSetup]
    public void Build() => index = new MicroIndex();

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Remove() => index?.Dispose();

    /// <summary>Looks up a word that is there.</summary>
    [Benchmark]
    public int Find() => index!.Segment.DocumentFrequency("body", GeneratedArticles.Word(777));

    /// <summary>Looks up a word that is not.</summary>
    [Benchmark]
    public int Miss() => index!.Segment.DocumentFrequency("body", "nowhere");

    /// <summary>Walks the terms within an edit of a word.</summary>
    [Benchmark]
    public int Fuzzy()
    {
        var terms = index!.Segment.Terms("body", TermAutomaton.Fuzzy(GeneratedArticles.Word(777), maxEdits: 1))!;
        var count = 0;
        while (terms.Next()) count++;
        return count;
    }
}
