using SearchPortal.News.Dates;

namespace SearchPortal.News.Extraction;

/// <summary>What stands above the text of a report: date, headline, by-line.</summary>
/// <param name="Title">The headline, or null.</param>
/// <param name="ByLine">Who wrote it.</param>
/// <param name="Published">The date, or null.</param>
/// <param name="Length">How many lines the head takes.</param>
internal sealed record PageHead(string? Title, ByLine ByLine, PublishedDate? Published, int Length)
{
    private const int LongestHeadline = 200;
    private const int MostWordsOfAHeadline = 30;
    private const int MostDateLines = 2;

    /// <summary>Reads the head.</summary>
    /// <param name="lines">The lines without page chrome.</param>
    /// <param name="statedTitle">The headline where something beside the text states it.</param>
    /// <param name="now">The present, which bounds plausible dates.</param>
    public static PageHead Read(IReadOnlyList<TextLine> lines, string? statedTitle, DateTimeOffset now)
    {
        PublishedDate? published = null;
        var next = 0;
        while (next < lines.Count - 1 && next < MostDateLines && DayOf(lines[next].Text, now) is { } date)
        {
            published ??= date;
            next++;
        }

        if (!IsHeadline(lines, next, statedTitle)) return new(null, new([], null), published, next);
        var title = lines[next++].Text;
        var byLine = new ByLine([], null);
        for (; next < lines.Count - 1; next++)
        {
            var line = lines[next].Text;
            if (line == title) continue;
            if (byLine is { Authors.Count: 0, Outlet: null } && ByLine.TryRead(line, out var found)) byLine = found;
            else if (published is null && DayOf(line, now) is { } date) published = date;
            else break;
        }

        return new(title, byLine, published, next);
    }

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

    private static PublishedDate? DayOf(string line, DateTimeOffset now) =>
        DateReader.Read(line, now) is { Precision: DatePrecision.Day or DatePrecision.Second } date ? date : null;
}
