namespace SearchPortal.News.Extraction;

/// <summary>Knows the lines of a page that are no part of the report: menus, advertisements, comment boxes.</summary>
internal static class PageChrome
{
    private const string WholeLine = "line ";
    private const string Start = "starts ";

    private static readonly HashSet<string> WholeLines = Entries(WholeLine).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Starts = [.. Entries(Start)];

    /// <summary>Whether the line is such a line.</summary>
    public static bool Is(string line) =>
        WholeLines.Contains(line) || Starts.Any(start => line.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>The other lines; all lines where no other is left. In wrapped text, a group of lines goes whole or not at all.</summary>
    public static List<TextLine> Remove(List<TextLine> lines, bool areWrapped)
    {
        var kept = areWrapped
            ? lines.GroupBy(line => line.Group).Where(group => !group.All(line => Is(line.Text))).SelectMany(group => group).ToList()
            : lines.Where(line => !Is(line.Text)).ToList();
        return kept.Count > 0 ? kept : lines;
    }

    private static IEnumerable<string> Entries(string kind) =>
        EmbeddedList.Read("chrome.txt").Where(entry => entry.StartsWith(kind, StringComparison.Ordinal)).Select(entry => entry[kind.Length..]);
}
