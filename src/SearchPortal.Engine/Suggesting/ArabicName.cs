namespace SearchPortal.Engine.Suggesting;

/// <summary>Names are known with and without the Arabic article: who types <c>دبيبة</c> means <c>الدبيبة</c>, and the other way round.</summary>
internal static class ArabicName
{
    /// <summary>The article as terms have it.</summary>
    public const string Article = "ال";

    /// <summary>The term without its article.</summary>
    public static string WithoutArticle(string term) => HasArticle(term) ? term[Article.Length..] : term;

    /// <summary>Whether a term begins with the article, or with its letters: both sides of a comparison are treated alike, so that it makes no difference.</summary>
    public static bool HasArticle(string term) => term.Length > Article.Length && term.StartsWith(Article, StringComparison.Ordinal);

    /// <summary>Whether a term could have the article.</summary>
    public static bool IsArabic(string term) => term.Length > 0 && term[0] is >= '\u0600' and <= '\u06FF';
}
