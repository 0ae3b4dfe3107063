using SearchPortal.News.Catalog.Grouping;
using SearchPortal.News.Catalog.Spelling;

namespace SearchPortal.News.Catalog.Profiles;

/// <summary>What the portal knows of an actor, an outlet or a topic, from one snapshot.</summary>
public sealed record Profile
{
    /// <summary><c>actor</c>, <c>outlet</c> or <c>topic</c>.</summary>
    public required string Field { get; init; }

    /// <summary>Its id, as searches take it; the value counts all of its articles.</summary>
    public required FacetValue Value { get; init; }

    /// <summary>What lists say of it.</summary>
    public required ProfileFacts Facts { get; init; }

    /// <summary>Its articles by date.</summary>
    public required DateHistogram Dates { get; init; }

    /// <summary>The earliest dated article, or null.</summary>
    public StoryReport? First { get; init; }

    /// <summary>The newest articles, newest first.</summary>
    public required IReadOnlyList<StoryReport> Newest { get; init; }

    /// <summary>The actors that its articles name more often than others do, most surely first; an actor itself is not among them.</summary>
    public required IReadOnlyList<SignificantValue> NamedWith { get; init; }

    /// <summary>How often the first <see cref="MostInGraph"/> of them are named together in these articles.</summary>
    public required IReadOnlyList<Tie> Ties { get; init; }

    /// <summary>Outlets, topics and languages with most of its articles; not the field that it is a value of.</summary>
    public required IReadOnlyList<Facet> Facets { get; init; }

    /// <summary>Of an actor: how it is spelled, over all time; else null.</summary>
    public SpellingReport? Spellings { get; init; }

    /// <summary>Of an actor: what is quoted beside the name in the newest articles.</summary>
    public IReadOnlyList<NearbyQuote> Quotes { get; init; } = [];

    /// <summary>Articles of the whole index.</summary>
    public required long InCorpus { get; init; }

    /// <summary>Number of the commit that answered.</summary>
    public required long Snapshot { get; init; }

    /// <summary>The version of the listed actors that answered; see <see cref="Names.ActorAuthority.ShortVersion"/>.</summary>
    public required string Authority { get; init; }

    /// <summary>The most actors of <see cref="NamedWith"/>.</summary>
    public const int MostNamedWith = 12;

    /// <summary>The most actors among whom <see cref="Ties"/> are counted.</summary>
    public const int MostInGraph = 8;
}
