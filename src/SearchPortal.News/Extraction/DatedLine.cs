using SearchPortal.News.Dates;

namespace SearchPortal.News.Extraction;

/// <summary>A line of a page's head that says when: <c>Published: 3 February 2026 | Updated 14:30 GMT, 4 February 2026</c>, <c>3 hours ago</c>.</summary>
/// <param name="Published">The date of publication, or null.</param>
/// <param name="Updated">The date of the last change, or null.</param>
/// <param name="Relative">A date of publication that needs another date to follow from, as written; or null.</param>
/// <param name="Rest">Parts of the line that are no dates, such as a by-line.</param>
internal sealed record DatedLine(PublishedDate? Published, PublishedDate? Updated, string? Relative, IReadOnlyList<string> Rest)
{
    private const int LongestLine = 200;

    // Signs that part what stands side by side in a head.
    private static readonly char[] Parting = ['|', '•', '·', '●', '¦', '\t'];

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="now">The present, which bounds plausible dates.</param>
    /// <param name="language">The language with its country, where that is known; a BCP 47 tag.</param>
    /// <returns>Null where no part of it says when and nothing else.</returns>
    public static DatedLine? Read(string line, DateTimeOffset now, string? language)
    {
        if (line.Length > LongestLine) return null;
        var read = new DatedLine(null, null, null, []);
        var isDated = false;
        foreach (var part in line.Split(Parting, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Part(part, now, language) is { } found)
            {
                isDated = true;
                read = read with { Published = read.Published ?? found.Published, Updated = read.Updated ?? found.Updated, Relative = read.Relative ?? found.Relative };
            }
            else
            {
                read = read with { Rest = [.. read.Rest, part] };
            }
        }

        return isDated ? read : null;
    }

    private static DatedLine? Part(string part, DateTimeOffset now, string? language)
    {
        if (DateReader.Read(part, now, language) is { Precision: DatePrecision.Day or DatePrecision.Second } whole) return new(whole, null, null, []);
        if (DateFinder.IsNothingElse(part, now, language, out var dates))
        {
            var published = dates.FirstOrDefault(date => date.Role == DateRole.Published) ?? dates.FirstOrDefault(date => date.Role == DateRole.Unknown);
            return new(published?.Date, dates.FirstOrDefault(date => date.Role == DateRole.Updated)?.Date, null, []);
        }

        var (role, rest) = DateFinder.PartRole(part);
        return role != DateRole.Updated && RelativeDates.Is(rest) ? new(null, null, rest, []) : null;
    }
}
