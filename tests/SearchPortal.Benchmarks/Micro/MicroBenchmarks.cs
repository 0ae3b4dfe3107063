using BenchmarkDotNet.Running;

namespace SearchPortal.Benchmarks.Micro;

/// <summary>The command <c>micro</c>: a benchmark for each inner loop and structure of the engine, with allocations.</summary>
internal static class MicroBenchmarks
{
    private static readonly Type[] All =
    [
        typeof(TextBenchmarks), typeof(PackedBlockBenchmarks), typeof(PostingsBenchmarks), typeof(TermBenchmarks), typeof(TopHitsBenchmarks), typeof(FacetCountBenchmarks),
        typeof(DocumentBitsBenchmarks), typeof(StoredBenchmarks),
    ];

    /// <param name="options">BenchmarkDotNet's own, such as <c>--filter *Packed* --job short</c>.</param>
    public static int Run(string[] options)
    {
        // In this process: a program of its own for each benchmark would build the whole solution first, again and again.
        BenchmarkSwitcher.FromTypes(All).Run(["--inProcess", .. options.Length == 0 ? ["--filter", "*"] : options]);
        return 0;
    }
}
