using System.Text;
using System.Xml;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Suggesting;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Feeds;

/// <summary>
/// What a browser needs to search here from its own search box: a description (OpenSearch 1.1, draft 6) and suggestions
/// (its extension <c>Suggestions</c>: the text, and what it may become).
/// </summary>
internal static class BrowserSearch
{
    /// <summary>The description.</summary>
    public const string Path = "/opensearch.xml";

    /// <summary>The suggestions, by <c>q</c>.</summary>
    public const string SuggestionsPath = "/opensearch/suggestions";

    public const string ContentType = "application/opensearchdescription+xml";

    private const string SuggestionsType = "application/x-suggestions+json";
    private const string Names = "http://a9.com/-/spec/opensearch/1.1/";
    private const string Query = "?q={searchTerms}";
    private const int SuggestionsOfAKind = 4;

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    public static IResult Describe(HttpRequest http)
    {
        var site = SiteAddress.Of(http);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("OpenSearchDescription", Names);
            xml.WriteElementString("ShortName", Names, "SearchPortal");
            xml.WriteElementString("Description", Names, "News, by every spelling of a name");
            xml.WriteElementString("InputEncoding", Names, "UTF-8");
            WriteImage(xml, site);
            WriteUrl(xml, "text/html", "results", site + SearchUrl.Path + Query);
            WriteUrl(xml, "application/atom+xml", "results", site + FeedUrl.Path + "atom" + Query);
            WriteUrl(xml, SuggestionsType, "suggestions", site + SuggestionsPath + Query);
            WriteUrl(xml, ContentType, "self", site + Path);
            xml.WriteEndElement();
        }

        return TypedResults.Bytes(bytes.ToArray(), ContentType + "; charset=utf-8");
    }

    public static IResult Suggest(HttpRequest http, ArticleCatalog catalog, CancellationToken cancellation)
    {
        var typed = http.Query["q"].ToString();
        string[] suggestions = typed.Length is 0 or > SearchUrl.MaxQuery
            ? []
            : [.. catalog.Suggest(typed, SuggestionsOfAKind, cancellation).Groups.SelectMany(Texts).Distinct(StringComparer.OrdinalIgnoreCase)];
        return TypedResults.Json(new object[] { typed, suggestions }, contentType: SuggestionsType + "; charset=utf-8");
    }

    /// <summary>Names as somebody would go on typing them: an outlet or topic is no word of an article, so it is asked for by its field.</summary>
    private static IEnumerable<string> Texts(SuggestGroup group) => group.Suggestions.Select(suggestion => group.Kind switch
    {
        SuggestKind.Outlet or SuggestKind.Topic => $"{group.Kind.ToString().ToLowerInvariant()}:\"{suggestion.Label.Text.Replace('"', ' ')}\"",
        _ => suggestion.Label.Text,
    });

    private static void WriteImage(XmlWriter xml, string site)
    {
        xml.WriteStartElement("Image", Names);
        xml.WriteAttributeString("type", "image/svg+xml");
        xml.WriteString(site + "/icons/portal.svg");
        xml.WriteEndElement();
    }

    private static void WriteUrl(XmlWriter xml, string type, string relation, string template)
    {
        xml.WriteStartElement("Url", Names);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("template", template);
        xml.WriteEndElement();
    }
}
