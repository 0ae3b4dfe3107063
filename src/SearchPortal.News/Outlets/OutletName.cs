using SearchPortal.News.Names;

namespace SearchPortal.News.Outlets;

/// <summary>Names of outlets in the form in which they are compared: without case, diacritics, spaces and punctuation.</summary>
internal static class OutletName
{
    private const string Article = "the";

    /// <summary>Folds a name; empty where it has no letter or digit. <c>The Daily Star</c> is <c>Daily Star</c>.</summary>
    public static string Fold(string name)
    {
        var words = FoldedText.Of(name);
        var folded = words.Replace(" ", "", StringComparison.Ordinal);
        return words.StartsWith(Article + " ", StringComparison.Ordinal) ? folded[Article.Length..] : folded;
    }
}
