using AngleSharp.Dom;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>The text of an element as it is read: block elements and line breaks part words, scripts say nothing.</summary>
internal static class ElementText
{
    /// <summary>The text, at most so long.</summary>
    /// <param name="element">The element.</param>
    /// <param name="longest">UTF-16 code units.</param>
    public static string Of(IElement element, int longest) => string.Concat(Runs(element, longest).Select(run => run.Text));

    /// <summary>The runs of text in an element, each with the element that it stands in.</summary>
    /// <param name="element">The element.</param>
    /// <param name="longest">UTF-16 code units of all of them.</param>
    public static IReadOnlyList<(INode Parent, string Text)> Runs(IElement element, int longest)
    {
        var runs = new List<(INode, string)>();
        var length = 0;
        var waiting = new Stack<(INode Node, int Next)>();
        waiting.Push((element, 0));
        while (waiting.TryPop(out var place) && length < longest)
        {
            if (place.Next == place.Node.ChildNodes.Length)
            {
                if (place.Node is IElement closed && IsBlock(closed)) runs.Add((closed, " "));
                continue;
            }

            waiting.Push((place.Node, place.Next + 1));
            switch (place.Node.ChildNodes[place.Next])
            {
                case IText text:
                    runs.Add((place.Node, text.Data));
                    length += text.Data.Length;
                    break;
                case IElement { LocalName: "script" or "style" or "noscript" or "template" or "svg" }:
                    break;
                case IElement child:
                    if (IsBlock(child)) runs.Add((child, " "));
                    waiting.Push((child, 0));
                    break;
            }
        }

        return runs;
    }

    /// <summary>Whether a node's text stands apart from what is beside it.</summary>
    /// <param name="node">The node.</param>
    public static bool IsBlock(INode node) => node is IElement element && element.LocalName is "div" or "p" or "br" or "li" or "ul" or "ol" or "section" or "header" or "article" or "tr" or "td" or "th" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "dt" or "dd" or "time" or "address" or "button" or "aside" or "footer" or "figure" or "figcaption" or "main" or "nav" or "body" or "html" or "table" or "dl" or "form" or "blockquote";
}
