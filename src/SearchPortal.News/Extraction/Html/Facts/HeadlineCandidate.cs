namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>What may be the headline, with what speaks for it.</summary>
internal sealed class HeadlineCandidate
{
    private readonly List<string> reasons = [];
    private double bestTrust;

    /// <summary>The headline as its most trusted source writes it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>How much speaks for it.</summary>
    public double Points { get; private set; }

    /// <summary>Where the page says it.</summary>
    public string Reason => string.Join(", ", reasons.Distinct(StringComparer.Ordinal));

    /// <summary>Counts a source.</summary>
    /// <param name="text">The headline as this source writes it.</param>
    /// <param name="points">How much it speaks for it.</param>
    /// <param name="trust">How far its way of writing is trusted.</param>
    /// <param name="reason">The source.</param>
    public void Add(string text, double points, double trust, string reason)
    {
        Points += points;
        reasons.Add(reason);
        if (trust <= bestTrust) return;
        (Text, bestTrust) = (text, trust);
    }
}
