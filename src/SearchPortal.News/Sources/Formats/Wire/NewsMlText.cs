using SearchPortal.News.Extraction;
using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Wire;

/// <summary>The text of an item of NewsML-G2, in one of three forms; all are null where it has none.</summary>
/// <param name="Plain">Plain text.</param>
/// <param name="Html">HTML.</param>
/// <param name="Blocks">Blocks.</param>
/// <param name="Nitf">The document of NITF that it comes in, or null.</param>
internal sealed record NewsMlText(string? Plain, string? Html, IReadOnlyList<Block>? Blocks, NitfArticle? Nitf)
{
    /// <summary>Reads a <c>contentSet</c>: the first of its parts that is a text.</summary>
    public static NewsMlText Of(MarkupElement? contentSet)
    {
        foreach (var part in contentSet?.Elements ?? [])
        {
            var text = part.Name switch
            {
                "inlineXML" => OfXml(part),
                "inlineData" => OfData(part),
                _ => null,
            };
            if (text is not null) return text;
        }

        return new(null, null, null, null);
    }

    private static NewsMlText? OfXml(MarkupElement part)
    {
        if (string.IsNullOrWhiteSpace(part.Text)) return null;
        if (part.Descendants().FirstOrDefault(element => element.Name == "nitf") is { } document)
        {
            var nitf = new NitfArticle(document);
            return new(null, null, nitf.Blocks, nitf);
        }

        var body = part.Descendants().FirstOrDefault(element => element.Name == "body") ?? part;
        return new(null, body.InnerHtml, null, null);
    }

    private static NewsMlText? OfData(MarkupElement part)
    {
        var text = part.Text;
        if (string.IsNullOrWhiteSpace(text)) return null;
        var type = part.Attribute("contenttype") ?? "text/plain";
        if (type.Contains("html", StringComparison.OrdinalIgnoreCase)) return new(null, part.HasElements ? part.InnerHtml : text, null, null);
        // Anything else than text is in Base64 or the like.
        return type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && part.Attribute("encoding") is null ? new(ReceivedText.Clean(text), null, null, null) : null;
    }
}
