using SearchPortal.Engine;
using SearchPortal.Engine.Segments;
using SearchPortal.Tests;

namespace SearchPortal.Benchmarks.Micro;

/// <summary>An index of generated articles in one segment, for one benchmark class.</summary>
internal sealed class MicroIndex : IDisposable
{
    private const int Articles = 20_000;

    private readonly TemporaryFolder folder = new();

    public MicroIndex()
    {
        IndexBenchmark.Build(folder.Path, Articles);
        using (var writer = IndexWriter.Open(folder.Path, GeneratedArticles.Schema))
        {
            writer.Compact();
            writer.Commit();
        }

        Searcher = IndexSearcher.Open(folder.Path);
        Segment = new SegmentReader(folder.Path, Searcher.Commit.Segments[0], Searcher.Schema);
    }

    public IndexSearcher Searcher { get; }

    public SegmentReader Segment { get; }

    public void Dispose()
    {
        Segment.Release();
        Searcher.Dispose();
        folder.Dispose();
    }
}
