using System.Diagnostics;
using System.Globalization;

namespace SearchPortal.Indexer.Output;

/// <summary>A line every five seconds on which share of something is done.</summary>
internal sealed class ShareProgress(TextWriter output, string what) : IProgress<double>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Stopwatch sinceLine = Stopwatch.StartNew();

    public void Report(double value)
    {
        if (sinceLine.Elapsed < Interval) return;
        sinceLine.Restart();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{100 * value:0} % {what}"));
    }
}
