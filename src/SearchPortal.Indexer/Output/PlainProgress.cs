using System.Diagnostics;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Output;

/// <summary>Progress where there is no terminal: a line every five seconds; problems go to the error stream at once.</summary>
/// <param name="output">Where progress goes.</param>
/// <param name="errors">Where problems go.</param>
/// <param name="pace">Says how far it is.</param>
/// <param name="problems">Says what is wrong.</param>
internal sealed class PlainProgress(TextWriter output, TextWriter errors, Pace pace, ProblemLines problems) : IProgress<ImportProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Stopwatch sinceLine = Stopwatch.StartNew();

    public void Report(ImportProgress value)
    {
        if (value.Problem is not null) foreach (var line in problems.Of(value.Problem)) errors.WriteLine(line);
        if (sinceLine.Elapsed < Interval) return;
        output.WriteLine(pace.Describe(value));
        sinceLine.Restart();
    }
}
