using SearchPortal.News.Catalog;
using SearchPortal.Web.Api;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Pages;

/// <summary>All that the page of a table shows.</summary>
/// <param name="Request">The search whose articles are counted.</param>
/// <param name="Asked">What is in rows and columns.</param>
/// <param name="Table">The table.</param>
/// <param name="Problems">Parameters that were left aside.</param>
public sealed record CrossResult(SearchRequest Request, CrossTableRequest Asked, CrossTable Table, IReadOnlyList<ParameterProblem> Problems)
{
    private const int MostRows = 20;
    private const int MostColumns = 8;

    internal static CrossResult Of(ArticleCatalog catalog, ApiParameters parameters, SearchRequest search, CancellationToken cancellation)
    {
        var asked = new CrossTableRequest(FieldOf(CrossUrl.Rows, "actor"), FieldOf(CrossUrl.Columns, "outlet")) { RowSize = MostRows, ColumnSize = MostColumns };
        var request = FacetUrl.OfSearch(search);
        var leftAside = parameters.Problems.Where(problem => problem.Kind == ParameterProblemKind.Unreadable).ToArray();
        return new CrossResult(request, asked, catalog.Cross(Counted.Of(request), asked, cancellation), leftAside);

        string FieldOf(string name, string usual) =>
            parameters.Text(name, SearchUrl.MaxValue).Length == 0 ? usual : parameters.OneOf(name, [usual, .. CrossUrl.Fields.Select(known => known.Key)]);
    }

    /// <summary>The search that finds the articles of a row, or null.</summary>
    /// <param name="row">A value of a row.</param>
    public SearchRequest? OfRow(FacetValue row) => row is null ? null : CrossUrl.Narrow(Request, Asked.Rows, row.Value);

    /// <summary>The search that finds the articles of a column, or null.</summary>
    /// <param name="column">A value of a column.</param>
    public SearchRequest? OfColumn(FacetValue column) => column is null ? null : CrossUrl.Narrow(Request, Asked.Columns, column.Value);

    /// <summary>The search that finds the articles of a cell, or null.</summary>
    /// <param name="row">The value of its row.</param>
    /// <param name="column">The value of its column.</param>
    public SearchRequest? OfCell(FacetValue row, FacetValue column) =>
        OfRow(row) is { } narrowed && column is not null ? CrossUrl.Narrow(narrowed, Asked.Columns, column.Value) : null;
}
