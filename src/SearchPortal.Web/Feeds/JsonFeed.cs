using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Feeds;

/// <summary>Writes a feed as JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    private const string Version = "https://jsonfeed.org/version/1.1";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    private sealed record Document(string Version, string Title, string HomePageUrl, string FeedUrl, IReadOnlyList<Item> Items);

    private sealed record Item(
        string Id,
        string Url,
        string? ExternalUrl,
        string Title,
        string ContentText,
        DateTimeOffset? DatePublished,
        DateTimeOffset? DateModified,
        IReadOnlyList<Author>? Authors,
        IReadOnlyList<string>? Tags,
        string? Language,
        [property: JsonPropertyName("_searchportal")] Source Source);

    private sealed record Author(string Name);

    private sealed record Source(string? Outlet, string? Agency, string? Published);

    public static byte[] Write(Feed feed) =>
        JsonSerializer.SerializeToUtf8Bytes(new Document(Version, feed.Title, feed.Page, feed.Self, [.. feed.Entries.Select(ItemOf)]), Format);

    private static Item ItemOf(FeedEntry entry) => new(
        entry.Id,
        entry.Link,
        WebAddress.OrNull(entry.Hit.Url),
        entry.Hit.Title.Text,
        entry.Summary,
        entry.Published,
        entry.Hit.Updated is null ? null : entry.Updated,
        entry.Authors.Count == 0 ? null : [.. entry.Authors.Select(author => new Author(author))],
        entry.Tags.ToArray() is { Length: > 0 } tags ? tags : null,
        Pages.LanguageTag.OrNull(entry.Hit.Language),
        new Source(entry.Hit.Outlet, entry.Hit.Agency, entry.Hit.Published));
}
