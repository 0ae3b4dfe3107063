using System.Diagnostics;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Output;

/// <summary>Progress where there is no terminal: a line every five seconds; problems go to the error stream at once.</summary>
internal sealed class PlainProgress(TextWriter output, TextWriter errors) : IProgress<ImportProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Pace pace = new();
    private readonly Stopwatch sinceLine = Stopwatch.StartNew();

    public void Report(ImportProgress value)
    {
        if (value.Problem is not null) errors.WriteLine(PlainText.Problem(value.Problem));
        if (sinceLine.Elapsed < Interval) return;
        output.WriteLine(pace.Describe(value));
        sinceLine.Restart();
    }
}
