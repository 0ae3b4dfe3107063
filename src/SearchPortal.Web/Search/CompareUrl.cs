using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Profiles;
using SearchPortal.Web.Api;

namespace SearchPortal.Web.Search;

/// <summary>The address of a comparison: <c>/compare?q=&amp;q=&amp;…</c>, two to five queries, with the filters, dates, <c>interval</c> and <c>count</c> of a search that hold for all.</summary>
public static class CompareUrl
{
    /// <summary>The page.</summary>
    public const string Path = "/compare";

    private const string Query = "q";

    /// <summary>Writes the address.</summary>
    /// <param name="queries">What is compared.</param>
    /// <param name="within">What holds for all, or null.</param>
    /// <param name="path">The path in front of the question mark.</param>
    public static string Write(IEnumerable<string> queries, SearchRequest? within = null, string path = Path) => SearchUrl.Write(
        SharedOf(within ?? new SearchRequest()), path, [.. queries.Select(query => KeyValuePair.Create(Query, (string?)query))]);

    /// <summary>The query that asks for a value of a field: <c>actor:khalifa-haftar</c>, <c>outlet:"Evening Post"</c>.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    public static string QueryOf(string field, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-') ? $"{field}:{value}" : $"{field}:\"{value.Replace('"', ' ')}\"";
    }

    /// <summary>Reads an address. Empty queries and those that are there twice are left out; more than can be compared are a problem.</summary>
    /// <param name="parameters">Its parameters.</param>
    internal static (ComparisonRequest Request, IReadOnlyList<ParameterProblem> Problems) Read(IQueryCollection parameters)
    {
        string[] queries = [.. parameters[Query].OfType<string>().Select(query => query.Trim()).Where(query => query.Length > 0).Distinct(StringComparer.Ordinal)];
        var others = ApiParameters.WithSearch(new QueryCollection(parameters.Where(parameter => parameter.Key != Query).ToDictionary()), out var within);
        List<ParameterProblem> problems = [.. others.Problems];
        if (queries.Length > ComparisonRequest.Most)
            problems.Add(new(ParameterProblemKind.TooMuch, Query, FormattableString.Invariant($"{queries.Length} searches were given; {ComparisonRequest.Most} are the most that can be compared. Leave some out.")));
        if (queries.FirstOrDefault(query => query.Length > SearchUrl.MaxQuery) is { } longest)
            problems.Add(new(ParameterProblemKind.TooMuch, Query, FormattableString.Invariant($"A query has {longest.Length:N0} characters; {SearchUrl.MaxQuery:N0} are the most. Shorten it.")));
        return (new ComparisonRequest(queries) { Within = SharedOf(within) }, problems);
    }

    /// <summary>What of a search holds for all: filters, dates, interval, and what counts as one.</summary>
    private static SearchRequest SharedOf(SearchRequest search)
    {
        ArgumentNullException.ThrowIfNull(search);
        return new SearchRequest
        {
            Outlets = search.Outlets,
            Actors = search.Actors,
            Topics = search.Topics,
            Languages = search.Languages,
            NotOutlets = search.NotOutlets,
            NotActors = search.NotActors,
            NotTopics = search.NotTopics,
            NotLanguages = search.NotLanguages,
            ActorMatch = search.ActorMatch,
            TopicMatch = search.TopicMatch,
            From = search.From,
            To = search.To,
            Undated = search.Undated,
            Count = search.Count,
            Variants = search.Variants,
            Interval = search.Interval,
        };
    }
}
