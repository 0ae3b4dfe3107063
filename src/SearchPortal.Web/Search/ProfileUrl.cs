using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Profiles;

namespace SearchPortal.Web.Search;

/// <summary>
/// The address of what is known of an actor, an outlet or a topic: <c>/actors/{id}</c>, <c>/outlets/{name}</c>, <c>/topics/{id}</c>, percent-encoded as in
/// <see cref="ArticleUrl"/>.
/// </summary>
public static class ProfileUrl
{
    /// <summary>The parameter of the width of the histogram's bars.</summary>
    public const string Interval = "interval";

    /// <summary>What stands before the id in a page's address.</summary>
    /// <param name="field">One of <see cref="ProfileRequest.Fields"/>.</param>
    public static string PathOf(string field) => $"/{FacetField.Of(field).Plural}/";

    /// <summary>The address of the list in the API.</summary>
    /// <param name="field">One of <see cref="ProfileRequest.Fields"/>.</param>
    public static string ApiPathOf(string field) => $"/api/v1/{FacetField.Of(field).Plural}";

    /// <summary>The address of the page.</summary>
    /// <param name="field">One of <see cref="ProfileRequest.Fields"/>.</param>
    /// <param name="value">The id; of an outlet its name.</param>
    /// <param name="interval">Width of the histogram's bars, or null.</param>
    public static string Write(string field, string value, DateInterval? interval = null)
    {
        // No address leads to a name that browsers take for a step through folders.
        if (value is "" or "." or "..") return SearchUrl.Write(SearchFor(field, value));
        return PathOf(field) + ArticleUrl.Encode(value) + (interval is { } width ? $"?{Interval}={SearchUrl.NameOf(width)}" : "");
    }

    /// <summary>The address of the JSON.</summary>
    /// <param name="field">One of <see cref="ProfileRequest.Fields"/>.</param>
    /// <param name="value">The id; of an outlet its name.</param>
    public static string WriteApi(string field, string value) => $"{ApiPathOf(field)}/{ArticleUrl.Encode(value)}";

    /// <summary>The search for its articles.</summary>
    /// <param name="field">One of <see cref="ProfileRequest.Fields"/>.</param>
    /// <param name="value">The id; of an outlet its name.</param>
    public static SearchRequest SearchFor(string field, string value) => FacetField.Of(field).Select(new SearchRequest(), [value]);

    /// <summary>The search for its articles that have another value, too.</summary>
    /// <param name="field">One of <see cref="ProfileRequest.Fields"/>.</param>
    /// <param name="value">The id; of an outlet its name.</param>
    /// <param name="otherField">The facet of the other value.</param>
    /// <param name="other">The other value.</param>
    public static SearchRequest SearchFor(string field, string value, string otherField, string other)
    {
        var search = SearchFor(field, value);
        var facet = FacetField.Of(otherField);
        return field == otherField ? facet.WithMatch(facet.Select(search, [value, other]), FacetMatch.All) : facet.Select(search, [other]);
    }

    /// <summary>The id in the request line's target; null where it holds none that anything is called by.</summary>
    /// <param name="rawTarget">The target, as sent.</param>
    /// <param name="prefix">What stands before the id.</param>
    internal static string? ReadId(string rawTarget, string prefix) => ArticleUrl.ReadId(rawTarget, prefix) is { Length: <= SearchUrl.MaxValue } id ? id : null;
}
