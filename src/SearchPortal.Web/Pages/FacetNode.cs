using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Pages;

/// <summary>A value of a facet and the listed values right below it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Below">The values below it, in the order of the list.</param>
public sealed record FacetNode(FacetValue Value, IReadOnlyList<FacetNode> Below)
{
    /// <summary>The values as a tree. A value whose parent is not listed stands at the top.</summary>
    internal static IReadOnlyList<FacetNode> Of(IReadOnlyList<FacetValue> values)
    {
        var listed = values.Select(value => value.Value).ToHashSet(StringComparer.Ordinal);
        var below = values.ToLookup(value => value.Parent is { } parent && listed.Contains(parent) ? parent : null, StringComparer.Ordinal);
        return Nodes(null);

        FacetNode[] Nodes(string? parent) => [.. below[parent].Select(value => new FacetNode(value, Nodes(value.Value)))];
    }
}
