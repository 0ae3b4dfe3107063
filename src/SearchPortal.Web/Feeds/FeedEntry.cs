using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Feeds;

/// <summary>An article in a feed.</summary>
/// <param name="Id">An id that stays the same wherever the site is served.</param>
/// <param name="Hit">The article.</param>
/// <param name="Link">Absolute address of its page.</param>
internal sealed record FeedEntry(string Id, SearchHit Hit, string Link)
{
    private const byte VersionMask = 0x0F, VersionEight = 0x80, VariantMask = 0x3F, Variant = 0x80;

    // What an undated article has where a format wants a date: always the same, so that it does not come up as new again and again.
    private static readonly DateTimeOffset NoDate = DateTimeOffset.UnixEpoch;

    /// <summary>The best passages, as text.</summary>
    public string Summary => string.Join(" … ", Hit.Passages.Select(passage => passage.Text));

    /// <summary>Who wrote it; where the source does not say, who published it.</summary>
    public IReadOnlyList<string> Authors => Hit.Authors.Count > 0 ? Hit.Authors : Hit.Outlet is { } outlet ? [outlet] : [];

    /// <summary>The names of its actors and topics.</summary>
    public IEnumerable<string> Tags => Hit.Actors.Concat(Hit.Topics).Select(label => label.Name).Distinct(StringComparer.Ordinal);

    /// <summary>When it was published; null where that is not known.</summary>
    public DateTimeOffset? Published => Instant(Hit.Published);

    /// <summary>When it was last changed, else published.</summary>
    public DateTimeOffset Updated => Instant(Hit.Updated) ?? Published ?? NoDate;

    /// <summary>The entry of an article.</summary>
    /// <param name="hit">The article.</param>
    /// <param name="site">The site's address.</param>
    public static FeedEntry Of(SearchHit hit, string site) => new(Urn("article " + hit.Id), hit, site + ArticleUrl.Write(hit.Id));

    /// <summary>A URN of a name: a UUID of version 8 (RFC 9562), by SHA-256.</summary>
    public static string Urn(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("SearchPortal " + name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & VersionMask) | VersionEight);
        bytes[8] = (byte)((bytes[8] & VariantMask) | Variant);
        return "urn:uuid:" + new Guid(bytes, bigEndian: true);
    }

    /// <summary>A date of any precision as an instant: formats of feeds know no other. What it leaves out is at its start, and in UTC.</summary>
    private static DateTimeOffset? Instant(string? iso) => DateTimeOffset.TryParse(
        iso?.Length switch { 4 => iso + "-01-01", 7 => iso + "-01", _ => iso },
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal,
        out var instant) ? instant : null;
}
