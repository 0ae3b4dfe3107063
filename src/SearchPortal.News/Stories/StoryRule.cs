namespace SearchPortal.News.Stories;

/// <summary>How alike two reports must be, and how near in time, to tell of one event.</summary>
/// <remarks>
/// What a report is about is told by terms: words of its headline, the listed actors that it names, and, once each, the words its text begins with. A term that two
/// reports share is worth <c>w = (ln((N + P) / (n + q)) / ln((N + P) / q))²</c>: 1 where hardly another article has it, near 0 where all have it. N is the number of
/// articles, n that of those with the term; P and q stand for news that is not in the index, so that words are not taken for rare in a small one. The likeness is
/// the sum of <c>w · f · g / 4</c>, f and g being the term's frequencies in both (2 for headline and actors, 1 for the text and for weak words). It is divided by
/// <c>(max(1, k / 30) · max(1, l / 30)) ^ 0.4</c>, k and l being the numbers of terms of the two, because long texts have more in common by chance; by <c>1 + 0.2 · days</c> between
/// them; and by <see cref="Crowd"/>, because on days with much news more is alike by chance.
/// </remarks>
internal static class StoryRule
{
    /// <summary>A story takes no report that came out more seconds after its first.</summary>
    public const long Window = 3 * Day;

    /// <summary>A story takes no more reports; copies do not count.</summary>
    public const int MostReports = 200;

    /// <summary>How alike a report must be to those of a story, on average.</summary>
    public const double Least = 0.85;

    /// <summary>As <see cref="Least"/>, where one of both has no date: it may be of any year, and the same actors are in the news for many.</summary>
    public const double LeastUndated = 2;

    /// <summary>How alike it must be to the first of them, as a part of <see cref="Least"/>.</summary>
    public const double OfFirst = 0.3;

    /// <summary>What is less alike counts as not alike at all.</summary>
    public const double Noticed = 0.1;

    /// <summary>No two reports with a smaller sum of weights are so alike; see <see cref="Likeness"/>.</summary>
    public const double LeastSum = 4 * Noticed;

    /// <summary>Terms that more articles have are passed over where no date limits the search.</summary>
    public const long MostArticlesOfUndated = 1000;

    private const long Day = 86_400;
    private const double CrowdStep = 0.8;
    private const double Decay = 0.2;
    private const double UnseenArticles = 1000;
    private const double UnseenWithTerm = 10;
    private const double LeastWeight = 0.03;
    private const double UsualTerms = 30;
    private const double LengthPower = 0.4;

    /// <summary>What a shared term is worth, 0 to 1.</summary>
    /// <param name="articles">Articles of the index.</param>
    /// <param name="withTerm">Those that have the term.</param>
    public static double Weight(long articles, long withTerm)
    {
        var all = articles + UnseenArticles;
        var root = Math.Log(all / (withTerm + UnseenWithTerm)) / Math.Log(all / UnseenWithTerm);
        return root > 0 && root * root >= LeastWeight ? root * root : 0;
    }

    /// <summary>How much more alike reports must be on days with many of them, where more are alike by chance: 1 for up to 100.</summary>
    /// <param name="articles">Articles of the days before.</param>
    public static double Crowd(long articles) => 1 + CrowdStep * Math.Max(0, Math.Log10(articles / 100.0));

    /// <summary>The likeness of two reports.</summary>
    /// <param name="sum">The sum of weights, each times the frequencies of the term in both.</param>
    /// <param name="terms">The number of terms of one.</param>
    /// <param name="otherTerms">The number of terms of the other.</param>
    /// <param name="apart">Seconds between the two; null where one has no date.</param>
    public static double Likeness(double sum, int terms, int otherTerms, long? apart) =>
        sum / 4 / Math.Pow(Math.Max(1, terms / UsualTerms) * Math.Max(1, otherTerms / UsualTerms), LengthPower) / (1 + Decay * (apart ?? 0) / Day);

    /// <summary>The least likeness of two reports.</summary>
    public static double LeastFor(ArticlePlace report, ArticlePlace first) => report.Published is null || first.Published is null ? LeastUndated : Least;

    /// <summary>Whether a story that begins with one report may take another one.</summary>
    public static bool IsInWindow(ArticlePlace first, ArticlePlace report) =>
        first.Published is not { } begin || report.Published is not { } time || (time >= begin && time - begin <= Window);
}
