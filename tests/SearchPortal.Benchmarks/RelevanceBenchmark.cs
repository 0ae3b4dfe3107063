using System.Diagnostics;
using SearchPortal.Engine;
using SearchPortal.News.Catalog;
using SearchPortal.News.Names;
using SearchPortal.News.Topics;
using SearchPortal.Tests;
using SearchPortal.Tests.Relevance;

namespace SearchPortal.Benchmarks;

/// <summary>How good the first hits are, on collections whose answers people have judged. Documents take the way of articles, and each query is asked
/// as a user would type it.</summary>
internal static class RelevanceBenchmark
{
    private const int Depth = 1000;

    private static readonly (string Name, Ranking Rank, WordRule? Match)[] Ways =
    [
        ("default ranking, as typed", Ranking.Default, null),
        ("default ranking, match=any", Ranking.Default, WordRule.Any),
        ("rank=bm25, match=any", Ranking.Bm25, WordRule.Any),
    ];

    public static int Run(string[] folders)
    {
        var gains = new List<double>();
        Console.WriteLine($"{"collection",-12}{"queries",8}  {"asked with",-28}{"nDCG@10",9}{"MAP",9}{"P@10",9}{"ms a query",12}");
        foreach (var folder in folders)
        {
            if (!Directory.Exists(folder))
            {
                Console.Error.WriteLine($"there is no folder {folder}");
                return 1;
            }

            var means = Measure(JudgedCollection.Read(folder));
            gains.Add(means[0].Ndcg / means[^1].Ndcg - 1);
        }

        Console.WriteLine(FormattableString.Invariant($"nDCG@10 of the default ranking, as typed, against rank=bm25 with match=any: {gains.Average():+0.0%;-0.0%} on average"));
        return 0;
    }

    private static RankingMeasures[] Measure(JudgedCollection collection)
    {
        using var folder = new TemporaryFolder();
        var index = new CatalogOptions(folder.Path, null, null);
        ArticleImporter.Run(index, new ImportRequest([collection.Documents], null));
        using var searcher = IndexSearcher.Open(folder.Path);
        var snapshot = new CatalogSnapshot(searcher, ActorAuthority.Empty, TopicSet.Empty);
        var means = new RankingMeasures[Ways.Length];
        for (var i = 0; i < Ways.Length; i++)
        {
            var (name, rank, match) = Ways[i];
            var watch = Stopwatch.StartNew();
            means[i] = RankingMeasures.Mean(collection.Queries.Select(query => query.Measure(Search(snapshot, query.Text, rank, match))).ToArray());
            var perQuery = watch.Elapsed.TotalMilliseconds / collection.Queries.Count;
            Console.WriteLine(FormattableString.Invariant(
                $"{(i == 0 ? collection.Name : ""),-12}{(i == 0 ? collection.Queries.Count : ""),8}  {name,-28}{means[i].Ndcg,9:F4}{means[i].AveragePrecision,9:F4}{means[i].Precision,9:F4}{perQuery,12:F1}"));
        }

        return means;
    }

    /// <summary>Ids in the order in which the portal shows them: those that match all words, then, where these are few, those that match most.</summary>
    private static string[] Search(CatalogSnapshot snapshot, string text, Ranking rank, WordRule? match)
    {
        var scope = new SearchScope(snapshot, new SearchRequest { Query = text, Rank = rank, Match = match }, CancellationToken.None);
        var all = snapshot.Searcher.Search(scope.All with { Size = Depth });
        var most = scope.Most(all.Total) is { } task ? snapshot.Searcher.Search(task with { Size = Depth }).Hits : [];
        return [.. all.Hits.Concat(most).Select(hit => hit.Id)];
    }
}
