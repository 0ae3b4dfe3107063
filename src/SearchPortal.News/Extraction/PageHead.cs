using SearchPortal.News.Dates;

namespace SearchPortal.News.Extraction;

/// <summary>What stands above the text of a report: dates, headline, by-line.</summary>
/// <param name="Title">The headline, or null.</param>
/// <param name="ByLine">Who wrote it.</param>
/// <param name="Published">The date of publication, or null.</param>
/// <param name="Updated">The date of the last change, or null.</param>
/// <param name="Length">How many lines the head takes.</param>
internal sealed record PageHead(string? Title, ByLine ByLine, PublishedDate? Published, PublishedDate? Updated, int Length)
{
    private const int LongestHeadline = 200;
    private const int MostWordsOfAHeadline = 30;
    private const int MostDateLines = 2;

    /// <summary>Reads the head.</summary>
    /// <param name="lines">The lines without page chrome.</param>
    /// <param name="context">What is known beside the text.</param>
    public static PageHead Read(IReadOnlyList<TextLine> lines, PageContext context)
    {
        var dates = new DatedLine(null, null, null, []);
        var next = 0;
        for (; next < lines.Count - 1 && next < MostDateLines && DatesOf(lines[next].Text, context) is { Rest.Count: 0 } above; next++) dates = Add(dates, above);

        if (!IsHeadline(lines, next, context.StatedTitle)) return Head(null, new([], null), dates, next, context);
        var title = lines[next++].Text;
        var byLine = new ByLine([], null);
        for (; next < lines.Count - 1; next++)
        {
            var line = lines[next].Text;
            if (line == title) continue;
            if (IsWithoutByLine(byLine) && ByLine.TryRead(line, out var found))
            {
                byLine = found;
            }
            else if (DatesOf(line, context) is { } dated && IsOfHead(dated, dates, ref byLine))
            {
                dates = Add(dates, dated);
            }
            else break;
        }

        return Head(title, byLine, dates, next, context);
    }

    private static PageHead Head(string? title, ByLine byLine, DatedLine dates, int length, PageContext context)
    {
        var published = dates.Published;
        if (published is null && dates.Relative is { } relative && (DateAnchor.OfUpdate(dates.Updated) ?? context.Anchor) is { } anchor) published = RelativeDates.Read(relative, anchor);
        return new(title, byLine, published, dates.Updated, length);
    }

    private static DatedLine? DatesOf(string line, PageContext context) => DatedLine.Read(line, context.Now, context.Language);

    private static DatedLine Add(DatedLine dates, DatedLine more) =>
        new(dates.Published ?? more.Published, dates.Updated ?? more.Updated, dates.Relative ?? more.Relative, []);

    /// <summary>Whether a line says what is not known yet, and nothing but that and who wrote it.</summary>
    private static bool IsOfHead(DatedLine line, DatedLine known, ref ByLine byLine)
    {
        var isNew = (known.Published is null && line.Published is not null) || (known.Updated is null && line.Updated is not null) || (known is { Relative: null, Published: null } && line.Relative is not null);
        if (!isNew) return false;
        foreach (var part in line.Rest)
        {
            // "5 min read" and the like may stand beside who wrote it.
            if (IsWithoutByLine(byLine) && ByLine.TryRead(part, out var found)) byLine = found;
            else if (LineShape.EndsSentence(part)) return false;
        }

        return line.Rest.Count == 0 || !IsWithoutByLine(byLine);
    }

    private static bool IsWithoutByLine(ByLine byLine) => byLine is { Authors.Count: 0, Outlet: null };

    // The headline is set apart by a blank line, or stands twice, as where a page repeats it above the text.
    private static bool IsHeadline(IReadOnlyList<TextLine> lines, int index, string? statedTitle)
    {
        if (index + 1 >= lines.Count) return false;
        var line = lines[index].Text;
        if (line == statedTitle) return true;
        var isShort = line.Length <= LongestHeadline && LineShape.WordCount(line) <= MostWordsOfAHeadline;
        if (!isShort || LineShape.EndsWithStop(line) || LineShape.IsBulleted(line)) return false;
        return lines[index + 1].Group != lines[index].Group || lines[index + 1].Text == line;
    }
}
