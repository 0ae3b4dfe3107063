using SearchPortal.Engine.Collecting;

namespace SearchPortal.News.Catalog;

/// <summary>Brings counts into the form that is shown.</summary>
internal sealed class FacetPresenter(CatalogSnapshot snapshot, SearchRequest request)
{
    public Facet Values(string field, FacetCounts counts, IReadOnlyList<string> selected, IReadOnlyList<string> excluded)
    {
        var chosen = Resolve(field, selected);
        var left = Resolve(field, excluded);
        var all = counts.Counts.Select(entry => Value(entry.Key, entry.Value)).ToList();
        if (counts.Missing > 0 || chosen.Contains(FacetValue.Unknown)) all.Add(Value(FacetValue.Unknown, counts.Missing));
        all.AddRange(chosen.Union(left).Except(all.Select(value => value.Value)).Select(value => Value(value, 0)));
        var ordered = all.OrderByDescending(value => value.Count).ThenBy(value => value.Label, StringComparer.OrdinalIgnoreCase).ThenBy(value => value.Value, StringComparer.Ordinal).ToArray();
        var listed = ordered.Where((value, place) => place < request.FacetSize || value.Selected || value.Excluded).ToArray();
        return new Facet(field, listed, ordered.Length - listed.Length);

        FacetValue Value(string value, long count) =>
            new(value, value == FacetValue.Unknown ? "unknown" : snapshot.Values.Label(field, value), count, chosen.Contains(value), left.Contains(value), snapshot.Values.Kind(field, value));
    }

    private HashSet<string> Resolve(string field, IReadOnlyList<string> asked) =>
        asked.SelectMany(value => value == FacetValue.Unknown ? [value] : snapshot.Values.Resolve(field, value)).ToHashSet(StringComparer.Ordinal);
}
