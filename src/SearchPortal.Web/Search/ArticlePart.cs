using System.Globalization;

namespace SearchPortal.Web.Search;

/// <summary>Addresses below that of an article: <c>/articles/{id}/versions</c>, <c>/articles/{id}/changes?version=</c> and <c>/articles/{id}/changes?with=</c>.
/// An article whose own id ends so goes before.</summary>
public static class ArticlePart
{
    /// <summary>What the versions of an article end with.</summary>
    public const string Versions = "versions";

    /// <summary>What the changes of an article end with.</summary>
    public const string Changes = "changes";

    /// <summary>The parameter of the version that is compared with the one in force.</summary>
    public const string Version = "version";

    /// <summary>The parameter of the article that is compared with this one.</summary>
    public const string With = "with";

    /// <summary>The address of what is kept of an article's versions.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="prefix"><see cref="ArticleUrl.PagePath"/> or <see cref="ArticleUrl.ApiPath"/>.</param>
    public static string WriteVersions(string id, string prefix = ArticleUrl.PagePath) => $"{prefix}{ArticleUrl.Encode(id)}/{Versions}";

    /// <summary>The address of what changed since a version.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="version">The version.</param>
    /// <param name="prefix"><see cref="ArticleUrl.PagePath"/> or <see cref="ArticleUrl.ApiPath"/>.</param>
    public static string WriteChanges(string id, int version, string prefix = ArticleUrl.PagePath) =>
        $"{prefix}{ArticleUrl.Encode(id)}/{Changes}?{Version}={version.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The address of how an article differs from another one.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="other">The other one's id.</param>
    /// <param name="prefix"><see cref="ArticleUrl.PagePath"/> or <see cref="ArticleUrl.ApiPath"/>.</param>
    public static string WriteChanges(string id, string other, string prefix = ArticleUrl.PagePath) =>
        $"{prefix}{ArticleUrl.Encode(id)}/{Changes}?{With}={Uri.EscapeDataString(other ?? "")}";

    /// <summary>The id before a part; null where the address is none of it.</summary>
    /// <param name="rawTarget">The request line's target, as sent.</param>
    /// <param name="prefix"><see cref="ArticleUrl.PagePath"/> or <see cref="ArticleUrl.ApiPath"/>.</param>
    /// <param name="part"><see cref="Versions"/> or <see cref="Changes"/>.</param>
    public static string? ReadId(string rawTarget, string prefix, string part)
    {
        ArgumentNullException.ThrowIfNull(rawTarget);
        var end = rawTarget.IndexOf('?', StringComparison.Ordinal);
        var path = end < 0 ? rawTarget : rawTarget[..end];
        return path.EndsWith("/" + part, StringComparison.Ordinal) ? ArticleUrl.ReadId(path[..^(part.Length + 1)], prefix) : null;
    }
}
