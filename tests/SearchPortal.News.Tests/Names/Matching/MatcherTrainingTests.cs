using SearchPortal.Benchmarks.Names;
using SearchPortal.News.Names.Matching;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Names.Matching;

public class MatcherTrainingTests
{
    private static readonly NamePair[] Few =
    [
        new("haftar", "hifter", true, "a"), new("munir", "muneer", true, "a"), new("karim", "kareem", true, "a"), new("nasir", "naseer", true, "a"),
        new("sharif", "cherif", true, "a"), new("rashid", "rachid", true, "a"), new("salim", "saleem", true, "a"), new("habib", "habeeb", true, "a"),
        new("haftar", "hafez", false, "b"), new("munir", "samir", false, "b"), new("karim", "karam", false, "b"), new("nasir", "nadir", false, "b"),
        new("sharif", "sharaf", false, "b"), new("rashid", "rashad", false, "b"), new("salim", "salma", false, "b"), new("habib", "habash", false, "b"),
        new("haftar", "حفتر", true, "a"), new("karim", "كريم", true, "a"), new("sharif", "شرف", false, "b"), new("salim", "سلمى", false, "b"),
        new("Karim Haftar", "Kareem Hifter", true, "c"), new("Karim Haftar", "Salim Haftar", false, "d"),
    ];

    [Fact]
    public void The_same_pairs_give_the_same_weights()
    {
        string[] first = [.. MatcherTraining.Train(Few, []).Lines()];
        first.ShouldBe([.. MatcherTraining.Train(Few, []).Lines()]);
        first.ShouldContain(line => line.StartsWith("tree ", StringComparison.Ordinal));
        first.ShouldContain(line => line.StartsWith("pair ", StringComparison.Ordinal));
    }

    [Fact]
    public void Training_learns_what_it_is_shown()
    {
        var matcher = new NameMatcher(MatcherTraining.Train([.. Enumerable.Repeat(Few, 12).SelectMany(pairs => pairs)], []));
        matcher.Score("jamil", "jameel").ShouldBeGreaterThan(matcher.Score("jamil", "jamal"));
    }

    [Fact]
    public void Clusters_keep_the_spellings_of_a_name_in_one_fold()
    {
        var clusters = new PairClusters(Few, 3);
        foreach (var pair in Few.Where(pair => pair.IsSame)) clusters.FoldOf(pair).ShouldBeInRange(0, 2);
        Few.Select(clusters.FoldOf).Distinct().Count().ShouldBeGreaterThan(2);
        clusters.Root("haftar").ShouldBe(clusters.Root("حفتر"));
        clusters.Root("haftar").ShouldNotBe(clusters.Root("hafez"));
    }

    [Fact]
    public void Recall_is_taken_where_precision_is_still_kept()
    {
        var scored = new ScoredPairs([(Few[0], 3), (Few[1], 2), (Few[8], 1), (Few[2], 0)]);
        scored.At(0.5).ShouldBe((2.0 / 3, 2.0 / 3));
        scored.RecallAt(1).ShouldBe((2.0 / 3, 2));
        scored.RecallAt(0.75).Recall.ShouldBe(1);
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Real_pairs_are_told_apart()
    {
        AtLeast(SharedData.File("data/names/pairs-dev.tsv"), 0.88, 0.975);
        AtLeast(SharedData.File("data/names/latin-arabic-dev.tsv"), 0.95, 0.98);
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Each_corrected_label_is_one_of_the_files_and_changes_it()
    {
        List<NamePair> pairs = [.. new[] { "pairs-dev.tsv", "latin-arabic-dev.tsv" }.SelectMany(file => NamePairFile.Read(SharedData.File("data/names/" + file)))];
        var corrections = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "NameLabels.tsv")).Count(line => line.Length > 0 && line[0] != '#') - 1;
        NamePairFile.Correct(pairs).Corrected.ShouldBeGreaterThanOrEqualTo(corrections);
    }

    private static void AtLeast(string file, double lowestRecall, double lowestPrecision)
    {
        var (recall, precision) = new ScoredPairs([.. NamePairFile.Read(file).Select(pair => (pair, NameMatcher.Default.ScoreNames(pair.Left, pair.Right)))]).At(NameMatcher.GoodScore);
        recall.ShouldBeGreaterThan(lowestRecall, file);
        precision.ShouldBeGreaterThan(lowestPrecision, file);
    }
}
