using SearchPortal.Engine.Tests.Searching;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Collecting;

/// <summary>A random corpus over several segments, a third of it deleted again; with the truth about what is left.</summary>
internal sealed class RandomIndex : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, NaiveDocument> documents = [];

    public RandomIndex(int seed, int segments, int documentsOfSegment = 40)
    {
        Corpus = new RandomCorpus(seed);
        using (var writer = IndexWriter.Open(folder.Path, Corpus.Schema, new IndexWriterOptions { Merge = false }))
        {
            for (var segment = 0; segment < segments; segment++)
            {
                for (var i = 0; i < documentsOfSegment; i++) Put(writer, Corpus.Document(documents.Count));
                writer.Commit();
            }

            foreach (var id in Corpus.Shuffled(documents.Keys).Take(documents.Count / 3))
            {
                writer.DeleteDocument(id);
                documents.Remove(id);
            }

            writer.Commit();
        }

        Searcher = IndexSearcher.Open(folder.Path);
        // Every other index is searched in parts at the same time: the answers are the same.
        (Searcher.Processors, Searcher.LeastDocumentsOfPart) = (seed % 2 == 0 ? 3 : 1, 1);
        Searcher.Commit.Segments.Count.ShouldBe(segments);
        Naive = new NaiveSearcher(documents.Values, Corpus.Schema.Order);
    }

    public RandomCorpus Corpus { get; }

    public IndexSearcher Searcher { get; }

    public NaiveSearcher Naive { get; }

    /// <summary>Replaces all documents by others, while the searcher keeps its commit.</summary>
    public void Rewrite()
    {
        using var writer = IndexWriter.Open(folder.Path, Corpus.Schema);
        foreach (var id in documents.Keys) writer.UpdateDocument(Corpus.Document(0).ToDocument() with { Id = id });
        writer.Commit();
    }

    public void Dispose()
    {
        Searcher.Dispose();
        folder.Dispose();
    }

    private void Put(IndexWriter writer, NaiveDocument document)
    {
        writer.UpdateDocument(document.ToDocument());
        documents[document.Id] = document;
    }
}
