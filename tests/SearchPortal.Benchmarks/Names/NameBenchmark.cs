using System.Globalization;
using SearchPortal.News.Names.Matching;

namespace SearchPortal.Benchmarks.Names;

/// <summary>The commands about the matching of names.</summary>
internal static class NameBenchmark
{
    /// <summary>At least probably one name: a <see cref="MatchStrength.Good"/> score.</summary>
    private const double Threshold = NameMatcher.GoodScore;

    /// <summary>Runs a command: files to measure, or train, cv, vocabulary.</summary>
    public static int Run(string[] arguments)
    {
        switch (arguments)
        {
            case ["train", .. var files] when files.Length > 0:
                return Train(files);
            case ["cv", var file]:
                return NameCrossValidation.Run(file, null, null);
            case ["cv", var file, "given" or "corrected"]:
                return NameCrossValidation.Run(file, arguments[2], null);
            case ["cv", var file, "given" or "corrected", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out var worst):
                return NameCrossValidation.Run(file, arguments[2], worst);
            case ["vocabulary", var pairs, .. var articles] when articles.Length > 0:
                return NameVocabulary.Run(pairs, articles);
            case ["score", var left, var right]:
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{NameMatcher.Default.ScoreNames(left, right):0.00}"));
                return 0;
            default:
                foreach (var file in arguments) Measure(file);
                return 0;
        }
    }

    private static void Measure(string file)
    {
        var pairs = NamePairFile.Read(file);
        var scored = new ScoredPairs([.. pairs.Select(pair => (pair, NameMatcher.Default.ScoreNames(pair.Left, pair.Right)))]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {pairs.Count} pairs, a score above {Threshold}"));
        Console.WriteLine($"  {scored.Text(Threshold)}");
        Console.WriteLine($"  {scored.CurveText()}");
        if (pairs.Exists(pair => pair.IsCurated))
        {
            Console.WriteLine("  curated with neg_curated");
            Console.WriteLine($"    {scored.Text(Threshold, pair => pair.IsCurated)}");
            Console.WriteLine($"    {scored.CurveText(pair => pair.IsCurated)}");
        }

        scored.PrintKinds(Threshold);
    }

    private static int Train(string[] files)
    {
        var (pairs, corrected) = NamePairFile.Correct([.. files.SelectMany(NamePairFile.Read)]);
        var weights = MatcherTraining.Train(pairs);
        var matcher = new NameMatcher(weights);
        var scored = new ScoredPairs([.. pairs.Select(pair => (pair, matcher.ScoreNames(pair.Left, pair.Right)))]);
        var (recall, precision) = scored.At(Threshold);
        string[] header =
        [
            "# What the matcher of names has learned. Written by: dotnet run -c Release --project tests/SearchPortal.Benchmarks -- names train FILE...",
            $"# Files: {string.Join(", ", files.Select(Path.GetFileName))}; {pairs.Count} pairs, {corrected} labels corrected by NameLabels.tsv.",
            string.Create(CultureInfo.InvariantCulture, $"# On these pairs themselves: recall {recall:0.000}, precision {precision:0.000}. On pairs not seen: see names cv, and docs/names.md."),
        ];
        var path = Path.Combine("src", "SearchPortal.News", "Names", "Data", MatcherWeights.FileName);
        File.WriteAllText(path, string.Join('\n', [.. header, .. weights.Lines(), ""]));
        Console.WriteLine($"{path} is written. Build again to use it.");
        return 0;
    }
}
