using System.Text.Json.Serialization;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog;

/// <summary>An actor in an article.</summary>
/// <param name="Id">The actor's id.</param>
/// <param name="Name">What to call it.</param>
/// <param name="Spellings">The spellings found in this article, with how often.</param>
/// <param name="Kind">What it is; null where the authority file does not list it.</param>
public sealed record ActorView(
    string Id,
    string Name,
    IReadOnlyList<SpellingCount> Spellings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ActorKind? Kind = null);
