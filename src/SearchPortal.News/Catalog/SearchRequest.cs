namespace SearchPortal.News.Catalog;

/// <summary>What a reader asks: the same for the page, the API and the tests.</summary>
public sealed record SearchRequest
{
    /// <summary>The query in the portal's language; empty asks for everything.</summary>
    public string Query { get; init; } = "";

    /// <summary>Outlets of which an article must have one: names or <see cref="FacetValue.Unknown"/>.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>Actors of which an article must name one: ids or names.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Topics of which an article must have one: ids or names.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Languages of which an article must have one: BCP 47 tags.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Outlets that are left out.</summary>
    public IReadOnlyList<string> NotOutlets { get; init; } = [];

    /// <summary>Actors that are left out.</summary>
    public IReadOnlyList<string> NotActors { get; init; } = [];

    /// <summary>Topics that are left out.</summary>
    public IReadOnlyList<string> NotTopics { get; init; } = [];

    /// <summary>Languages that are left out.</summary>
    public IReadOnlyList<string> NotLanguages { get; init; } = [];

    /// <summary>How many of <see cref="Actors"/> an article must name.</summary>
    public FacetMatch ActorMatch { get; init; }

    /// <summary>How many of <see cref="Topics"/> an article must have.</summary>
    public FacetMatch TopicMatch { get; init; }

    /// <summary>First day, month or year (<c>2026-02-01</c>, <c>2026-02</c>, <c>2026</c>), or null.</summary>
    public string? From { get; init; }

    /// <summary>Last day, month or year, which is part of the range, or null.</summary>
    public string? To { get; init; }

    /// <summary>Only articles without a date; excludes <see cref="From"/> and <see cref="To"/>.</summary>
    public bool Undated { get; init; }

    /// <summary>How many of the words without an operator must match: <see cref="WordRule.All"/> or <see cref="WordRule.Any"/>;
    /// null follows the rule of the portal, all of few words and any of many.</summary>
    public WordRule? Match { get; init; }

    /// <summary>How hits are scored.</summary>
    public Ranking Rank { get; init; } = Ranking.Default;

    /// <summary>Half-life of scores in days, above 0 and up to <see cref="MaxFreshness"/>; null where age does not count. The plain ranking ignores it.</summary>
    public double? Freshness { get; init; }

    /// <summary>The order of hits.</summary>
    public SearchSort Sort { get; init; } = SearchSort.Relevance;

    /// <summary>What is counted and listed: hits, totals, facets, histograms and tables alike. Null leaves it to who asks; the catalog then counts articles.</summary>
    public SearchCounting? Count { get; init; }

    /// <summary>The number of the commit that its address was made with; null where the address does not say. It does not change the answer:
    /// who shows it says whether the index has moved on.</summary>
    public long? Pinned { get; init; }

    /// <summary>Whether each hit lists its first copies.</summary>
    public bool ListsCopies { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Where the hits begin, from <see cref="SearchAnswer.NextCursor"/> of the same search; null begins at <see cref="Page"/>.</summary>
    public string? Cursor { get; init; }

    /// <summary>Whether the answer says by a cursor where it goes on. Its snapshot is then kept for a while.</summary>
    public bool WantsCursor { get; init; }

    /// <summary>Hits on a page, 0 to <see cref="MaxSize"/>.</summary>
    public int Size { get; init; } = 20;

    /// <summary>Whether a name also finds its other spellings.</summary>
    public bool Variants { get; init; } = true;

    /// <summary>Other spellings that the reader asks for though they are only offered.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];

    /// <summary>Other spellings that the reader leaves out.</summary>
    public IReadOnlyList<string> NotSpellings { get; init; } = [];

    /// <summary>Width of the date histogram's bars; null lets the catalog choose.</summary>
    public DateInterval? Interval { get; init; }

    /// <summary>The order of a facet's values.</summary>
    public FacetSort FacetSort { get; init; }

    /// <summary>Values listed per facet, the first ones in that order; chosen ones are listed in any case.</summary>
    public int FacetSize { get; init; } = 12;

    /// <summary>Facets of which the answer also tells the values that its articles have more often than all others: counted with everything else, so that they cost little.</summary>
    public IReadOnlyList<string> Significant { get; init; } = [];

    /// <summary>Values told of each facet of <see cref="Significant"/>, the most significant first.</summary>
    public int SignificantSize { get; init; } = 10;

    /// <summary>Whether each hit carries an explanation of its score, and the query the number of articles of each clause.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether the answer tells how each segment of the index was searched.</summary>
    public bool Plan { get; init; }

    /// <summary>The longest half-life: a hundred years.</summary>
    public const double MaxFreshness = 36_500;

    /// <summary>The largest <see cref="Size"/>.</summary>
    public const int MaxSize = 100;

    /// <summary>The deepest hit that <see cref="Page"/> reaches (page × size); cursors have no such bound.</summary>
    public const int MaxDepth = 10_000;

    /// <summary>The longest <see cref="Cursor"/>: the longest id and all that stands beside it fit in.</summary>
    public const int MaxCursor = 4_000;
}
