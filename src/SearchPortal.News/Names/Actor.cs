namespace SearchPortal.News.Names;

/// <summary>Somebody or something that acts in the news, as the authority file lists it.</summary>
/// <param name="Id">Stable id: lower-case letters, digits and hyphens.</param>
/// <param name="Name">What the portal calls it.</param>
/// <param name="Kind">Person, organisation, country or place.</param>
/// <param name="Spellings">How texts write the name; <paramref name="Name"/> itself comes first.</param>
/// <param name="NotTheSameAs">Ids of actors that it must not be taken for.</param>
public sealed record Actor(
    string Id,
    string Name,
    ActorKind Kind,
    IReadOnlyList<ActorSpelling> Spellings,
    IReadOnlyList<string> NotTheSameAs)
{
    /// <summary>Spellings that look like its own and are not: an editor rejected them, so no search takes them for it unasked.</summary>
    public IReadOnlyList<string> Rejected { get; init; } = [];

    /// <summary>Its offices and tasks, in the order of the file.</summary>
    public IReadOnlyList<ActorRole> Roles { get; init; } = [];

    /// <summary>Its id in Wikidata, such as <c>Q42</c>, or null.</summary>
    public string? Wikidata { get; init; }
}
