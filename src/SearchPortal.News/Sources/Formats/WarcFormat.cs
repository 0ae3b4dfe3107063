using System.Globalization;
using System.IO.Compression;
using SearchPortal.News.Dates;
using SearchPortal.News.Sources.Warc;

namespace SearchPortal.News.Sources.Formats;

/// <summary>A WARC file of a crawler (ISO 28500, versions 1.0 and 1.1), packed by gzip record by record, as a whole, or not at all: its pages, and what else holds articles.</summary>
internal sealed class WarcFormat : ISourceFormat
{
    private const int MaxBlock = HtmlFormat.MaxBytes + HeaderFields.MaxLength;
    private const int MaxAddress = 2048;
    private const int MostDamaged = 1000;
    private const int FirstYear = 1990;
    private const string PageName = "page.html";

    private static readonly string[] KnownTypes = ["warcinfo", "request", "metadata", "revisit", "conversion", "continuation"];

    /// <inheritdoc/>
    public string Id => "warc";

    /// <inheritdoc/>
    public string Description => "pages as a crawler kept them (WARC), packed or not";

    /// <inheritdoc/>
    public string Endings => ".warc .warc.gz";

    /// <inheritdoc/>
    public bool Recognises(SourceHead head)
    {
        if (!GzipFormat.IsPacked(head)) return head.Bytes.Span.StartsWith("WARC/"u8);
        try
        {
            Span<byte> start = stackalloc byte[5];
            using var unpacked = new GZipStream(new MemoryStream(head.Bytes.ToArray()), CompressionMode.Decompress);
            return unpacked.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(SourceContent content, ReadContext context)
    {
        var file = content.Item;
        if (file.TooDeep() is { } problem)
        {
            yield return problem;
            yield break;
        }

        using var members = GzipFormat.IsPacked(content.Head) ? new GzipMembers(content.Stream) : null;
        using var metered = members is not null && file.Expansion is { } expansion ? new MeteredStream(members, expansion.CountExpanded) : null;
        var records = new WarcRecords(metered ?? members ?? content.Stream, () => members?.Resume() ?? false, MaxBlock);
        var damaged = 0;
        while (records.Next() is { } record)
        {
            if (record.Damage is not null && ++damaged > MostDamaged)
            {
                yield return file.Problem(Invariant($"has more than {MostDamaged} damaged records; the rest is left out"), "Get the file again", bytes: 0);
                yield break;
            }

            var judged = Judge(file, record);
            if (judged is not SourceItem item)
            {
                yield return judged;
                continue;
            }

            var isPage = item.Name == PageName;
            foreach (var result in context.ReadItem(item))
            {
                // Answers to scripts are JSON and XML as well: that they are no articles is no problem.
                var isNone = !isPage && result is SourceProblem { ArticleIsKept: false };
                yield return isNone ? new PassedOver { Source = result.Source, Reason = "holds no article" } : result;
            }
        }
    }

    private static ReadResult Judge(SourceItem file, WarcRecord record)
    {
        if (record.Damage is { } damage)
        {
            return file.Problem(Invariant($"has a record, number {record.Number}, that {damage}; it is left out"), "Get the file again if it matters", bytes: 0);
        }

        if (record.Type is not ("response" or "resource"))
        {
            return PassOver(KnownTypes.Contains(record.Type) ? $"is a WARC record of type {record.Type}" : "is a WARC record of an unknown type");
        }

        var address = record.Address;
        var isWeb = address.Length <= MaxAddress
            && !address.Any(char.IsControl)
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
        if (!isWeb) return PassOver("is a WARC record without a web address");
        if (record.IsTooLong)
        {
            return file.Within(address, () => Stream.Null).Problem(Invariant($"has more than {MaxBlock} bytes"), "Save the page on its own if it is an article", bytes: 0);
        }

        if (record.Type == "resource") return Item(record.MediaType, () => new MemoryStream(record.Block.ToArray()));
        if (HttpMessage.Read(record.Block) is not { } message) return PassOver("is a WARC record without an answer of HTTP");
        return message.Status == 200
            ? Item(message.Fields.GetValueOrDefault("Content-Type", ""), message.Open)
            : PassOver(Invariant($"has the HTTP status {message.Status}"));

        PassedOver PassOver(string reason) => new() { Source = file.Source, Reason = reason };

        ReadResult Item(string mediaType, Func<Stream> open)
        {
            if (NameFor(mediaType) is not { } name) return PassOver("is neither a page nor a feed nor JSON");
            return file.Within(address, open) with
            {
                Name = name,
                Address = address,
                Charset = Charset(mediaType),
                ReceivedAt = Date(record.Field("WARC-Date")),
            };
        }
    }

    /// <summary>A name for a body of a media type; null where it holds no articles.</summary>
    private static string? NameFor(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => PageName,
        "application/json" or "application/feed+json" or "application/ld+json" => "page.json",
        "text/xml" or "application/xml" or "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" => "page.xml",
        "" => "page",
        _ => null,
    };

    // Days are counted back from it: a crawler whose clock was never set fetched nothing in the year 1.
    private static DateTimeOffset? Date(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date.Year >= FirstYear && date <= DateTimeOffset.UtcNow + DateReader.Ahead
            ? date
            : null;

    private static string? Charset(string mediaType)
    {
        foreach (var parameter in mediaType.Split(';').Skip(1))
        {
            var parts = parameter.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && parts[0].Equals("charset", StringComparison.OrdinalIgnoreCase)) return parts[1].Trim('"', '\'', ' ');
        }

        return null;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
