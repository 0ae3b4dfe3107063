namespace SearchPortal.News.Sources.Markup;

/// <summary>An attribute of an element.</summary>
/// <param name="Name">Its name, without the prefix.</param>
/// <param name="Space">Its namespace; empty where it has none.</param>
/// <param name="Value">Its value.</param>
internal sealed record MarkupAttribute(string Name, string Space, string Value)
{
    private const string XmlSpace = "http://www.w3.org/XML/1998/namespace";
    private const string DeclarationSpace = "http://www.w3.org/2000/xmlns/";

    /// <summary>Whether it is one of XML itself: <c>xml:lang</c>, <c>xml:base</c>.</summary>
    public bool IsXml => Space == XmlSpace;

    /// <summary>The prefix that it declares a namespace for, empty for the default one; null where it declares none.</summary>
    public string? DeclaredPrefix => Space != DeclarationSpace ? null : Name == "xmlns" ? "" : Name;
}
