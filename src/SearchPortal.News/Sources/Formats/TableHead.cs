using System.Text;

namespace SearchPortal.News.Sources.Formats;

/// <summary>Tells by its first rows what parts the columns of a table.</summary>
/// <param name="Delimiter">The sign between two columns.</param>
/// <param name="Columns">The first row.</param>
/// <param name="IsRegular">Whether all rows that were seen have as many columns as the first.</param>
internal sealed record TableHead(char Delimiter, IReadOnlyList<string> Columns, bool IsRegular)
{
    private const int MaxRows = 20;
    private const int MaxColumns = 1000;

    private static readonly char[] Delimiters = ['\t', ',', ';', '|'];

    /// <summary>Reads the first rows.</summary>
    /// <param name="head">How the table begins.</param>
    /// <returns>The delimiter by which the rows are of one length, the longest such; a comma where there is none. Null where there is no text.</returns>
    public static TableHead? Of(SourceHead head)
    {
        var text = head.Text ?? (head.IsBinary ? "" : head.Ascii);
        if (text.Length == 0) return null;
        TableHead? best = null;
        foreach (var delimiter in Delimiters)
        {
            var rows = Rows(text, delimiter, head.IsWhole);
            if (rows.Count == 0 || rows[0].Count < 2) continue;
            var found = new TableHead(delimiter, rows[0], rows.TrueForAll(row => row.Count == rows[0].Count));
            if (best is null || (found.IsRegular, found.Columns.Count).CompareTo((best.IsRegular, best.Columns.Count)) > 0) best = found;
        }

        return best ?? (Rows(text, ',', head.IsWhole) is [var only, ..] ? new TableHead(',', only, IsRegular: true) : null);
    }

    // Cells as RFC 4180 has them. The last row counts only where it is whole, but the first counts always.
    private static List<List<string>> Rows(string text, char delimiter, bool isWhole)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length && rows.Count < MaxRows && row.Count < MaxColumns; i++)
        {
            var c = text[i];
            if (c == '"' && (isQuoted || cell.Length == 0))
            {
                if (isQuoted && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else isQuoted = !isQuoted;
            }
            else if (isQuoted || (c != delimiter && c != '\n'))
            {
                cell.Append(c);
            }
            else
            {
                row.Add(cell.ToString().Trim());
                cell.Clear();
                if (c == delimiter) continue;
                if (row is not [""]) rows.Add(row);
                row = [];
            }
        }

        if (rows.Count > 0 && !isWhole) return rows;
        row.Add(cell.ToString().Trim());
        if (row is not [""] && rows.Count < MaxRows) rows.Add(row);
        return rows;
    }
}
