using System.Globalization;
using System.Text;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Search;

/// <summary>
/// The address of a search. Everything that is asked is in the address, and defaults are not, so that the same search
/// has one address:
/// <c>/search?q=&amp;outlet=&amp;actor=&amp;topic=&amp;language=&amp;-outlet=&amp;-actor=&amp;-topic=&amp;-language=&amp;actor.match=all&amp;topic.match=all&amp;from=&amp;to=&amp;undated=1&amp;match=&amp;rank=&amp;freshness=&amp;sort=&amp;count=&amp;page=&amp;cursor=&amp;size=&amp;variants=off&amp;spelling=&amp;-spelling=&amp;interval=&amp;facet.size=&amp;facet.sort=&amp;explain=1&amp;snapshot=</c>.
/// A facet's parameter may be repeated: any of its values. So may those of spellings.
/// </summary>
public static class SearchUrl
{
    /// <summary>The longest query in UTF-16 code units.</summary>
    public const int MaxQuery = 2_000;

    /// <summary>The most values of one facet parameter.</summary>
    public const int MaxFacetValues = 64;

    /// <summary>The longest value of a facet or date parameter in UTF-16 code units.</summary>
    public const int MaxValue = 500;

    /// <summary>The most values that a facet lists.</summary>
    public const int MaxFacetSize = 200;

    /// <summary>The parameter of a spelling that is searched though it is only offered.</summary>
    public const string Spelling = "spelling";

    /// <summary>The parameter of a spelling that is left out.</summary>
    public const string NotSpelling = "-spelling";

    /// <summary>The parameter of the query that the chosen spellings belong to: with another query they do not count. Forms send it, addresses do without.</summary>
    public const string SpellingsOf = "spellings.of";

    /// <summary>The parameter of the commit that an address was made with.</summary>
    public const string Snapshot = "snapshot";

    /// <summary>The page that answers searches.</summary>
    public const string Path = "/search";

    private static readonly SearchRequest Default = new();

    /// <summary>Reads a request out of an address. Empty parameters count as absent.</summary>
    public static SearchUrlReading Read(IQueryCollection parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return SearchUrlReader.Read(parameters);
    }

    /// <summary>Writes the address of a request, without what is at its default.</summary>
    /// <param name="request">The request.</param>
    /// <param name="path">The path in front of the question mark, already encoded.</param>
    /// <param name="own">Further parameters that the page at this path has; empty ones are left out.</param>
    public static string Write(SearchRequest request, string path = Path, params IReadOnlyList<KeyValuePair<string, string?>> own)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(request);
        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var (name, value) in Parameters(request).Concat(own.Where(parameter => !string.IsNullOrEmpty(parameter.Value))!))
        {
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value!));
            separator = '&';
        }

        return address.ToString();
    }

    /// <summary>The parameters of a request's address, in their order, without what is at its default.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parameters(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Query.Length > 0) yield return new("q", request.Query);
        foreach (var field in FacetField.All)
        {
            foreach (var value in field.Selected(request)) yield return new(field.Name, value);
        }

        foreach (var field in FacetField.All)
        {
            foreach (var value in field.Excluded(request)) yield return new(field.ExcludeName!, value);
        }

        if (request.ActorMatch != Default.ActorMatch) yield return new("actor.match", NameOf(request.ActorMatch));
        if (request.TopicMatch != Default.TopicMatch) yield return new("topic.match", NameOf(request.TopicMatch));
        if (request.From is { } from) yield return new("from", from);
        if (request.To is { } to) yield return new("to", to);
        if (request.Undated) yield return new("undated", "1");
        if (request.Match is { } match and (WordRule.All or WordRule.Any)) yield return new("match", NameOf(match));
        if (request.Rank != Default.Rank) yield return new("rank", NameOf(request.Rank));
        if (request.Freshness is { } halfLife) yield return new("freshness", halfLife.ToString(CultureInfo.InvariantCulture));
        if (request.Sort != Default.Sort) yield return new("sort", NameOf(request.Sort));
        if (request.Count is { } count) yield return new("count", NameOf(count));
        if (request.Page != Default.Page) yield return new("page", Text(request.Page));
        if (request.Cursor is { } cursor) yield return new("cursor", cursor);
        if (request.Size != Default.Size) yield return new("size", Text(request.Size));
        if (!request.Variants) yield return new("variants", "off");
        foreach (var spelling in request.Spellings) yield return new(Spelling, spelling);
        foreach (var spelling in request.NotSpellings) yield return new(NotSpelling, spelling);
        if (request.Interval is { } interval) yield return new("interval", NameOf(interval));
        if (request.FacetSize != Default.FacetSize) yield return new("facet.size", Text(request.FacetSize));
        if (request.FacetSort != Default.FacetSort) yield return new("facet.sort", NameOf(request.FacetSort));
        if (request.Explain || request.Plan) yield return new("explain", request is { Explain: true, Plan: true } ? ExplainBoth : request.Plan ? ExplainPlan : "1");
        if (request.Pinned is { } snapshot) yield return new(Snapshot, snapshot.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What <c>explain</c> is to tell: how each segment was searched, alone or with the scores.</summary>
    internal const string ExplainPlan = "plan", ExplainBoth = "1,plan";

    /// <summary>Whether the request narrows what is found beyond its query.</summary>
    public static bool HasFilters(SearchRequest request) =>
        request.From is not null || request.To is not null || request.Undated
        || FacetField.All.Any(field => field.Selected(request).Count + field.Excluded(request).Count > 0);

    /// <summary>The request without anything that narrows it beyond its query.</summary>
    public static SearchRequest WithoutFilters(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request with
        {
            Outlets = [],
            Actors = [],
            Topics = [],
            Languages = [],
            NotOutlets = [],
            NotActors = [],
            NotTopics = [],
            NotLanguages = [],
            From = null,
            To = null,
            Undated = false,
            Page = 1,
            Cursor = null,
        };
    }

    /// <summary>A request for everything, as the start page asks it.</summary>
    public static bool IsStart(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Query.Length == 0 && request is { Page: 1, Cursor: null } && !HasFilters(request);
    }

    internal static string NameOf<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
