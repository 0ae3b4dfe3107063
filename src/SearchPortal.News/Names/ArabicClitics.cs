using System.Globalization;

namespace SearchPortal.News.Names;

/// <summary>
/// The one-letter words that Arabic writes together with the next one: <c>و</c> and <c>ف</c> (and), then <c>ب</c>,
/// <c>ل</c>, <c>ك</c> (in, to, like). <c>لل</c> stands for <c>ل</c> before the article <c>ال</c>. The article itself is never
/// added or taken away: with and without it are two spellings.
/// </summary>
internal static class ArabicClitics
{
    private const int ShortestName = 3;

    /// <summary>The listed words that a word may be, once what is written together with it is cut off.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">A word of it.</param>
    /// <param name="vocabulary">The listed words.</param>
    /// <returns>Where the listed word starts in the text, and its number.</returns>
    public static IEnumerable<(int Start, int Word)> Cut(string text, NameToken token, NameVocabulary vocabulary)
    {
        var start = token.Start;
        if (text[start] is 'و' or 'ف')
        {
            start = AfterLetter(text, start, token.End);
            if (Find(text, start, token.End, "", vocabulary) is >= 0 and var word) yield return (start, word);
        }

        if (start >= token.End || text[start] is not ('ب' or 'ل' or 'ك')) yield break;
        var isTo = text[start] == 'ل';
        start = AfterLetter(text, start, token.End);
        if (Find(text, start, token.End, "", vocabulary) is >= 0 and var bare) yield return (start, bare);
        if (isTo && start < token.End && text[start] == 'ل'
            && Find(text, AfterLetter(text, start, token.End), token.End, "ال", vocabulary) is >= 0 and var withArticle)
        {
            yield return (start, withArticle);
        }
    }

    /// <summary>A folded Arabic name with what may be written together with it: والدبيبة and للدبيبة for الدبيبة. None for a short one: كريم is no "like" + ريم.</summary>
    public static IEnumerable<string> WrittenTogether(string name)
    {
        const int ShortestJoined = 4;
        const string Article = "ال";
        if (name.Length < ShortestJoined || name[0] is < '\u0621' or > '\u064A') yield break;
        var hasArticle = name.StartsWith(Article, StringComparison.Ordinal);
        if (hasArticle && name.Length < ShortestJoined + Article.Length) yield break;
        var withTo = hasArticle ? "لل" + name[Article.Length..] : "ل" + name;
        foreach (var word in (string[])["ب" + name, withTo])
        {
            yield return word;
            yield return "و" + word;
        }

        yield return "و" + name;
        if (!hasArticle) yield break;
        yield return "ف" + name;
        yield return "ك" + name;
    }

    /// <summary>Whether the word begins with a letter that may be cut off.</summary>
    public static bool MayStandAt(string text, int start) => text[start] is 'و' or 'ف' or 'ب' or 'ل' or 'ك';

    private static int Find(string text, int start, int end, string prefix, NameVocabulary vocabulary)
    {
        if (end - start > NameFolding.MaxLength / 2) return NameVocabulary.Unknown;
        var rest = NameFolding.Fold(text.AsSpan(start..end));
        return rest.Length >= ShortestName ? vocabulary.FindFolded(prefix + rest) : NameVocabulary.Unknown;
    }

    private static int AfterLetter(string text, int start, int end)
    {
        const char Tatweel = '\u0640';
        do start++;
        while (start < end && (text[start] == Tatweel || char.GetUnicodeCategory(text[start]) == UnicodeCategory.NonSpacingMark));
        return start;
    }
}
