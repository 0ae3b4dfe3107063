using System.Globalization;

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
        Url = Address(article.Url),
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

    /// <summary>The address, if it is one of http or https that names no user; what can't be seen in it is escaped.</summary>
    private static string? Address(string? url)
    {
        var isWeb = Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.UserInfo.Length == 0;
        if (!isWeb) return null;
        var seen = ReceivedText.Whole(url!);
        return seen.Any(IsUnseen) ? string.Concat(seen.Select(c => IsUnseen(c) ? Uri.EscapeDataString(c.ToString()) : c.ToString())) : seen;
    }

    private static bool IsUnseen(char c) =>
        char.IsControl(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static IReadOnlyList<string> Lines(IReadOnlyList<string> names) =>
        names.Count == 0 ? names : [.. names.Select(Line).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostNames)];

    private static IReadOnlyList<Block> Blocks(IReadOnlyList<Block> blocks)
    {
        var isClean = blocks.All(block => ReferenceEquals(ReceivedText.Clean(block.Text), block.Text) && !string.IsNullOrWhiteSpace(block.Text));
        return isClean ? blocks : [.. blocks.Select(block => block with { Text = ReceivedText.Clean(block.Text) }).Where(block => !string.IsNullOrWhiteSpace(block.Text))];
    }
}
