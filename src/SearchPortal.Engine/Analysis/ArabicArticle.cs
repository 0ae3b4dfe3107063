namespace SearchPortal.Engine.Analysis;

/// <summary>Removes the Arabic definite article, alone or joined to a one-letter particle, from a folded word.</summary>
internal static class ArabicArticle
{
    private const int LeastLettersLeft = 3;

    // and the, with the, like the, so the, for the, the
    private static readonly string[] Articles = ["وال", "بال", "كال", "فال", "لل", "ال"];

    /// <summary>The word without its article, or the word itself where fewer than three letters would be left.</summary>
    public static string Remove(string term)
    {
        foreach (var article in Articles)
        {
            if (term.StartsWith(article, StringComparison.Ordinal) && term.Length - article.Length >= LeastLettersLeft)
            {
                return term[article.Length..];
            }
        }

        return term;
    }
}
