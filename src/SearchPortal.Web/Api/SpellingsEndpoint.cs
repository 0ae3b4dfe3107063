using System.Text;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary><c>GET /api/v1/spellings</c>: which spellings of a name the articles have, by outlet and over time, as JSON or as comma-separated values.</summary>
internal static class SpellingsEndpoint
{
    public const string Path = "/api/v1/spellings";

    /// <summary>The parameter of the format.</summary>
    public const string Format = "format";

    /// <summary>The parameter of which table comma-separated values have.</summary>
    public const string Table = "table";

    public const string Csv = "csv";
    public const string Dates = "dates";

    public static IResult Answer(HttpRequest http, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var (request, parameters) = SpellingsUrl.Read(http.Query, Format, Table);
        var isCsv = parameters.Optional(Format, ["json", Csv]) == Csv;
        var byDate = parameters.Optional(Table, ["outlets", Dates]) == Dates;
        if (request.Actor is null && string.IsNullOrWhiteSpace(request.Name)) parameters.Required("name", SearchUrl.MaxValue, "Give an actor or a name.");
        if (parameters.Problems.Count > 0) return Problems.OfParameters(parameters.Problems);
        var report = catalog.Spellings(request, cancellation);
        if (report.Problem is { } problem) return Problems.OfSearch(problem);
        return isCsv ? CsvOf(report, byDate) : TypedResults.Ok(SpellingsResponse.Of(report));
    }

    private static IResult CsvOf(SpellingReport report, bool byDate)
    {
        using var text = new StringWriter();
        if (byDate) SpellingReportCsv.WriteDates(report, text);
        else SpellingReportCsv.WriteOutlets(report, text);
        // With a mark of its encoding: spreadsheets would take Arabic for something else.
        return TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", $"spellings-{(byDate ? "dates" : "outlets")}.csv");
    }
}
