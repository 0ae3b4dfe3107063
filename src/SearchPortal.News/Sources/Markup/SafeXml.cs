using System.Xml;

namespace SearchPortal.News.Sources.Markup;

/// <summary>The one place where XML is read: no DTD, no entities but those of XML, nothing fetched, bounded depth and size.</summary>
internal static class SafeXml
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int MaxDepth = 200;

    private const int MaxAttributes = 256;

    /// <summary>A reader of a document or of a part of one.</summary>
    /// <param name="text">The XML.</param>
    /// <param name="maxLength">The most characters that are read.</param>
    /// <param name="scope">The namespaces that prefixes stand for, beside those that the text itself declares.</param>
    public static XmlReader Open(TextReader text, long maxLength, XmlScope? scope = null) =>
        XmlReader.Create(text, Settings(maxLength), (scope ?? XmlScope.Empty).ToContext());

    /// <summary>A reader of a document that says its encoding itself.</summary>
    /// <param name="bytes">The XML.</param>
    /// <param name="maxLength">The most characters that are read.</param>
    public static XmlReader Open(Stream bytes, long maxLength) => XmlReader.Create(bytes, Settings(maxLength));

    /// <summary>The element that a reader stands on, whole; the reader then stands behind it.</summary>
    /// <exception cref="XmlException">It is not well-formed, or is nested too deeply.</exception>
    public static MarkupElement ReadElement(XmlReader reader)
    {
        var root = Element(reader, null);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return root;
        }

        var open = root;
        var depth = reader.Depth;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth)
            {
                reader.Read();
                return root;
            }

            if (reader.Depth - depth > MaxDepth) throw new XmlException("The elements are nested too deeply.");
            open = Append(reader, open);
        }

        throw new XmlException("The element is not closed.");
    }

    /// <summary>The first element of a text.</summary>
    /// <param name="text">The XML.</param>
    /// <param name="scope">The namespaces around it.</param>
    /// <returns>The element, or null where it is not well-formed or is nested too deeply.</returns>
    public static MarkupElement? TryElement(string text, XmlScope scope)
    {
        try
        {
            using var reader = Open(new StringReader(text), text.Length, scope);
            return reader.MoveToContent() == XmlNodeType.Element ? ReadElement(reader) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The beginning of a document, up to where it ends or stops being well-formed XML.</summary>
    /// <param name="text">The beginning.</param>
    /// <returns>The element that is open there, within those around it; null where there is none.</returns>
    public static MarkupElement? ReadBeginning(string text)
    {
        MarkupElement? open = null;
        try
        {
            using var reader = Open(new StringReader(text), text.Length);
            while (reader.Read() && reader.Depth <= MaxDepth)
            {
                if (open is not null)
                {
                    if (reader.NodeType == XmlNodeType.EndElement && open.Parent is null) break;
                    open = Append(reader, open);
                }
                else if (reader.NodeType == XmlNodeType.Element)
                {
                    open = Element(reader, null);
                }
            }
        }
        catch (XmlException)
        {
            // What was read until here is what was asked for.
        }

        return open;
    }

    private static XmlReaderSettings Settings(long maxLength) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = Math.Max(1, maxLength),
        ConformanceLevel = ConformanceLevel.Fragment,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private static MarkupElement Append(XmlReader reader, MarkupElement open)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                var element = open.Add(Element(reader, open));
                return isEmpty ? open : element;
            case XmlNodeType.EndElement:
                return open.Parent ?? open;
            case XmlNodeType.CDATA or XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                open.Add(reader.Value);
                return open;
            default:
                return open;
        }
    }

    private static MarkupElement Element(XmlReader reader, MarkupElement? parent)
    {
        var element = new MarkupElement(reader.LocalName, reader.NamespaceURI, parent);
        for (var i = 0; i < Math.Min(reader.AttributeCount, MaxAttributes); i++)
        {
            reader.MoveToAttribute(i);
            element.Add(new MarkupAttribute(reader.LocalName, reader.NamespaceURI, reader.Value));
        }

        reader.MoveToElement();
        return element;
    }
}
