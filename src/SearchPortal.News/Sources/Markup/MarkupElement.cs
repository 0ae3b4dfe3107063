using System.Net;
using System.Text;

namespace SearchPortal.News.Sources.Markup;

/// <summary>An element of XML or SGML with all that is in it. At most <see cref="SafeXml.MaxDepth"/> deep.</summary>
/// <remarks>Not <c>XElement</c>: that keeps every name that it ever met for the life of the process.</remarks>
/// <param name="name">Its name, without the prefix.</param>
/// <param name="space">Its namespace; empty where it has none.</param>
/// <param name="parent">The element around it, or null.</param>
internal sealed class MarkupElement(string name, string space, MarkupElement? parent)
{
    private readonly List<MarkupNode> nodes = [];
    private readonly List<MarkupAttribute> attributes = [];

    /// <summary>Its name, without the prefix.</summary>
    public string Name { get; } = name;

    /// <summary>Its namespace; empty where it has none.</summary>
    public string Space { get; } = space;

    /// <summary>The element around it, or null.</summary>
    public MarkupElement? Parent { get; } = parent;

    /// <summary>What is in it: texts and elements, in their order.</summary>
    public IReadOnlyList<MarkupNode> Nodes => nodes;

    /// <summary>Its attributes, declarations of namespaces included.</summary>
    public IReadOnlyList<MarkupAttribute> Attributes => attributes;

    /// <summary>The elements right in it.</summary>
    public IEnumerable<MarkupElement> Elements => nodes.Where(node => node.Element is not null).Select(node => node.Element!);

    /// <summary>Whether an element is right in it.</summary>
    public bool HasElements => nodes.Exists(node => node.Element is not null);

    /// <summary>All its text, without any markup; <c>br</c> is a line end.</summary>
    public string Text
    {
        get
        {
            if (nodes is [{ Text: { } only }]) return only;
            var text = new StringBuilder();
            AppendText(text);
            return text.ToString();
        }
    }

    /// <summary>What is in it as HTML: names without prefixes, attributes left out.</summary>
    public string InnerHtml
    {
        get
        {
            var html = new StringBuilder();
            AppendHtml(html);
            return html.ToString();
        }
    }

    /// <summary>The first element of that name right in it.</summary>
    public MarkupElement? Child(string name) => Elements.FirstOrDefault(child => child.Name == name);

    /// <summary>The elements of that name right in it.</summary>
    public IEnumerable<MarkupElement> Children(string name) => Elements.Where(child => child.Name == name);

    /// <summary>The first element that a way of names leads to.</summary>
    public MarkupElement? Path(params ReadOnlySpan<string> names)
    {
        var element = this;
        foreach (var name in names) element = element?.Child(name);
        return element;
    }

    /// <summary>All elements in it, in the order of the text.</summary>
    public IEnumerable<MarkupElement> Descendants()
    {
        var open = new Stack<IEnumerator<MarkupElement>>();
        open.Push(Elements.GetEnumerator());
        while (open.TryPeek(out var children))
        {
            if (!children.MoveNext())
            {
                open.Pop();
                continue;
            }

            yield return children.Current;
            open.Push(children.Current.Elements.GetEnumerator());
        }
    }

    /// <summary>The value of an attribute, whatever its namespace; null where there is none or it is blank.</summary>
    public string? Attribute(string name) =>
        attributes.Find(attribute => attribute.Name == name) is { } found && !string.IsNullOrWhiteSpace(found.Value) ? found.Value.Trim() : null;

    /// <summary>The value of an attribute of the namespace <c>xml</c>, here or on the nearest element around that has it.</summary>
    public string? Inherited(string name)
    {
        for (var around = this; around is not null; around = around.Parent)
        {
            if (around.attributes.Find(attribute => attribute.Name == name && attribute.IsXml) is { } found) return found.Value.Trim();
        }

        return null;
    }

    /// <summary>Takes the element out of the one around it.</summary>
    public void Remove() => Parent?.nodes.RemoveAll(node => ReferenceEquals(node.Element, this));

    /// <summary>Adds text at the end.</summary>
    public void Add(string text)
    {
        if (text.Length > 0) nodes.Add(new MarkupNode(text, null));
    }

    /// <summary>Adds an element at the end.</summary>
    public MarkupElement Add(MarkupElement element)
    {
        nodes.Add(new MarkupNode(null, element));
        return element;
    }

    /// <summary>Adds an attribute.</summary>
    public void Add(MarkupAttribute attribute) => attributes.Add(attribute);

    private void AppendText(StringBuilder text)
    {
        foreach (var node in nodes)
        {
            if (node.Element is { } element) element.AppendText(text);
            else text.Append(node.Text);
            if (node.Element?.Name is "br") text.Append('\n');
        }
    }

    private void AppendHtml(StringBuilder html)
    {
        foreach (var node in nodes)
        {
            if (node.Element is not { } element)
            {
                html.Append(WebUtility.HtmlEncode(node.Text));
                continue;
            }

            html.Append('<').Append(element.Name).Append('>');
            element.AppendHtml(html);
            html.Append("</").Append(element.Name).Append('>');
        }
    }
}
