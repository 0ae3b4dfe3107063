using BenchmarkDotNet.Attributes;
using SearchPortal.Engine.Analysis;

namespace SearchPortal.Benchmarks.Micro;

/// <summary>Text to tokens.</summary>
[MemoryDiagnoser]
public class TextBenchmarks
{
    private readonly List<Token> tokens = [];
    private string text = "";

    /// <summary>The analyzer: of the portal, and of the comparison with other engines.</summary>
    [Params("news/1", "english/1")]
    public string Analyzer { get; set; } = "";

    /// <summary>Makes twenty articles.</summary>
    [GlobalSetup]
    public void Build() => text = string.Join("\n\n", GeneratedArticles.Take(20).Select(article => article.Texts["body"].Text));

    /// <summary>Words and stems of twenty articles.</summary>
    [Benchmark]
    public int Analyze()
    {
        tokens.Clear();
        Analyzers.Get(Analyzer).Analyze(text, [], tokens);
        return tokens.Count;
    }
}
