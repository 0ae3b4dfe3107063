using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Feeds;

/// <summary>Writes a feed as Atom (RFC 4287) or RSS 2.0.</summary>
internal static class XmlFeed
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string XmlNames = "http://www.w3.org/XML/1998/namespace";
    private const char Replacement = '\uFFFD';

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    public static byte[] WriteAtom(Feed feed)
    {
        var syndication = Base(feed);
        syndication.Authors.Add(new SyndicationPerson { Name = "SearchPortal" });
        syndication.Items = [.. feed.Entries.Select(AtomItem)];
        return Written(new Atom10FeedFormatter(syndication));
    }

    public static byte[] WriteRss(Feed feed)
    {
        var syndication = Base(feed);
        syndication.Description = new TextSyndicationContent(Clean("The newest articles of: " + feed.Title));
        syndication.Items = [.. feed.Entries.Select(RssItem)];
        return Written(new Rss20FeedFormatter(syndication, serializeExtensionsAsAtom: true));
    }

    private static SyndicationFeed Base(Feed feed)
    {
        var syndication = new SyndicationFeed { Id = feed.Id, Title = new TextSyndicationContent(Clean(feed.Title)), LastUpdatedTime = feed.Updated, Generator = "SearchPortal" };
        syndication.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(feed.Page), "text/html"));
        syndication.Links.Add(SyndicationLink.CreateSelfLink(new Uri(feed.Self)));
        return syndication;
    }

    private static SyndicationItem AtomItem(FeedEntry entry)
    {
        var item = Item(entry);
        item.LastUpdatedTime = entry.Updated;
        foreach (var author in entry.Authors) item.Authors.Add(new SyndicationPerson { Name = Clean(author) });
        if (entry.Authors.Count == 0) item.Authors.Add(new SyndicationPerson { Name = "Unknown" });
        if (WebAddress.OrNull(entry.Hit.Url) is { } original) item.Links.Add(new SyndicationLink(new Uri(original), "via", null, "text/html", 0));
        if (Pages.LanguageTag.OrNull(entry.Hit.Language) is { } language) item.AttributeExtensions.Add(new XmlQualifiedName("lang", XmlNames), language);
        return item;
    }

    private static SyndicationItem RssItem(FeedEntry entry)
    {
        var item = Item(entry);
        // The author of RSS is an address of mail, which nobody knows here.
        foreach (var author in entry.Authors) item.ElementExtensions.Add("creator", DublinCore, Clean(author));
        if (Pages.LanguageTag.OrNull(entry.Hit.Language) is { } language) item.ElementExtensions.Add("language", DublinCore, language);
        return item;
    }

    private static SyndicationItem Item(FeedEntry entry)
    {
        var item = new SyndicationItem { Id = entry.Id, Title = new TextSyndicationContent(Clean(entry.Hit.Title.Text)), Summary = new TextSyndicationContent(Clean(entry.Summary)) };
        if (entry.Published is { } published) item.PublishDate = published;
        item.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(entry.Link), "text/html"));
        if (entry.Hit.Outlet is { } outlet) item.ElementExtensions.Add("publisher", DublinCore, Clean(outlet));
        foreach (var tag in entry.Tags) item.Categories.Add(new SyndicationCategory(Clean(tag)));
        return item;
    }

    private static byte[] Written(SyndicationFeedFormatter formatter)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings)) formatter.WriteTo(xml);
        return bytes.ToArray();
    }

    /// <summary>The text without signs that XML can't hold.</summary>
    private static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
            else clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : Replacement);
        }

        return clean.ToString();
    }

    private static bool IsClean(string text) => text.All(XmlConvert.IsXmlChar);
}
