using System.Text.Json;

namespace SearchPortal.News.Sources.Formats.Feeds;

/// <summary>An item of a JSON Feed.</summary>
/// <param name="json">The item.</param>
/// <param name="head">What the feed says about all its items.</param>
/// <param name="item">The feed.</param>
internal sealed class JsonFeedItem(JsonElement json, JsonFeedHead head, SourceItem item)
{
    /// <summary>Its text as HTML; null where it has none.</summary>
    public string? Html => Value("content_html");

    /// <summary>Its text as plain text; null where it has HTML, or none.</summary>
    public string? Text => Html is not null ? null : Value("content_text") ?? Value("summary");

    /// <summary>What it states.</summary>
    /// <param name="line">The line in which it begins.</param>
    public RecordFields Fields(int line)
    {
        var fields = new RecordFields(item, line);
        var url = FeedHead.WebAddress(Value("url"), head.Home) ?? FeedHead.WebAddress(Value("external_url"), head.Home);
        fields.Add(FieldNames.Title, Value("title"), "the item's title");
        fields.Add(FieldNames.Url, url?.ToString() ?? Value("url"), "the item's url");
        fields.Add(FieldNames.Id, url?.ToString(), "the item's url");
        fields.Add(FieldNames.Id, Value("id") is { Length: <= ArticleId.MaxLength } id && ArticleId.IsVisible(id) ? (head.Title ?? "feed") + "#" + id : null, "the item's id");
        fields.Add(FieldNames.Date, Value("date_published"), "the item's date_published");
        fields.Add(FieldNames.Updated, Value("date_modified"), "the item's date_modified");
        fields.Add(FieldNames.Authors, Authors(), "the item's author");
        fields.Add(FieldNames.Authors, head.Authors, "the feed's author");
        fields.Add(FieldNames.Outlet, head.Title, "the feed's title");
        fields.Add(FieldNames.Language, Value("language"), "the item's language");
        fields.Add(FieldNames.Language, head.Language, "the feed's language");
        return fields;
    }

    private IEnumerable<string?> Authors()
    {
        if (json.TryGetProperty("authors", out var several) && several.ValueKind == JsonValueKind.Array)
        {
            foreach (var author in several.EnumerateArray()) yield return Name(author);
        }
        else if (json.TryGetProperty("author", out var one))
        {
            yield return Name(one);
        }
    }

    private string? Value(string name) => Value(json, name);

    private static string? Name(JsonElement author) => author.ValueKind == JsonValueKind.Object ? Value(author, "name") : null;

    private static string? Value(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number && value.ToString() is var text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
