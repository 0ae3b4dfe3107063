using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Searching;

/// <summary>The engine against a searcher that has no index, over random corpora and questions.</summary>
public sealed class RandomSearchTests
{
    private const int Batches = 12;
    private const int Documents = Batches * 30;
    private const int Questions = 40;

    private static readonly IndexWriterOptions WithoutMerging = new() { Merge = false };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 4)];

    [Theory, MemberData(nameof(Seeds))]
    public void One_segment_answers_as_the_naive_searcher(int seed)
    {
        using var folder = new TemporaryFolder();
        var corpus = new RandomCorpus(seed);
        var documents = corpus.Documents(Documents).ToArray();
        Write(folder.Path, corpus, corpus.Shuffled(documents));
        Compare(folder.Path, corpus, documents, segments: 1);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Many_segments_answer_as_one_also_after_deletes_updates_and_merges(int seed)
    {
        using var folder = new TemporaryFolder();
        var corpus = new RandomCorpus(seed);
        var documents = corpus.Documents(Documents).ToDictionary(document => document.Id);
        foreach (var batch in corpus.Shuffled(documents.Values).Chunk(Documents / Batches)) Write(folder.Path, corpus, batch);
        Compare(folder.Path, corpus, documents.Values, Batches);

        using (var writer = IndexWriter.Open(folder.Path, corpus.Schema, WithoutMerging))
        {
            foreach (var id in corpus.Shuffled(documents.Keys).Take(Documents / 5))
            {
                writer.DeleteDocument(id).ShouldBeTrue();
                documents.Remove(id);
            }

            foreach (var number in corpus.Shuffled(Enumerable.Range(0, Documents + 30)).Take(Documents / 10))
            {
                var document = corpus.Document(number);
                writer.UpdateDocument(document.ToDocument());
                documents[document.Id] = document;
            }

            writer.Commit();
        }

        CompareLive(folder.Path, corpus, documents.Values);

        using (var writer = IndexWriter.Open(folder.Path, corpus.Schema, new IndexWriterOptions { MergeInBackground = false }))
        {
            var document = corpus.Document(0);
            writer.UpdateDocument(document.ToDocument());
            documents[document.Id] = document;
            writer.Commit();
            writer.Merges.ShouldBeGreaterThan(0);
            writer.Compact();
            writer.Commit();
        }

        Compare(folder.Path, corpus, documents.Values, segments: 1);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Marked_words_are_those_of_the_naive_searcher(int seed)
    {
        var corpus = new RandomCorpus(seed);
        var documents = corpus.Documents(60).ToArray();
        var naive = new NaiveSearcher(documents, corpus.Schema.Order);
        for (var i = 0; i < Questions; i++)
        {
            var query = corpus.Query(2);
            foreach (var document in corpus.Shuffled(documents).Take(20)) Answers.ShouldMarkTheSame(corpus.Schema, naive, document, query);
        }
    }

    [Fact]
    public void A_corpus_without_words_has_hits_but_no_scores_of_words()
    {
        using var folder = new TemporaryFolder();
        var corpus = new RandomCorpus(3);
        var documents = corpus.Documents(20).Select(document => document with { Words = new Dictionary<string, string[]> { ["body"] = [] }, Marks = new Dictionary<string, (int, string)[]>() }).ToArray();
        Write(folder.Path, corpus, documents);
        Compare(folder.Path, corpus, documents, segments: 1);
    }

    private static void Write(string folder, RandomCorpus corpus, IEnumerable<NaiveDocument> documents)
    {
        using var writer = IndexWriter.Open(folder, corpus.Schema, WithoutMerging);
        foreach (var document in documents) writer.AddDocument(document.ToDocument()).ShouldBeTrue();
        writer.Commit();
    }

    /// <summary>For an index without deleted documents: its own statistics are the true ones.</summary>
    private static void Compare(string folder, RandomCorpus corpus, IReadOnlyCollection<NaiveDocument> documents, int segments)
    {
        using var searcher = Open(folder, documents);
        searcher.Commit.Segments.Count.ShouldBe(segments);
        searcher.Commit.Segments.Sum(segment => segment.Deleted).ShouldBe(0);
        var naive = new NaiveSearcher(documents, corpus.Schema.Order);
        for (var i = 0; i < Questions; i++) Answers.ShouldAgree(searcher, naive, corpus.Task());
    }

    /// <summary>For an index with deleted documents, which count in its statistics until a merge: scored with those of the live ones.</summary>
    private static void CompareLive(string folder, RandomCorpus corpus, IReadOnlyCollection<NaiveDocument> documents)
    {
        using var searcher = Open(folder, documents);
        searcher.Commit.Segments.Sum(segment => segment.Deleted).ShouldBeGreaterThan(0);
        var naive = new NaiveSearcher(documents, corpus.Schema.Order);
        for (var i = 0; i < Questions; i++) Answers.ShouldAgree(searcher, naive, corpus.Task(), naive);
    }

    private static IndexSearcher Open(string folder, IReadOnlyCollection<NaiveDocument> documents)
    {
        IndexChecker.Check(folder).Problems.ShouldBeEmpty();
        var searcher = IndexSearcher.Open(folder);
        searcher.Documents.ShouldBe(documents.Count);
        foreach (var document in documents)
        {
            var hit = searcher.Find(document.Id).ShouldNotBeNull();
            searcher.Stored(hit).ShouldBe(document.ToDocument().Stored.ToArray());
            searcher.Values(hit, "topic").Order(StringComparer.Ordinal).ShouldBe(document.Keywords["topic"].Distinct().Order(StringComparer.Ordinal));
        }

        return searcher;
    }
}
