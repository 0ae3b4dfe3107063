using CsvHelper;

namespace SearchPortal.News.Catalog.Spelling;

/// <summary>
/// A report as comma-separated values (RFC 4180) with a line of headings. Text that a spreadsheet would take for a formula gets an apostrophe in front.
/// </summary>
public static class SpellingReportCsv
{
    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };

    /// <summary>Writes a line for each outlet and a column for each spelling. Articles of no known outlet have the last line.</summary>
    public static void WriteOutlets(SpellingReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var csv = CsvWriter.Create(writer, Format, leaveOpen: true);
        WriteHead(csv, "outlet", report);
        foreach (var (outlet, counts) in report.Outlets.Values.Zip(report.ByOutlet)) WriteLine(csv, outlet.Value, outlet.Count, counts);
        if (report.Outlets.Missing > 0) WriteLine(csv, FacetValue.Unknown, report.Outlets.Missing, report.Spellings.Select(spelling => spelling.WithoutOutlet));
    }

    /// <summary>Writes a line for each period and a column for each spelling. Undated articles have the last line.</summary>
    public static void WriteDates(SpellingReport report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var csv = CsvWriter.Create(writer, Format, leaveOpen: true);
        WriteHead(csv, "date", report);
        foreach (var (bar, counts) in report.Dates.Bars.Zip(report.ByDate)) WriteLine(csv, bar.Date, bar.Count, counts);
        if (report.Dates.Undated > 0) WriteLine(csv, FacetValue.Unknown, report.Dates.Undated, report.Spellings.Select(spelling => spelling.Undated));
    }

    private static void WriteHead(CsvWriter csv, string name, SpellingReport report)
    {
        csv.WriteField(name);
        csv.WriteField("any spelling");
        foreach (var spelling in report.Spellings) csv.WriteField(spelling.Spelling);
        csv.EndRecord();
    }

    private static void WriteLine(CsvWriter csv, string name, long any, IEnumerable<long> counts)
    {
        csv.WriteField(name);
        csv.WriteField(any);
        foreach (var count in counts) csv.WriteField(count);
        csv.EndRecord();
    }
}
