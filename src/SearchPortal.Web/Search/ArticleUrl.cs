using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Search;

/// <summary>
/// The address of an article: <c>/articles/{id}</c>, percent-encoded. Slashes of an id stay readable unless a browser
/// would tidy them away (<c>//</c>, <c>/../</c>); then they are encoded too. The search that led to the article follows
/// as parameters, for the highlights and the way back.
/// </summary>
public static class ArticleUrl
{
    /// <summary>What stands before the id in a page's address.</summary>
    public const string PagePath = "/articles/";

    /// <summary>What stands before the id in an address of the API.</summary>
    public const string ApiPath = "/api/v1/articles/";

    /// <summary>The address of the article's page.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="search">The search that led here, or null.</param>
    public static string Write(string id, SearchRequest? search = null) => With(PagePath + Encode(id), search);

    /// <summary>The address of the article's JSON.</summary>
    /// <param name="id">The article's id.</param>
    public static string WriteApi(string id) => ApiPath + Encode(id);

    /// <summary>
    /// Reads the id out of the request line, where an encoded slash can still be told from a plain one; the server's
    /// decoded path can't tell <c>%2F</c> from <c>%252F</c>.
    /// </summary>
    /// <param name="rawTarget">The request line's target, as sent.</param>
    /// <param name="prefix"><see cref="PagePath"/>, <see cref="ApiPath"/>, or that of a story.</param>
    /// <returns>The id, or null where the target does not begin with the prefix or has no id.</returns>
    public static string? ReadId(string rawTarget, string prefix)
    {
        ArgumentNullException.ThrowIfNull(rawTarget);
        ArgumentNullException.ThrowIfNull(prefix);
        if (!rawTarget.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return null;
        var end = rawTarget.IndexOf('?', StringComparison.Ordinal);
        var encoded = end < 0 ? rawTarget[prefix.Length..] : rawTarget[prefix.Length..end];
        return encoded.Length == 0 ? null : Uri.UnescapeDataString(encoded);
    }

    private static string With(string path, SearchRequest? search) =>
        search is null ? path : SearchUrl.Write(search with { FacetSize = new SearchRequest().FacetSize, FacetSort = default, Cursor = null }, path);

    internal static string Encode(string id)
    {
        var segments = id.Split('/');
        var isTidied = segments.Any(segment => segment is "" or "." or "..");
        return string.Join(isTidied ? "%2F" : "/", segments.Select(Uri.EscapeDataString));
    }
}
