using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Segments;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Searching;

/// <summary>A corpus over two indexes, each searched with the statistics of both, gives the answer of the whole.</summary>
public sealed class SplitCorpusTests
{
    private sealed class SummedStatistics(params ICorpusStatistics[] parts) : ICorpusStatistics
    {
        public FieldStatistics Field(string field) => parts.Aggregate(default(FieldStatistics), (sum, part) => sum + part.Field(field));

        public long DocumentFrequency(string field, string term) => parts.Sum(part => part.DocumentFrequency(field, term));

        public long TotalFrequency(string field, string term) => parts.Sum(part => part.TotalFrequency(field, term));

        public IEnumerable<TermFrequency> Terms(string field, TermAutomaton automaton) =>
            parts.SelectMany(part => part.Terms(field, automaton)).GroupBy(term => term.Term, (term, found) => new TermFrequency(term, found.Sum(each => each.Documents)))
                .OrderBy(term => term.Term, Comparer<string>.Create(SortKey.CompareUtf8));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Merged_answers_of_parts_are_the_answer_of_the_whole(int seed)
    {
        using var folder = new TemporaryFolder();
        var corpus = new RandomCorpus(seed);
        var documents = corpus.Documents(150).ToArray();
        // Parts of unlike size: their own statistics would give other scores.
        Write(folder.File("all"), corpus, documents);
        Write(folder.File("few"), corpus, documents.Take(30));
        Write(folder.File("many"), corpus, documents.Skip(30));
        using var all = IndexSearcher.Open(folder.File("all"));
        using var few = IndexSearcher.Open(folder.File("few"));
        using var many = IndexSearcher.Open(folder.File("many"));
        var summed = new SummedStatistics(few.Statistics, many.Statistics);
        var naive = new NaiveSearcher(documents, corpus.Schema.Order);
        for (var i = 0; i < 90; i++)
        {
            var task = corpus.Task() with { KeepGroups = true };
            if (i % 3 == 0) task = task with { After = all.Search(task with { Size = 20 }).Hits is [.., var last] ? last.Place : null };
            var merged = TopDocs.Merge([few.Search(task, summed), many.Search(task, summed)], task, corpus.Schema.Order);
            merged.Hits.Select(hit => (hit.Key, hit.Score, hit.Group, hit.Others)).ShouldBe(all.Search(task).Hits.Select(hit => (hit.Key, hit.Score, hit.Group, hit.Others)));
            if (task.After is null) Answers.ShouldBe(merged, naive, task);
        }
    }

    private static void Write(string folder, RandomCorpus corpus, IEnumerable<NaiveDocument> documents)
    {
        using var writer = IndexWriter.Open(folder, corpus.Schema);
        foreach (var document in documents) writer.UpdateDocument(document.ToDocument());
        writer.Commit();
    }
}
