namespace SearchPortal.News.Extraction;

/// <summary>Tells an article's language: by its text, or as its page states it where a text can't tell that language.</summary>
/// <remarks>Pages often state the language of a template, so what a page states does not count against a text. But a text in a language that
/// <see cref="LanguageDetector"/> does not know looks to it like another one.</remarks>
internal static class ArticleLanguage
{
    private const int EnoughText = 400;

    /// <summary>The language's tag, or <see cref="LanguageDetector.Unknown"/>; and whether it is the page's word.</summary>
    /// <param name="title">The headline, or null.</param>
    /// <param name="body">The text.</param>
    /// <param name="stated">The BCP 47 tag that the page states, or null.</param>
    public static (string Tag, bool IsStated) Of(string? title, string body, string? stated)
    {
        var told = LanguageDetector.Detect(title, body);
        if (stated is null or LanguageDetector.Unknown) return (told, false);
        var language = stated.Split('-')[0];
        if (!LanguageDetector.Tells(language)) return (language, true);
        return told == LanguageDetector.Unknown && body.Length < EnoughText ? (language, true) : (told, false);
    }
}
