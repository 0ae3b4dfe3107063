using System.Diagnostics;
using System.Globalization;

namespace SearchPortal.Indexer.Output;

/// <summary>A line every five seconds on how far a command is, with its share and the time left.</summary>
/// <param name="output">Where the lines go.</param>
/// <param name="amount">How a number of what is done is written.</param>
/// <param name="what">What is done.</param>
internal sealed class WorkProgress(TextWriter output, Func<long, string> amount, string what)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Stopwatch sinceStart = Stopwatch.StartNew();
    private readonly Stopwatch sinceLine = Stopwatch.StartNew();

    /// <summary>Progress in whole things.</summary>
    internal static WorkProgress Of(string what) => new(Console.Error, number => number.ToString("N0", CultureInfo.InvariantCulture), what);

    /// <summary>Progress in bytes.</summary>
    internal static WorkProgress OfBytes(string what) => new(Console.Error, ByteSize.Format, what);

    internal void Report(long done, long total)
    {
        if (sinceLine.Elapsed < Interval) return;
        sinceLine.Restart();
        var left = done == 0 ? "" : $", about {Pace.Clock(sinceStart.Elapsed * ((double)(total - done) / done))} left";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{amount(done)} of {amount(total)} {what}, {100.0 * done / Math.Max(total, 1):0} %{left}"));
    }
}
