using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog;

/// <summary>A field of an article as it would be indexed, and why it is what it is.</summary>
/// <param name="Name">The field, as mappings call it.</param>
/// <param name="Values">Its values; none where it is not known.</param>
/// <param name="Reason">What says so, in a few words; null where there is no value.</param>
public sealed record ArticleField(string Name, IReadOnlyList<string> Values, string? Reason)
{
    private const string Found = "found in the text";

    /// <summary>All fields of an article but its text.</summary>
    /// <param name="article">The article.</param>
    public static IReadOnlyList<ArticleField> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return
        [
            One(FieldNames.Id, article.Id),
            One(FieldNames.Title, article.Title),
            One(FieldNames.Date, article.Published is { } published ? PublishedText.Iso(published) : null, article.Published?.Inferred),
            One(FieldNames.Updated, article.Updated is { } updated ? PublishedText.Iso(updated) : null, article.Updated?.Inferred),
            One(FieldNames.Outlet, article.Outlet),
            One(FieldNames.Agency, article.Agency),
            One(FieldNames.Url, article.Url),
            Several(FieldNames.Authors, article.Authors),
            Several("credits", article.Credits),
            One(FieldNames.Dateline, article.Dateline),
            One(FieldNames.Language, article.Language == "und" ? null : article.Language),
            Several(FieldNames.Actors, [.. article.StatedActors.Concat(article.Mentions.Select(mention => mention.ActorId).OfType<string>()).Distinct(StringComparer.Ordinal)]),
            Several("names", [.. article.Mentions.Where(mention => mention.ActorId is null).Select(mention => mention.Form).Distinct(StringComparer.Ordinal)]),
            Several(FieldNames.Topics, article.StatedTopics),
        ];

        ArticleField One(string name, string? value, string? inferred = null) => Several(name, value is null ? [] : [value], inferred);

        ArticleField Several(string name, IReadOnlyList<string> values, string? inferred = null)
        {
            if (values.Count == 0) return new(name, values, null);
            var reason = article.Reasons.GetValueOrDefault(name, Found);
            return new(name, values, inferred is null ? reason : $"{reason}; inferred: {inferred}");
        }
    }
}
