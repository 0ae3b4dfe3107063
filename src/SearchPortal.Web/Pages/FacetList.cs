using SearchPortal.News.Catalog;
using SearchPortal.News.Names;

namespace SearchPortal.Web.Pages;

/// <summary>What a page lists of a facet.</summary>
/// <param name="Groups">The listed values; actors by kind.</param>
/// <param name="More">How many values are not listed.</param>
internal sealed record FacetList(IReadOnlyList<FacetGroup> Groups, int More)
{
    /// <summary>
    /// Lists the most frequent values; chosen and left-out ones in any case. Where values are of several kinds, each kind
    /// has places of its own, or countries would leave none for people: half of them for people, a quarter for each other kind.
    /// </summary>
    /// <param name="facet">The facet with all of its values, or nearly so.</param>
    /// <param name="size">How many values to list.</param>
    public static FacetList Of(Facet facet, int size)
    {
        var kinds = facet.Values.GroupBy(value => value.Kind).OrderBy(kind => ActorKinds.Place(kind.Key)).ToArray();
        var fits = facet.Values.Count <= size;
        var groups = kinds
            .Select(kind => new FacetGroup(
                kinds.Length > 1 ? ActorKinds.Caption(kind.Key) : null,
                Listed(kind, fits || kinds.Length == 1 ? size : PlacesOf(kind.Key, size))))
            .Where(group => group.Values.Count > 0)
            .ToArray();
        return new FacetList(groups, facet.More + facet.Values.Count - groups.Sum(group => group.Values.Count));
    }

    private static int PlacesOf(ActorKind? kind, int size) => kind == ActorKind.Person ? (size + 1) / 2 : (size + 3) / 4;

    private static FacetValue[] Listed(IEnumerable<FacetValue> values, int places) =>
        [.. values.Where((value, place) => place < places || value.Selected || value.Excluded)];
}
