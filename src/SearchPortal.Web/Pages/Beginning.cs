namespace SearchPortal.Web.Pages;

/// <summary>The first words of a text, where a text without a headline needs a name.</summary>
internal static class Beginning
{
    /// <summary>The text, if it is short; else as many whole words as fit, and an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The most UTF-16 code units before the ellipsis.</param>
    public static string Of(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = text.LastIndexOf(' ', length);
        if (end <= 0) end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end].TrimEnd() + " …";
    }
}
