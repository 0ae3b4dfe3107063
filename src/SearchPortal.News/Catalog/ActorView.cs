using System.Text.Json.Serialization;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog;

/// <summary>An actor in an article.</summary>
/// <param name="Id">The actor's id.</param>
/// <param name="Name">What to call it.</param>
/// <param name="Spellings">The spellings found in this article, with how often.</param>
/// <param name="Kind">What it is; null for an actor that the source states and the authority file does not list.</param>
public sealed record ActorView(
    string Id,
    string Name,
    IReadOnlyList<SpellingCount> Spellings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ActorKind? Kind = null)
{
    /// <summary>Its offices and tasks by the authority file; null where that tells none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ActorRole>? Roles { get; init; }

    /// <summary>Its id in Wikidata, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Wikidata { get; init; }

    /// <summary>Why names of this article are taken for this actor, where that is not plain; null where it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Reasons { get; init; }
}
