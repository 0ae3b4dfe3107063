namespace SearchPortal.Web.Feeds;

/// <summary>A format that feeds are written in.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Label">What a page calls it.</param>
/// <param name="ContentType">The type of its files, without an encoding.</param>
/// <param name="Write">Writes a feed as UTF-8.</param>
internal sealed record FeedFormat(string Name, string Label, string ContentType, Func<Feed, byte[]> Write)
{
    /// <summary>All of them, the usual one first.</summary>
    public static IReadOnlyList<FeedFormat> All { get; } =
    [
        new("atom", "Atom", "application/atom+xml", XmlFeed.WriteAtom),
        new("rss", "RSS", "application/rss+xml", XmlFeed.WriteRss),
        new("json", "JSON Feed", "application/feed+json", JsonFeed.Write),
    ];

    /// <summary>A feed as an answer, which a reader who has it already is not sent again.</summary>
    public IResult Answer(Feed feed)
    {
        var bytes = Write(feed);
        var tag = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes).AsSpan(0, 16));
        return TypedResults.Bytes(bytes, ContentType + "; charset=utf-8", entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{tag}\""));
    }
}
