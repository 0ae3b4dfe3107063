using System.Text.Json.Serialization;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog;

/// <summary>A value of a facet.</summary>
/// <param name="Value">Its id in URLs; <see cref="Unknown"/> for articles without one.</param>
/// <param name="Label">What to call it.</param>
/// <param name="Count">Articles, exactly.</param>
/// <param name="Selected">Whether the request chose it.</param>
/// <param name="Excluded">Whether the request left it out.</param>
/// <param name="Kind">What an actor is; null for other facets and for actors that the authority file does not list.</param>
/// <param name="Parent">The value above it, or null.</param>
/// <param name="Children">The values right below it, or null where there are none. What they count, it counts too, each article once.</param>
public sealed record FacetValue(
    string Value,
    string Label,
    long Count,
    bool Selected,
    bool Excluded = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ActorKind? Kind = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parent = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Children = null)
{
    /// <summary>Stands for "the source does not say".</summary>
    public const string Unknown = "(unknown)";
}
