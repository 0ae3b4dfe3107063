using CsvHelper;

namespace SearchPortal.News.Catalog.Pasting;

/// <summary>
/// A searched list as comma-separated values (RFC 4180) with a line of headings. Text that a spreadsheet would take for a formula gets an apostrophe in front.
/// </summary>
public static class NameListCsv
{
    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };

    private static readonly string[] Headings = ["name", "spellings found", "articles", "first", "last", "search"];

    /// <summary>Writes a line for each name. The number of articles of a name that was not searched is empty.</summary>
    /// <param name="answer">The list.</param>
    /// <param name="addressOf">The address of a name's search.</param>
    /// <param name="writer">Where it goes.</param>
    public static void Write(NameListAnswer answer, Func<ListedName, string> addressOf, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(addressOf);
        using var csv = CsvWriter.Create(writer, Format, leaveOpen: true);
        foreach (var heading in Headings) csv.WriteField(heading);
        csv.EndRecord();
        foreach (var name in answer.Names)
        {
            csv.WriteField(name.Name);
            csv.WriteField(string.Join("; ", name.Spellings));
            if (name.IsSearched) csv.WriteField(name.Articles);
            else csv.WriteField("");
            csv.WriteField(name.First ?? "");
            csv.WriteField(name.Last ?? "");
            csv.WriteField(addressOf(name));
            csv.EndRecord();
        }
    }
}
