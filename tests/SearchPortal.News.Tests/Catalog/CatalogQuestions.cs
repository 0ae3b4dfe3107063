using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Questions that end with the test.</summary>
internal static class CatalogQuestions
{
    public static SearchAnswer Ask(this ArticleCatalog catalog, SearchRequest request) => catalog.Search(request, TestContext.Current.CancellationToken);

    public static SearchAnswer Ask(this ArticleCatalog catalog, string query) => catalog.Ask(new SearchRequest { Query = query });
}
