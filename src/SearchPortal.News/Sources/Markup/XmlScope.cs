using System.Xml;
using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources.Markup;

/// <summary>Which namespaces the prefixes of a part of a document stand for.</summary>
internal sealed class XmlScope
{
    private static readonly Dictionary<string, string> Usual = EmbeddedList.Read("usual-prefixes.txt", "Sources.Markup")
        .Select(line => line.Split(' '))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    private readonly Dictionary<string, string> spaces = new(StringComparer.Ordinal);

    /// <summary>No prefixes.</summary>
    public static XmlScope Empty { get; } = new();

    /// <summary>The prefixes in force within an element, those of the elements around it included.</summary>
    public static XmlScope Within(MarkupElement? element)
    {
        var scope = new XmlScope();
        for (var around = element; around is not null; around = around.Parent)
        {
            foreach (var attribute in around.Attributes)
            {
                if (attribute.DeclaredPrefix is { } prefix) scope.spaces.TryAdd(prefix, attribute.Value);
            }
        }

        return scope;
    }

    /// <summary>This scope and prefixes that nobody declared: usual ones stand for what they usually do.</summary>
    public XmlScope WithUndeclared(IEnumerable<string> prefixes)
    {
        var scope = new XmlScope();
        foreach (var (prefix, space) in spaces) scope.spaces[prefix] = space;
        foreach (var prefix in prefixes) scope.spaces.TryAdd(prefix, Usual.GetValueOrDefault(prefix, "urn:undeclared:" + prefix));
        return scope;
    }

    /// <summary>The namespace of a name as it stands in a tag.</summary>
    public string SpaceOf(ReadOnlySpan<char> name)
    {
        var prefix = name[..Math.Max(0, name.IndexOf(':'))].ToString();
        return spaces.GetValueOrDefault(prefix) ?? Usual.GetValueOrDefault(prefix, "");
    }

    /// <summary>What the reader of XML takes.</summary>
    public XmlParserContext ToContext()
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, space) in spaces)
        {
            if (prefix is not ("xml" or "xmlns") && (prefix.Length == 0 || space.Length > 0)) names.AddNamespace(prefix, space);
        }

        return new XmlParserContext(names.NameTable, names, null, XmlSpace.None);
    }
}
