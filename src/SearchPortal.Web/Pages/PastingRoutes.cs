using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Pasting;
using SearchPortal.Web.Hosting;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Pages;

/// <summary>The pages that take what a reader pastes: a list of names, and a text. Nothing of it is kept.</summary>
internal static class PastingRoutes
{
    /// <summary>The page of lists of names.</summary>
    public const string NamesPath = "/names";

    /// <summary>The page of texts.</summary>
    public const string TextPath = "/text";

    /// <summary>The field of the names, one a line.</summary>
    public const string Names = "names";

    /// <summary>The field of the text.</summary>
    public const string Text = "text";

    /// <summary>The field that asks for comma-separated values.</summary>
    public const string Format = "format";

    /// <summary>What it asks with.</summary>
    public const string Csv = "csv";

    private const int SimilarArticles = 10;

    // A letter of two or three bytes takes nine signs in a form.
    private const int SignsOfLetter = 9;
    private const int LongestNames = NameListAnswer.MaxNames * (NameListAnswer.MaxLength + 2);

    public static void MapPasting(this IEndpointRouteBuilder app, IEnumerable<string> methods)
    {
        app.MapMethods(NamesPath, methods, () => Page<NameListPage>());
        app.MapMethods(TextPath, methods, () => Page<TextPage>());
        app.MapPost(NamesPath, SearchNamesAsync).WithMetadata(new RequestSizeLimitAttribute(LongestNames * SignsOfLetter));
        app.MapPost(TextPath, ReadTextAsync).WithMetadata(new RequestSizeLimitAttribute(PastedText.MaxLength * SignsOfLetter));
    }

    /// <summary>The search for the articles that a name of a list counts.</summary>
    public static SearchRequest SearchOf(ListedName name) => new() { Query = name.Query, Match = WordRule.All };

    private static async Task<IResult> SearchNamesAsync(HttpContext http, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var form = await PostedForm.ReadAsync(http);
        var pasted = form[Names].ToString();
        string[] lines = [.. pasted.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line.Any(char.IsLetterOrDigit)).Distinct(StringComparer.Ordinal)];
        var problem = lines switch
        {
            [] => "There is no name in the list. Write one on each line.",
            { Length: > NameListAnswer.MaxNames } => $"The list has {Numbers.Number(lines.Length)} names; {Numbers.Number(NameListAnswer.MaxNames)} are the most. Search it in parts.",
            _ when lines.FirstOrDefault(line => line.Length > NameListAnswer.MaxLength) is { } longest =>
                $"A name has {Numbers.Number(longest.Length)} characters; {Numbers.Number(NameListAnswer.MaxLength)} are the most. It begins with “{ParameterProblem.Short(longest)}”: write one name on each line.",
            _ => null,
        };
        if (problem is not null) return Page<NameListPage>(StatusCodes.Status400BadRequest, (nameof(NameListPage.Pasted), pasted), (nameof(NameListPage.Problem), problem));
        var answer = catalog.SearchNames(lines, Counted.Default, cancellation);
        return form[Format] == Csv ? CsvOf(answer, SiteAddress.Of(http.Request)) : Page<NameListPage>(StatusCodes.Status200OK, (nameof(NameListPage.Pasted), pasted), (nameof(NameListPage.Answer), answer));
    }

    private static async Task<IResult> ReadTextAsync(HttpContext http, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var form = await PostedForm.ReadAsync(http);
        var text = form[Text].ToString();
        var problem = text.Length > PastedText.MaxLength
            ? $"The text has {Numbers.Number(text.Length)} characters; {Numbers.Number(PastedText.MaxLength)} are the most. Paste a part of it."
            : text.Any(char.IsLetterOrDigit) ? null : "There is no text. Paste one.";
        return problem is not null
            ? Page<TextPage>(StatusCodes.Status400BadRequest, (nameof(TextPage.Problem), problem))
            : Page<TextPage>(StatusCodes.Status200OK, (nameof(TextPage.Pasted), text), (nameof(TextPage.Answer), catalog.ReadText(text, SimilarArticles, cancellation)));
    }

    private static FileContentHttpResult CsvOf(NameListAnswer answer, string site)
    {
        using var text = new StringWriter();
        NameListCsv.Write(answer, name => site + SearchUrl.Write(SearchOf(name)), text);
        // With a mark of its encoding: spreadsheets would take Arabic for something else.
        return TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", "names.csv");
    }

    private static RazorComponentResult Page<T>(int status = StatusCodes.Status200OK, params IEnumerable<(string Name, object? Value)> parameters) where T : IComponent =>
        new RazorComponentResult<T>(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value)) { StatusCode = status };
}
