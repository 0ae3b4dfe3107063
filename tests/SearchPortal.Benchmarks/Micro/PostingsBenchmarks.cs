using System.Text;
using BenchmarkDotNet.Attributes;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Benchmarks.Micro;

/// <summary>From postings to documents, of the most frequent word.</summary>
[MemoryDiagnoser]
public class PostingsBenchmarks
{
    private const int Leap = 1000;

    private MicroIndex? index;

    /// <summary>Makes the segment.</summary>
    [GlobalSetup]
    public void Build() => index = new MicroIndex();

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Remove() => index?.Dispose();

    /// <summary>Walks all documents, with frequencies.</summary>
    [Benchmark]
    public long Documents()
    {
        var postings = Postings();
        long sum = 0;
        while (postings.Next() != PostingsCursor.End) sum += postings.Frequency;
        return sum;
    }

    /// <summary>The same with all positions.</summary>
    [Benchmark]
    public long Positions()
    {
        var postings = Postings();
        long sum = 0;
        while (postings.Next() != PostingsCursor.End) sum += postings.Positions[^1];
        return sum;
    }

    /// <summary>Leaps from thousand to thousand, by the skip table.</summary>
    [Benchmark]
    public long Leaps()
    {
        var postings = Postings();
        long sum = 0;
        for (var target = 0; postings.Advance(target) is var document and not PostingsCursor.End; target = document + Leap) sum += document;
        return sum;
    }

    /// <summary>Decodes all blocks as they lie.</summary>
    [Benchmark]
    public int Blocks()
    {
        Span<int> documents = stackalloc int[PostingsFormat.BlockLength], frequencies = stackalloc int[PostingsFormat.BlockLength];
        var postings = index!.Segment.PostingsList("body", Encoding.UTF8.GetBytes(GeneratedArticles.Word(0)))!;
        var sum = 0;
        for (var block = 0; block < postings.Blocks; block++)
        {
            sum += documents[postings.ReadDocuments(block, documents, frequencies) - 1];
            postings.ReadFrequencies(block, frequencies);
        }

        return sum;
    }

    private PostingsCursor Postings() => index!.Segment.Postings("body", GeneratedArticles.Word(0))!;
}
