using System.Globalization;
using CsvHelper;
using SearchPortal.News.Catalog;
using SearchPortal.News.Sources.Formats;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Exports;

/// <summary>
/// A table as comma-separated values (RFC 4180) with a line of headings and a mark of its encoding, without which spreadsheets take Arabic for something else.
/// No cell is a formula. Its columns have the names by which tables are read (<c>add</c>), so that the file can be indexed again.
/// </summary>
internal sealed class CsvFile : ArticleFile
{
    private const string ListSeparator = "; ";

    private static readonly (string Name, Func<CsvFile, ExportedArticle, string?> Value)[] Columns =
    [
        ("id", (_, article) => article.Id),
        ("title", (_, article) => article.Title),
        ("outlet", (_, article) => article.Outlet),
        ("agency", (_, article) => article.Agency),
        ("published", (_, article) => article.Published),
        ("published_inferred", (_, article) => article.PublishedInferred),
        ("language", (_, article) => article.Language),
        ("authors", (_, article) => List(article.Authors)),
        ("dateline", (_, article) => article.Dateline),
        ("url", (_, article) => WebAddress.OrNull(article.Url)),
        ("permalink", (file, article) => file.Permalink(article)),
        ("actors", (_, article) => List(article.Actors)),
        ("topics", (_, article) => List(article.Topics)),
        ("copies", (_, article) => article.Copies),
        ("story", (_, article) => article.Story),
        ("file", (_, article) => article.File),
        ("body", (_, article) => article.Body),
        ("search", (file, _) => file.Origin.Search),
        ("snapshot", (file, _) => file.Origin.Snapshot.ToString(CultureInfo.InvariantCulture)),
        ("exported", (file, _) => file.Origin.At),
    ];

    private readonly CsvWriter csv;

    public CsvFile(Stream output, string site, ExportOrigin origin) : base(output, site, origin)
    {
        csv = CsvWriter.Create(output, CsvWriterOptions.Default with { WriteByteOrderMark = true }, leaveOpen: true);
        foreach (var (name, _) in Columns) csv.WriteField(name);
        csv.EndRecord();
        csv.Flush();
    }

    /// <inheritdoc/>
    public override void Write(ExportedArticle article)
    {
        foreach (var (_, value) in Columns) csv.WriteField(SpreadsheetText.Defuse(value(this, article) ?? ""));
        csv.EndRecord();
        csv.Flush();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        csv.Dispose();
        base.Dispose();
    }

    private static string? List(IReadOnlyList<string>? values) => values is null ? null : string.Join(ListSeparator, values);
}
