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
public sealed record FacetValue(
    string Value,
    string Label,
    long Count,
    bool Selected,
    bool Excluded = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ActorKind? Kind = null)
{
    /// <summary>Stands for "the source does not say".</summary>
    public const string Unknown = "(unknown)";
}
