namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>Tells lines with the names of authors and with times from the text that they stand beside.</summary>
internal static class ByLines
{
    private const int MostBesideName = 40;
    private const int LongestDate = 60;
    private const double DigitsOfDate = 0.2;

    /// <summary>Whether a text is little more than an author's name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="authors">The names of the authors.</param>
    public static bool Is(PageText text, IReadOnlyList<string> authors)
    {
        foreach (var author in authors)
        {
            if (author.Length > 4 && text.Text.Length <= author.Length + MostBesideName && !LineShape.EndsSentence(text.Text)
                && text.Text.Contains(author, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether a text is a time and not much else.</summary>
    public static bool IsDate(PageText text) =>
        text.Weight <= LongestDate && !LineShape.EndsSentence(text.Text) && text.Text.Count(char.IsDigit) > DigitsOfDate * text.Weight;
}
