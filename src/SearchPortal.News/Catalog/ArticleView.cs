using SearchPortal.News.Catalog.Grouping;

namespace SearchPortal.News.Catalog;

/// <summary>An article as shown, with the matches of the search that led to it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Title">The headline with matches, or null where there is none.</param>
/// <param name="Blocks">Each block's text with matches; as many as <see cref="Article.Blocks"/>.</param>
/// <param name="Published">The date as ISO 8601 of its own precision, or null.</param>
/// <param name="Actors">Actors named, most often named first, with the spellings found.</param>
/// <param name="Topics">Topics, with the query that defines each where there is one.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
public sealed record ArticleView(
    Article Article,
    MarkedText? Title,
    IReadOnlyList<MarkedText> Blocks,
    string? Published,
    IReadOnlyList<ActorView> Actors,
    IReadOnlyList<TopicView> Topics,
    long Snapshot)
{
    /// <summary>The version of the listed actors that answered; see <see cref="Names.ActorAuthority.ShortVersion"/>.</summary>
    public string Authority { get; init; } = "";

    /// <summary>When it was last changed as ISO 8601 of its own precision; null where the source does not say.</summary>
    public string? Updated { get; init; }

    /// <summary>Other articles with this text, earliest first, <see cref="MaxListed"/> at most.</summary>
    public IReadOnlyList<StoryReport> Copies { get; init; } = [];

    /// <summary>How many there are.</summary>
    public long CopyCount { get; init; }

    /// <summary>Its story with the first <see cref="MaxListed"/> reports; null where nobody else reports the event.</summary>
    public Story? Story { get; init; }

    /// <summary>The most articles that are listed.</summary>
    public const int MaxListed = 20;
}
