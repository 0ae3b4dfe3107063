using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Pages;

/// <summary>The questions that one page asks the catalog. Knows whether one commit and one version of the listed actors answered all of them: a page never mixes two.</summary>
internal sealed class PageQuestions
{
    private readonly ArticleCatalog catalog;
    private readonly CancellationToken cancellation;
    private readonly HashSet<(long Commit, string Authority)> states = [];

    private PageQuestions(ArticleCatalog catalog, CancellationToken cancellation)
    {
        (this.catalog, this.cancellation) = (catalog, cancellation);
    }

    /// <summary>Collects what a page shows, once more where a commit or an edit of the listed actors fell between two of its questions.</summary>
    public static T Ask<T>(ArticleCatalog catalog, Func<PageQuestions, T> page, CancellationToken cancellation)
    {
        while (true)
        {
            var questions = new PageQuestions(catalog, cancellation);
            var answers = page(questions);
            if (questions.states.Count <= 1) return answers;
        }
    }

    public CatalogStats Stats() => Noted(catalog.Stats(), stats => (stats.Snapshot, stats.Authority));

    public SearchAnswer Search(SearchRequest request) => Noted(catalog.Search(Counted.Of(request) with { ListsCopies = true }, cancellation), answer => (answer.Snapshot, answer.Authority));

    /// <summary>Articles that match all or most of what is asked.</summary>
    public long Count(SearchRequest request)
    {
        var count = Noted(catalog.Count(Counted.Of(request), cancellation), answer => (answer.Snapshot, answer.Authority));
        return count.Total + count.TotalPartial;
    }

    public FacetPage Facet(SearchRequest request, FacetPageRequest page) => Noted(catalog.Facet(Counted.Of(request), page, cancellation), answer => (answer.Snapshot, answer.Authority));

    public CrossTable Cross(SearchRequest request, CrossTableRequest table) => Noted(catalog.Cross(Counted.Of(request), table, cancellation), answer => (answer.Snapshot, answer.Authority));

    private T Noted<T>(T answer, Func<T, (long, string)> state)
    {
        states.Add(state(answer));
        return answer;
    }
}
