namespace SearchPortal.News.Extraction;

/// <summary>Holds what every article keeps to, whatever its source wrote: names and headlines are one clean line, texts have no characters that can't be shown.</summary>
internal static class CleanArticle
{
    private const int LongestLine = 1000;
    private const int MostNames = 1000;

    /// <summary>The article with clean lines and blocks; what is empty then is left out.</summary>
    public static Article Of(Article article) => article with
    {
        Title = Line(article.Title),
        Outlet = Line(article.Outlet),
        Agency = Line(article.Agency),
        Dateline = Line(article.Dateline),
        Authors = Lines(article.Authors),
        Credits = Lines(article.Credits),
        Source = ReceivedText.OneLine(article.Source),
        Blocks = Blocks(article.Blocks),
    };

    private static string? Line(string? text)
    {
        if (text is null) return null;
        var line = ReceivedText.OneLine(text);
        // What is cut may open a direction that its end closed.
        if (line.Length > LongestLine) line = ReceivedText.OneLine(line[..LongestLine]);
        return line.Length > 0 ? line : null;
    }

    private static IReadOnlyList<string> Lines(IReadOnlyList<string> names) =>
        names.Count == 0 ? names : [.. names.Select(Line).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostNames)];

    private static IReadOnlyList<Block> Blocks(IReadOnlyList<Block> blocks)
    {
        var isClean = blocks.All(block => ReferenceEquals(ReceivedText.Clean(block.Text), block.Text) && !string.IsNullOrWhiteSpace(block.Text));
        return isClean ? blocks : [.. blocks.Select(block => block with { Text = ReceivedText.Clean(block.Text) }).Where(block => !string.IsNullOrWhiteSpace(block.Text))];
    }
}
