using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Profiles;

/// <summary>What the lists of actors, outlets and topics say of one of them.</summary>
public sealed record ProfileFacts
{
    /// <summary>Whether it stands in such a list; else articles alone know of it.</summary>
    public bool IsListed { get; init; }

    /// <summary>Of an actor: offices and tasks.</summary>
    public IReadOnlyList<ActorRole> Roles { get; init; } = [];

    /// <summary>Of an actor: the id in Wikidata, or null.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Of an outlet: its other names.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Of an outlet: its domains.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Of an outlet: ISO 3166 code of its country, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Of an outlet: whether others republish its reports.</summary>
    public bool IsAgency { get; init; }

    /// <summary>Of a topic: the query that defines it, or null where sources alone state the topic.</summary>
    public string? Query { get; init; }

    /// <summary>Of a topic: those above it, the widest first.</summary>
    public IReadOnlyList<Label> Above { get; init; } = [];

    /// <summary>Of a topic: those right below it, each with its articles.</summary>
    public IReadOnlyList<FacetValue> Below { get; init; } = [];
}
