using System.Text.Json;

namespace SearchPortal.News.Sources.Formats.Feeds;

/// <summary>What a JSON Feed says about all its items.</summary>
/// <param name="Title">Its name, or null.</param>
/// <param name="Language">Its language, or null.</param>
/// <param name="Home">The page that it belongs to: what relative links start from; or null.</param>
/// <param name="Authors">The authors of items that name none.</param>
internal sealed record JsonFeedHead(string? Title, string? Language, Uri? Home, IReadOnlyList<string> Authors)
{
    /// <summary>All that has a part in an article.</summary>
    public string Facts => string.Join('\n', [Title, Language, Home?.ToString(), .. Authors]) + "\n";

    /// <summary>Reads what stands before the items, as far as it stands in the head of the file.</summary>
    public static JsonFeedHead Read(ReadOnlySpan<byte> bytes)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var authors = new List<string>();
        try
        {
            var reader = new Utf8JsonReader(bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes, isFinalBlock: false, default);
            var key = "";
            while (reader.Read() && !(reader.CurrentDepth == 1 && key == "items"))
            {
                if (reader.TokenType == JsonTokenType.PropertyName) Enter(ref reader, ref key);
                else if (reader.TokenType == JsonTokenType.String && reader.CurrentDepth == 1) values.TryAdd(key, reader.GetString()!);
                else if (reader.TokenType == JsonTokenType.String && key is "author/name" or "authors/name") authors.Add(reader.GetString()!);
            }
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // What was read until here is what there is.
        }

        var home = FeedHead.WebAddress(values.GetValueOrDefault("home_page_url") ?? values.GetValueOrDefault("feed_url"), null);
        return new(values.GetValueOrDefault("title"), values.GetValueOrDefault("language"), home, authors);
    }

    private static void Enter(ref Utf8JsonReader reader, ref string key)
    {
        var name = reader.GetString()!;
        if (reader.CurrentDepth <= 1) key = name;
        else key = key[..(key.IndexOf('/', StringComparison.Ordinal) is >= 0 and var end ? end : key.Length)] + "/" + name;
    }
}
