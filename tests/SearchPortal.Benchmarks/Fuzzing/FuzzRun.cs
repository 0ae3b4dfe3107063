using System.Diagnostics;

namespace SearchPortal.Benchmarks.Fuzzing;

/// <summary>Tries hostile inputs for some minutes, and prints the seed of each that was not borne.</summary>
internal static class FuzzRun
{
    public static int Run(double minutes, int seed)
    {
        using var index = new IndexFuzz();
        FuzzTarget[] targets = [TextFuzz.Queries, TextFuzz.Patterns, TextFuzz.Analysers, index.Target];
        var start = Stopwatch.StartNew();
        long tried = 0;
        var failures = 0;
        for (; start.Elapsed.TotalMinutes < minutes; seed++)
        {
            foreach (var target in targets)
            {
                tried++;
                if (Failure(target, seed) is not { } failure) continue;
                failures++;
                Console.WriteLine($"{target.Name}, seed {seed}: {failure}");
            }
        }

        Console.WriteLine($"{tried:N0} inputs, {failures:N0} not borne; next seed {seed}");
        return failures == 0 ? 0 : 1;
    }

    /// <summary>What is wrong with the input of a seed; null where nothing is.</summary>
    public static string? Failure(FuzzTarget target, int seed)
    {
        try
        {
            return target.Try(new Random(seed));
        }
        catch (Exception problem)
        {
            return problem.ToString();
        }
    }
}
