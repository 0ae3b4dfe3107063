namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>Knows the texts of a page that are its headline, wherever and however often they stand.</summary>
internal sealed class HeadlineTexts
{
    private const int LeastLength = 12;
    private const int MostBeside = 40;

    private readonly List<string> headlines = [];
    private int longest;

    /// <summary>Learns the headline.</summary>
    /// <param name="outline">The page.</param>
    /// <param name="titles">What the page's metadata call it; a site's name may follow.</param>
    public HeadlineTexts(PageOutline outline, params ReadOnlySpan<string?> titles)
    {
        foreach (var title in titles)
        {
            if (title is not null) Add(title);
        }

        if (outline.Texts.FirstOrDefault(text => text.Level == 1) is { } first) Add(first.Text);
    }

    /// <summary>Whether a text is the headline, perhaps with a word or two around it.</summary>
    public bool Has(PageText text)
    {
        if (headlines.Count == 0 || text.Weight > longest + MostBeside) return false;
        var folded = Fold(text.Text);
        return folded.Length >= LeastLength && headlines.Exists(headline => headline.Length <= folded.Length
            ? folded.Length - headline.Length <= MostBeside && folded.Contains(headline, StringComparison.Ordinal)
            : text.Level > 0 && headline.Contains(folded, StringComparison.Ordinal));
    }

    /// <summary>Letters and digits in lower case.</summary>
    public static string Fold(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private void Add(string title)
    {
        var folded = Fold(title);
        if (folded.Length < LeastLength) return;
        headlines.Add(folded);
        longest = Math.Max(longest, WeightOf(title));
    }

    private static int WeightOf(string title)
    {
        var run = new TextRun();
        run.Add(title, isLink: false);
        return run.Weight;
    }
}
