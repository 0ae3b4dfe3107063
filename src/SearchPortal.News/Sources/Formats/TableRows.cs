using System.Globalization;
using CsvHelper;
using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources.Formats;

/// <summary>Reads the rows of a table: the first names the columns, each other one is an article.</summary>
internal sealed class TableRows
{
    private const int MaxRow = 16 << 20;
    private const int MostColumns = 1000;
    private const int MostShownColumns = 12;

    private readonly SourceItem item;
    private readonly SourceContent content;
    private readonly ReadContext context;
    private readonly CsvReaderOptions settings;
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private int columnCount;
    private byte[] circumstances = [];
    private bool isUnclosed;
    private long badLine;

    /// <summary>Makes ready to read.</summary>
    public TableRows(SourceContent content, ReadContext context)
    {
        item = content.Item;
        this.content = content;
        this.context = context;
        settings = CsvReaderOptions.Default with
        {
            HasHeader = false,
            Separator = TableHead.Of(content.Head) is { IsRegular: true } head && !head.Columns[0].StartsWith("sep=", StringComparison.Ordinal) ? head.Delimiter : null,
            TrackLineNumbers = true,
            MaxRecordSize = MaxRow,
            OnMalformedRecord = row => isUnclosed = row.Reason == CsvMalformedReason.UnterminatedQuote,
        };
    }

    /// <summary>Reads the rows, blank ones left out.</summary>
    public IEnumerable<ReadResult> Read()
    {
        using var text = new RowText(new StreamReader(content.Stream, Utf8OrWindows1252.Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true));
        var linesBefore = 0;
        var isHead = true;
        bool? hasRow;
        do
        {
            using var rows = CsvReader.Create(text, settings, leaveOpen: true);
            while ((hasRow = Next(rows)) == true)
            {
                var line = linesBefore + (int)rows.LineNumber;
                if (isHead && Name(rows) is { } problem)
                {
                    yield return problem;
                    yield break;
                }

                if (!isHead) foreach (var result in ReadRow(rows, line)) yield return result;
                isHead = false;
            }

            if (hasRow is null)
            {
                yield return Skip(string.Create(CultureInfo.InvariantCulture, $"the row has more than {MaxRow} bytes"), "Look for a quote that is never closed", linesBefore + (int)badLine);
                text.SkipLine();
                linesBefore = text.Lines;
            }
        }
        while (hasRow is null && !isHead && !text.IsAtEnd);
    }

    /// <summary>Whether there is another row; null where it is too long.</summary>
    private bool? Next(CsvReader rows)
    {
        try
        {
            isUnclosed = false;
            return rows.Read();
        }
        catch (CsvFormatException failure)
        {
            badLine = failure.LineNumber;
            return null;
        }
    }

    /// <summary>Takes the names of the columns.</summary>
    private SourceProblem? Name(CsvReader head)
    {
        columnCount = head.FieldCount;
        circumstances = [.. head.RawRecord, .. content.Sidecar.Bytes];
        for (var i = 0; i < head.FieldCount && i < MostColumns; i++) columns.TryAdd(head.GetString(i).Trim(), i);
        var isMapped = context.Mapping.Fields.Any(field => field.Field is FieldNames.Title or FieldNames.Text && field.Keys.Any(key => columns.ContainsKey(key.Name)));
        if (isMapped) return null;
        var shown = string.Join(", ", columns.Keys.Take(MostShownColumns).Select(name => name.Length > 40 ? name[..40] + "…" : name));
        return item.Problem(
            $"has no column for a headline or a text, only \"{ReceivedText.OneLine(shown)}\"{(columns.Count > MostShownColumns ? " and others" : "")}",
            "Name the columns in its first line, and in a mapping which of them are which fields",
            line: 1);
    }

    private IReadOnlyList<ReadResult> ReadRow(CsvReader row, int line)
    {
        if (isUnclosed) return [Skip("the row has a quote that is never closed", "Close it, and double each quote within a cell", line)];
        if (row.FieldCount != columnCount)
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"the row has {row.FieldCount} cells, and the first has {columnCount}");
            return [Skip(what, "Put cells with line ends, quotes or the sign between columns in quotes", line)];
        }

        var fields = MappedRecord.Read(context.Mapping, (key, values) => Collect(row, key, values), "column", item.Source, line);
        var (text, html) = MappedRecord.Text(fields);
        fields.Complete(content.Sidecar.Fields, FieldNames.Id, FieldNames.Url, FieldNames.Title);
        var article = new StatedArticle(item, TableFormat.Name)
        {
            ContentHash = context.Hasher.Hash(row.RawRecord, circumstances),
            Text = text,
            HtmlText = html,
            Line = line,
            RecognizeActors = context.Mapping.RecognizeActors,
        };
        return article.Check(fields);
    }

    private void Collect(CsvReader row, MappedKey key, List<string> values)
    {
        if (columns.TryGetValue(key.Name, out var index) && SpreadsheetText.Restore(row.GetString(index)) is var value && !string.IsNullOrWhiteSpace(value)) values.Add(value);
    }

    private SourceProblem Skip(string what, string remedy, int line) => item.Problem(what, remedy, line, bytes: 0);
}
