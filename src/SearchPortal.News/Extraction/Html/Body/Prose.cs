namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>Tells running text from labels, names and links, in any language.</summary>
internal static class Prose
{
    /// <summary>The least weight of running text in a paragraph.</summary>
    public const int LeastWeight = 25;

    private const int LeastWeightElsewhere = 60;
    private const double MostLinks = 0.5;

    /// <summary>Whether a text is running text.</summary>
    public static bool Is(PageText text)
    {
        if (text.Level > 0 || text.LinkShare > MostLinks) return false;
        var isParagraph = text.Region.Name is "p" or "blockquote" or "li" or "dd";
        return text.Weight >= LeastWeightElsewhere || (text.Weight >= LeastWeight && (isParagraph || LineShape.EndsSentence(text.Text)));
    }
}
