using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Exports;

/// <summary>A format that articles are exported in.</summary>
/// <param name="Name">Its name in addresses, and the ending of its files.</param>
/// <param name="Label">What a page calls it.</param>
/// <param name="Use">What it is for, in a few words.</param>
/// <param name="ContentType">The type of its files.</param>
/// <param name="Open">Begins a file.</param>
internal sealed record ExportFormat(string Name, string Label, string Use, string ContentType, Func<Stream, string, ExportOrigin, ArticleFile> Open)
{
    /// <summary>All of them, the usual one first.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new("ndjson", "NDJSON", "for programs", "application/x-ndjson; charset=utf-8", (output, site, origin) => new JsonLinesFile(output, site, origin)),
        new("csv", "CSV", "for spreadsheets", "text/csv; charset=utf-8", (output, site, origin) => new CsvFile(output, site, origin)),
        new("ris", "RIS", "for Zotero, EndNote and others", "application/x-research-info-systems; charset=utf-8", (output, site, origin) => new RisFile(output, site, origin)),
        new("bib", "BibTeX", "for LaTeX", "application/x-bibtex; charset=utf-8", (output, site, origin) => new BibtexFile(output, site, origin)),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(format => format.Name)];

    /// <summary>Those that cite an article and do not hold its text.</summary>
    public static IEnumerable<ExportFormat> Citing => All.Where(format => format.Name is "ris" or "bib");

    /// <summary>The format of a name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static ExportFormat Of(string name) => All.First(format => format.Name == name);
}
