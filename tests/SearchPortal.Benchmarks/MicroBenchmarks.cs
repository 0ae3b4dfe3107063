using BenchmarkDotNet.Attributes;
using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Benchmarks;

/// <summary>The three inner loops: text to tokens, a term to its entry, postings to documents.</summary>
[MemoryDiagnoser]
public class MicroBenchmarks
{
    private const int Articles = 5_000;

    private string folder = "";
    private readonly List<Token> tokens = [];
    private string text = "";
    private SegmentReader? segment;

    /// <summary>Makes the text and the segment; the largest one is measured.</summary>
    [GlobalSetup]
    public void Build()
    {
        folder = Directory.CreateTempSubdirectory("searchportal-").FullName;
        text = string.Join("\n\n", GeneratedArticles.Take(20).Select(article => article.Texts["body"].Text));
        IndexBenchmark.Build(folder, Articles);
        var commit = Manifest.Read(folder);
        segment = new SegmentReader(folder, commit.Segments.MaxBy(each => each.Documents)!, commit.Schema);
    }

    /// <summary>Removes the index.</summary>
    [GlobalCleanup]
    public void Remove()
    {
        segment?.Release();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Words and stems of twenty articles.</summary>
    [Benchmark]
    public int Tokenise()
    {
        tokens.Clear();
        Analyzers.Get("news/1").Analyze(text, [], tokens);
        return tokens.Count;
    }

    /// <summary>Looks up a word that is there and one that is not.</summary>
    [Benchmark]
    public int LookUpTerms() => segment!.DocumentFrequency("body", GeneratedArticles.Word(777)) + segment.DocumentFrequency("body", "nowhere");

    /// <summary>Walks all documents of the most frequent word, with frequencies.</summary>
    [Benchmark]
    public long DecodePostings()
    {
        var postings = segment!.Postings("body", GeneratedArticles.Word(0))!;
        long sum = 0;
        while (postings.Next() != PostingsCursor.End) sum += postings.Frequency;
        return sum;
    }

    /// <summary>The same with all positions.</summary>
    [Benchmark]
    public long DecodePositions()
    {
        var postings = segment!.Postings("body", GeneratedArticles.Word(0))!;
        long sum = 0;
        while (postings.Next() != PostingsCursor.End) sum += postings.Positions[^1];
        return sum;
    }
}
