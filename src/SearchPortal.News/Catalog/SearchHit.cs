using SearchPortal.News.Catalog.Grouping;

namespace SearchPortal.News.Catalog;

/// <summary>An article that was found.</summary>
public sealed record SearchHit
{
    /// <summary>The article's id.</summary>
    public required string Id { get; init; }

    /// <summary>The headline with its matches; where there is none, the first sentence (see <see cref="TitleIsFirstSentence"/>).</summary>
    public required MarkedText Title { get; init; }

    /// <summary>True where the article has no headline and <see cref="Title"/> is its first sentence.</summary>
    public bool TitleIsFirstSentence { get; init; }

    /// <summary>The outlet's name, or null where unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>The date as ISO 8601 of its own precision (<c>2026</c>, <c>2026-02</c>, <c>2026-02-02</c>, <c>2026-02-02T10:00:00+05:00</c>), or null.</summary>
    public string? Published { get; init; }

    /// <summary>When it was last changed, as <see cref="Published"/>; null where the source does not say.</summary>
    public string? Updated { get; init; }

    /// <summary>Authors by name, in the order of the source.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>How the date follows from what the source states; null where the source states the date.</summary>
    public string? PublishedInferred { get; init; }

    /// <summary>The news agency that the report was taken from, or null.</summary>
    public string? Agency { get; init; }

    /// <summary>BCP 47 tag, or <c>und</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Address of the original, http or https, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Actors named, most often named first.</summary>
    public required IReadOnlyList<Label> Actors { get; init; }

    /// <summary>Topics.</summary>
    public required IReadOnlyList<Label> Topics { get; init; }

    /// <summary>Up to three passages of the text, best ones, in the order of the text.</summary>
    public required IReadOnlyList<MarkedText> Passages { get; init; }

    /// <summary>The words and spellings that matched here, as they stand in the text, and where.</summary>
    public required IReadOnlyList<MatchReason> Reasons { get; init; }

    /// <summary>Score; comparable within one answer only.</summary>
    public required double Score { get; init; }

    /// <summary>False where only most of the words match.</summary>
    public bool MatchesAll { get; init; } = true;

    /// <summary>How many other articles of the whole index have this text, found or not.</summary>
    public long Copies { get; init; }

    /// <summary>The first of them, where they were asked for.</summary>
    public IReadOnlyList<StoryReport> CopyList { get; init; } = [];

    /// <summary>Id of its story; null where nobody else reports the event.</summary>
    public string? StoryId { get; init; }

    /// <summary>How many articles of the whole index its story has, itself among them; 0 where there is no story.</summary>
    public long StorySize { get; init; }

    /// <summary>How many further articles of its group were found, where copies or stories count as one.</summary>
    public long Others { get; init; }

    /// <summary>How the score came about, where it was asked for.</summary>
    public ScoreExplanation? Explanation { get; init; }
}
