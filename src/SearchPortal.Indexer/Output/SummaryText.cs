using System.Globalization;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Output;

/// <summary>What an import did, for people and for scripts: a name and a number a line.</summary>
internal static class SummaryText
{
    internal static void Write(TextWriter output, ImportSummary summary)
    {
        Line(output, "added", summary.Added);
        Line(output, "updated", summary.Updated);
        Line(output, "unchanged", summary.Unchanged);
        Line(output, "duplicates", summary.Duplicates);
        if (summary.Erased > 0) Line(output, "left out: erased", summary.Erased);
        Lines(output, "skipped", summary.Skipped);
        Lines(output, "left out", summary.LeftOut);
        Lines(output, "passed over", summary.PassedOver);
        var seconds = summary.Elapsed.TotalSeconds;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Articles:N0} articles in {seconds:0.0} s, {summary.Articles / Math.Max(seconds, 0.001):N0} articles/s, {Pace.BytesRate(summary.Bytes, summary.Elapsed)}"));
        if (summary.Interrupted) output.WriteLine("interrupted: what was done is committed; run the same command again to go on");
    }

    private static void Lines(TextWriter output, string name, IReadOnlyList<ReasonCount> reasons)
    {
        Line(output, name, reasons.Sum(reason => reason.Count));
        foreach (var reason in reasons)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {reason.Count,10:N0}  {PlainText.OneLine(reason.Reason)}"));
        }
    }

    private static void Line(TextWriter output, string name, long count) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12}{count,8:N0}"));
}
