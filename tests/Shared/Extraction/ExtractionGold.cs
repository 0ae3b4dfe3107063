using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SearchPortal.Tests.Extraction;

/// <summary>What people found in one saved web page: a line of <c>gold.jsonl</c>. A field that is null is not judged.</summary>
internal sealed record ExtractionGold
{
    public required string File { get; init; }
    public string? Url { get; init; }
    public string? Title { get; init; }
    public IReadOnlyList<string>? Authors { get; init; }
    public string? Date { get; init; }
    public string? Outlet { get; init; }
    public string? Text { get; init; }

    /// <summary>The day of publication in UTC where the date has a zone, else the day as written.</summary>
    [JsonIgnore]
    public DateOnly? Day =>
        DateTimeOffset.TryParse(Date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? DateOnly.FromDateTime(date.UtcDateTime) : null;

    /// <summary>The first label of the page's domain: <c>example</c> of <c>https://www.example.org/1</c>.</summary>
    [JsonIgnore]
    public string? Domain
    {
        get
        {
            if (!Uri.TryCreate(Url, UriKind.Absolute, out var address)) return null;
            var host = address.IdnHost;
            return (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host).Split('.')[0];
        }
    }

    /// <summary>All lines of a folder's <c>gold.jsonl</c>.</summary>
    public static IReadOnlyList<ExtractionGold> Read(string folder) =>
        [.. System.IO.File.ReadLines(Path.Combine(folder, "gold.jsonl")).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => JsonSerializer.Deserialize<ExtractionGold>(line, JsonSerializerOptions.Web)!)];
}
