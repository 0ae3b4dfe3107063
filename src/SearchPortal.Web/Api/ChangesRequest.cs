using SearchPortal.News;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Versions;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Api;

/// <summary>What an article is to be compared with: another article, or a version of its own; without either, the version before.</summary>
/// <param name="With">The id of the other article; empty for none.</param>
/// <param name="Version">The version; 0 for none.</param>
/// <param name="Problems">What is wrong with the address.</param>
internal sealed record ChangesRequest(string With, int Version, IReadOnlyList<ParameterProblem> Problems)
{
    public static ChangesRequest Read(IQueryCollection query)
    {
        var parameters = new ApiParameters(query, ArticlePart.With, ArticlePart.Version);
        var with = parameters.Text(ArticlePart.With, ArticleId.MaxLength);
        return new ChangesRequest(with, parameters.Number(ArticlePart.Version, 1, int.MaxValue, absent: 0), parameters.Problems);
    }

    /// <summary>The changes; null where there is nothing to compare with.</summary>
    public ArticleChanges? Ask(ArticleCatalog catalog, ArticleVersions known)
    {
        if (With.Length > 0) return catalog.Changes(known.Id, With);
        return Version > 0 ? catalog.Changes(known.Id, Version) : known.Versions is [_, var last, ..] ? catalog.Changes(known.Id, last.Number) : null;
    }
}
