using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Pages;

/// <summary>A page that says what went wrong, what helps, and keeps the query.</summary>
public partial class ErrorPage
{
    /// <summary>The status code.</summary>
    [Parameter, EditorRequired]
    public int Status { get; set; }

    /// <summary>What happened, in a few words.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What to do next.</summary>
    [Parameter, EditorRequired]
    public string Advice { get; set; } = "";

    /// <summary>The query that was asked, cut to its greatest length.</summary>
    [Parameter]
    public string Query { get; set; } = "";

    /// <summary>The page as a response.</summary>
    internal static RazorComponentResult Result(int status, string title, string advice, string? query) =>
        new RazorComponentResult<ErrorPage>(new Dictionary<string, object?>
        {
            [nameof(Status)] = status,
            [nameof(Title)] = title,
            [nameof(Advice)] = advice,
            [nameof(Query)] = query is { Length: > SearchUrl.MaxQuery } ? query[..SearchUrl.MaxQuery] : query ?? "",
        })
        {
            StatusCode = status,
        };
}
