using System.Diagnostics;
using System.Globalization;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Output;

/// <summary>A line every five seconds on how far names are applied.</summary>
internal sealed class NamesProgressLines(TextWriter output) : IProgress<NamesProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly Stopwatch sinceLine = Stopwatch.StartNew();

    public void Report(NamesProgress value)
    {
        if (sinceLine.Elapsed < Interval) return;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Read:N0} of {value.Total:N0} articles read again"));
        sinceLine.Restart();
    }
}
