namespace SearchPortal.Benchmarks.Peers;

/// <summary>What the rounds measured of one question.</summary>
internal sealed class QueryTimes
{
    /// <summary>Milliseconds of the thread on a processor, a round each.</summary>
    public List<double> Processor { get; } = [];

    /// <summary>Milliseconds on the clock, a round each.</summary>
    public List<double> Wall { get; } = [];

    /// <summary>Bytes allocated in all rounds.</summary>
    public long Allocated { get; set; }

    public double AllocatedEach => Allocated / (double)Math.Max(1, Wall.Count);

    public double MedianProcessor => At(Processor, 0.5);

    /// <summary>The value that a share of all values does not exceed.</summary>
    public static double At(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }

    /// <summary>The mean that ratios call for.</summary>
    public static double GeometricMean(IEnumerable<double> values) => Math.Exp(values.Average(value => Math.Log(Math.Max(value, 1e-6))));
}
