using SearchPortal.Engine.Collecting;

namespace SearchPortal.News.Catalog;

/// <summary>Finds the values of facets that the articles of a search have more often than all others.</summary>
/// <param name="snapshot">The snapshot that was searched.</param>
/// <param name="scope">The articles.</param>
/// <param name="request">The search.</param>
internal sealed class SignificantReader(CatalogSnapshot snapshot, SearchScope scope, SearchRequest request)
{
    /// <summary>What is counted for a field: under a name that no filter has, so that all of them narrow it.</summary>
    public static FacetRequest FacetOf(CatalogSnapshot snapshot, string field) => SearchScope.FacetOf(snapshot, field) with { Dimension = "" };

    /// <param name="field">The facet.</param>
    /// <param name="size">How many values at most.</param>
    /// <param name="found">Its counts over the articles, narrowed by all filters.</param>
    /// <param name="articles">How many articles there are.</param>
    public SignificantValues Of(string field, int size, FacetCounts found, long articles)
    {
        var corpus = snapshot.CorpusCounts(SearchScope.FacetOf(snapshot, field), scope.All.GroupBy);
        var presenter = new FacetPresenter(snapshot, request);
        var values = MostSignificant.Of(found, articles, corpus.Facets[0], corpus.Total, size)
            .Select(value => new SignificantValue(presenter.Present(field, value.Value, value.Count), value.InCorpus, value.Score))
            .ToArray();
        return new SignificantValues(field, articles, corpus.Total, values, snapshot.Searcher.Commit.Commit, scope.Problem) { Authority = snapshot.Authority.ShortVersion };
    }
}
