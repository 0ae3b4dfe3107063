using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Pages;

/// <summary>Cuts a row of a table into its cells, with the matches in each.</summary>
internal static class MarkedCells
{
    private const char BetweenCells = '\t';

    /// <summary>The cells of a row. A match that reaches over two cells is marked in both.</summary>
    public static IEnumerable<MarkedText> Of(MarkedText row)
    {
        var start = 0;
        foreach (var cell in row.Text.Split(BetweenCells))
        {
            var end = start + cell.Length;
            var from = start;
            yield return new MarkedText(cell, [.. row.Ranges
                .Select(range => (First: Math.Max(range.Start, from), After: Math.Min(range.Start + range.Length, end)))
                .Where(range => range.First < range.After)
                .Select(range => new TextRange(range.First - from, range.After - range.First))]);
            start = end + 1;
        }
    }
}
