using SearchPortal.Engine.Collecting;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Oracle;

/// <summary>Generated articles indexed by Lucene and by us, and Lucene's answers to generated questions.</summary>
public sealed class PeerIndexes : IDisposable
{
    private const int Seed = 20261122;
    private const int ArticleCount = 1500;
    private const int QuestionsOfAKind = 40;
    private const int Batches = 6;

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, SearchTask[]> questions = [];
    private readonly Dictionary<string, PeerAnswer[]> answers = [];
    private readonly Dictionary<string, PeerAnswer[]> answersAfterDeletes = [];

    public PeerIndexes()
    {
        if (!LucenePeer.IsWanted) return;
        var corpus = new PeerCorpus(Seed, ArticleCount);
        var random = new Random(Seed);
        var shuffled = corpus.Articles.ToArray();
        random.Shuffle(shuffled);
        var deleted = shuffled.Take(ArticleCount / 6).Select(article => article.Id).ToHashSet();
        random.Shuffle(shuffled);

        OneSegment = Build("one", shuffled, perCommit: ArticleCount, deleted: []);
        ManySegments = Build("many", shuffled, ArticleCount / Batches, deleted: []);
        WithDeletes = Build("deletes", shuffled, ArticleCount / Batches, deleted);

        var asked = new PeerQuestions(corpus, Seed);
        foreach (var kind in PeerQuestions.Kinds) questions[kind] = [.. Enumerable.Range(0, QuestionsOfAKind).Select(_ => asked.Task(kind))];
        Ask("lucene", corpus.Articles, answers);
        Ask("lucene-deletes", corpus.Articles.Select(article => article with { Deleted = deleted.Contains(article.Id) }), answersAfterDeletes);
    }

    public IndexSearcher? OneSegment { get; }

    public IndexSearcher? ManySegments { get; }

    /// <summary>Many segments, some documents of each deleted.</summary>
    public IndexSearcher? WithDeletes { get; }

    /// <summary>The questions of a kind, with Lucene's answers.</summary>
    internal IEnumerable<(SearchTask Task, PeerAnswer Lucene)> Of(string kind, IndexSearcher searcher) =>
        questions[kind].Zip((searcher == WithDeletes ? answersAfterDeletes : answers)[kind]);

    public void Dispose()
    {
        OneSegment?.Dispose();
        ManySegments?.Dispose();
        WithDeletes?.Dispose();
        folder.Dispose();
    }

    private void Ask(string name, IEnumerable<PeerArticle> articles, Dictionary<string, PeerAnswer[]> into)
    {
        var lucene = PeerIndex.Create(Directory.CreateDirectory(folder.File(name)).FullName, PeerCorpus.Schema.Order, articles);
        var all = lucene.Ask(PeerQuestions.Kinds.SelectMany(kind => questions[kind]));
        foreach (var (kind, chunk) in PeerQuestions.Kinds.Zip(all.Chunk(QuestionsOfAKind))) into[kind] = chunk;
    }

    private IndexSearcher Build(string name, PeerArticle[] articles, int perCommit, HashSet<string> deleted)
    {
        var path = folder.File(name);
        using (var writer = IndexWriter.Open(path, PeerCorpus.Schema, new IndexWriterOptions { Merge = false }))
        {
            foreach (var batch in articles.Chunk(perCommit))
            {
                foreach (var article in batch) writer.AddDocument(PeerCorpus.ToDocument(article));
                writer.Commit();
            }

            foreach (var id in deleted) writer.DeleteDocument(id).ShouldBeTrue();
            writer.Commit();
        }

        return IndexSearcher.Open(path);
    }
}
