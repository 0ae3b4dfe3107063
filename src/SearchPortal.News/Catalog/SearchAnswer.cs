namespace SearchPortal.News.Catalog;

/// <summary>The answer to a <see cref="SearchRequest"/>, from one snapshot of the index.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Snapshot">Number of the commit that answered.</param>
/// <param name="Total">Articles that match all that was asked, exactly.</param>
/// <param name="TotalPartial">Further articles that match most of the words; they follow the others. 0 where enough match all.</param>
/// <param name="Hits">The page of hits.</param>
/// <param name="Outlets">Facet of outlets over <c>Total + TotalPartial</c> articles.</param>
/// <param name="Actors">Facet of actors.</param>
/// <param name="Topics">Facet of topics.</param>
/// <param name="Languages">Facet of languages.</param>
/// <param name="Dates">Histogram over the same articles.</param>
/// <param name="Query">How the query was understood.</param>
public sealed record SearchAnswer(
    SearchRequest Request,
    long Snapshot,
    long Total,
    long TotalPartial,
    IReadOnlyList<SearchHit> Hits,
    Facet Outlets,
    Facet Actors,
    Facet Topics,
    Facet Languages,
    DateHistogram Dates,
    QueryReading Query);

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

    /// <summary>How the score came about, where it was asked for.</summary>
    public ScoreExplanation? Explanation { get; init; }
}

/// <summary>A node of an explanation; values of its parts give its own value.</summary>
public sealed record ScoreExplanation(double Value, string Description, IReadOnlyList<ScoreExplanation> Parts);

/// <summary>Text with ranges that matched. Ranges are ascending and do not overlap.</summary>
/// <param name="Text">Plain text: encode it before it becomes HTML.</param>
/// <param name="Ranges">What matched, in UTF-16 code units.</param>
public sealed record MarkedText(string Text, IReadOnlyList<TextRange> Ranges);

/// <summary>A range of a text in UTF-16 code units.</summary>
public readonly record struct TextRange(int Start, int Length);

/// <summary>An id and what to call it.</summary>
public sealed record Label(string Id, string Name);

/// <summary>Why an article was found: a word or spelling that stands in it.</summary>
/// <param name="Asked">The word of the query.</param>
/// <param name="Found">The spelling in the text, as written.</param>
/// <param name="Fields">Where: <c>title</c>, <c>body</c>.</param>
/// <param name="Count">How often.</param>
public sealed record MatchReason(string Asked, string Found, IReadOnlyList<string> Fields, int Count);

/// <summary>Counts of a field's values. The field's own selection does not narrow them.</summary>
/// <param name="Field">Its name in URLs: <c>outlet</c>, <c>actor</c>, <c>topic</c>, <c>language</c>.</param>
/// <param name="Values">Most frequent first, then by label; selected ones always among them.</param>
/// <param name="More">Values that exist beyond those listed.</param>
public sealed record Facet(string Field, IReadOnlyList<FacetValue> Values, int More);

/// <summary>A value of a facet.</summary>
/// <param name="Value">Its id in URLs; <see cref="Unknown"/> for articles without one.</param>
/// <param name="Label">What to call it.</param>
/// <param name="Count">Articles, exactly.</param>
/// <param name="Selected">Whether the request chose it.</param>
/// <param name="Excluded">Whether the request left it out.</param>
public sealed record FacetValue(string Value, string Label, long Count, bool Selected, bool Excluded = false)
{
    /// <summary>Stands for "the source does not say".</summary>
    public const string Unknown = "(unknown)";
}

/// <summary>Articles by date.</summary>
/// <param name="Interval">Width of the bars.</param>
/// <param name="Bars">Every interval from the first to the last that has an article, empty ones too, oldest first; the request's own dates do not narrow them.</param>
/// <param name="Undated">Articles without a date.</param>
public sealed record DateHistogram(DateInterval Interval, IReadOnlyList<DateBar> Bars, long Undated);

/// <summary>A bar of a histogram.</summary>
/// <param name="Date"><c>2026</c>, <c>2026-02</c> or <c>2026-02-02</c>: also what From and To take.</param>
/// <param name="Count">Articles, exactly.</param>
/// <param name="Selected">Whether the request's dates cover it.</param>
public sealed record DateBar(string Date, long Count, bool Selected);

/// <summary>How a query was understood.</summary>
/// <param name="Text">The query as given.</param>
/// <param name="Notes">Repairs and remarks: a stable code and a sentence.</param>
/// <param name="Expansions">Words that also found other spellings.</param>
/// <param name="Words">Which rule the words without an operator followed.</param>
/// <param name="Problem">Null, or why the request can't be answered as asked (a date that is none …); then there are no hits.</param>
public sealed record QueryReading(
    string Text,
    IReadOnlyList<ReadingNote> Notes,
    IReadOnlyList<Expansion> Expansions,
    WordRule Words,
    string? Problem);

/// <summary>A remark on a query: a stable code and a sentence for people.</summary>
public sealed record ReadingNote(string Code, string Message);

/// <summary>Which rule the words without an operator followed.</summary>
public enum WordRule
{
    /// <summary>All must match.</summary>
    All,

    /// <summary>Those that match all come first, those that match most of the words follow.</summary>
    AllThenMost,

    /// <summary>A long question: any word counts.</summary>
    Any,
}

/// <summary>A word of the query that also found other spellings.</summary>
/// <param name="Word">As typed.</param>
/// <param name="Reason">Why: <c>spellings of Abdul Hamid Dbeibah</c>, <c>British and American spelling</c>.</param>
/// <param name="ActorId">The actor, where it is a name.</param>
/// <param name="Spellings">What else was searched, and in how many articles of the whole index it stands.</param>
public sealed record Expansion(string Word, string Reason, string? ActorId, IReadOnlyList<SpellingCount> Spellings);

/// <summary>A spelling and the number of articles that have it.</summary>
public sealed record SpellingCount(string Spelling, long Articles);
