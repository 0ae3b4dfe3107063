namespace SearchPortal.News.Extraction;

/// <summary>Tells an article's language: by its text, else as its page states it.</summary>
/// <remarks>Pages often state the language of a template. So what a page states counts only for languages that can't be told by the text, or where
/// there is too little text to tell.</remarks>
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
        if (told != LanguageDetector.Unknown || stated is null or LanguageDetector.Unknown) return (told, false);
        var language = stated.Split('-')[0];
        return LanguageDetector.Tells(language) && body.Length >= EnoughText ? (told, false) : (language, true);
    }
}
