using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchPortal.News.Catalog.Actors;

namespace SearchPortal.News.Catalog;

/// <summary>An article as it leaves the index: what is known of it, without what the index needs for itself. What is not known is left out.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Title">The headline.</param>
/// <param name="Body">The text; blank lines part the paragraphs.</param>
/// <param name="Outlet">The outlet's name.</param>
/// <param name="Published">The date as ISO 8601 of its own precision.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Authors">Authors by name.</param>
/// <param name="Dateline">The place that it is filed from.</param>
/// <param name="Url">Its address.</param>
/// <param name="Actors">Ids of the actors that it names, most often named first.</param>
/// <param name="Topics">Ids of its topics.</param>
/// <param name="File">Where it was read from; see <see cref="Article.Source"/>. Not named <c>source</c>, which is read as the outlet.</param>
public sealed record ExportedArticle(
    string Id,
    string? Title,
    string Body,
    string? Outlet,
    string? Published,
    string Language,
    IReadOnlyList<string>? Authors,
    string? Dateline,
    string? Url,
    IReadOnlyList<string>? Actors,
    IReadOnlyList<string>? Topics,
    string File)
{
    /// <summary>The news agency that it was taken from.</summary>
    public string? Agency { get; init; }

    /// <summary>How the date follows from another one, where the source does not state it.</summary>
    public string? PublishedInferred { get; init; }

    /// <summary>Id of the first article with this text; null where no other article has it.</summary>
    public string? Copies { get; init; }

    /// <summary>Id of its story, which is that of the story's first article; null where nobody else reports the event.</summary>
    public string? Story { get; init; }

    /// <summary>The export that it left the index by; null where nobody says.</summary>
    public ExportOrigin? Export { get; init; }

    // A reader of JSON lines sees the text in its own script, not as numbers.
    private static readonly JsonSerializerOptions Line = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the article as a JSON object on a line of its own, in UTF-8.</summary>
    public void WriteLine(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        JsonSerializer.Serialize(output, this, Line);
        output.WriteByte((byte)'\n');
    }

    /// <summary>An article as it is shown.</summary>
    public static ExportedArticle Of(ArticleView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var actors = SomeOrNull([.. view.Actors.Select(actor => actor.Id)]);
        var topics = SomeOrNull([.. view.Topics.Select(topic => topic.Id)]);
        return Of(view.Article, actors, topics);
    }

    /// <summary>The article with what its index says of it.</summary>
    internal static ExportedArticle Of(Article article, IReadOnlyList<string> actors, UnlistedActors unlisted, IReadOnlyList<string> topics) =>
        Of(article, SomeOrNull(ArticlePresenter.ActorsOf(article, actors, unlisted)), SomeOrNull(topics));

    private static ExportedArticle Of(Article article, IReadOnlyList<string>? actors, IReadOnlyList<string>? topics) => new(
        article.Id,
        article.Title,
        article.Body,
        article.Outlet,
        article.Published is null ? null : PublishedText.Iso(article.Published),
        article.Language,
        SomeOrNull(article.Authors),
        article.Dateline,
        article.Url,
        actors,
        topics,
        article.Source)
    {
        Agency = article.Agency,
        PublishedInferred = article.Published?.Inferred,
    };

    private static IReadOnlyList<string>? SomeOrNull(IReadOnlyList<string> values) => values.Count == 0 ? null : values;
}
