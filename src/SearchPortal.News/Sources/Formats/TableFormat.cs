namespace SearchPortal.News.Sources.Formats;

/// <summary>A table whose first row names the columns, each other row an article: CSV, TSV and their like.</summary>
internal sealed class TableFormat : ISourceFormat
{
    /// <summary>Its short name.</summary>
    public const string Name = "table";

    private const int MaxColumnName = 64;

    private static readonly HashSet<string> OwnEndings = new([".csv", ".tsv", ".tab"], StringComparer.Ordinal);

    private static readonly HashSet<string> TellingColumns = new(
        FieldMapping.Default.Fields.Where(field => field.Field is FieldNames.Title or FieldNames.Text).SelectMany(field => field.Keys).Select(key => key.Name),
        StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string Id => Name;

    /// <inheritdoc/>
    public string Description => "a table (CSV, TSV), one article a row; --mapping says which column is which field";

    /// <inheritdoc/>
    public string Endings => ".csv .tsv .tab";

    /// <summary>Whether the name says so, or the first row names columns, a headline or a text among them, and the others are of its length.</summary>
    public bool Recognises(SourceHead head)
    {
        if (head.IsBinary || HtmlFormat.IsPage(head)) return false;
        if (OwnEndings.Contains(head.Ending)) return true;
        var lineEnd = head.Ascii.IndexOf('\n', StringComparison.Ordinal);
        return lineEnd > 0
            && TableHead.Of(head) is { IsRegular: true, Columns: { Count: > 1 } columns }
            && columns.All(column => column.Length is > 0 and <= MaxColumnName)
            && columns.Any(TellingColumns.Contains)
            && columns.Distinct(StringComparer.OrdinalIgnoreCase).Count() == columns.Count;
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context) => new TableRows(content, context).Read();
}
