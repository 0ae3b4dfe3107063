using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>Reads the short lines of a page's article: where metadata say nothing, author and date stand in one of them.</summary>
internal static class PageLines
{
    /// <summary>UTF-16 code units of the longest line that is given.</summary>
    public const int Longest = 200;

    private const int Before = 40;
    private const int Behind = 250;
    private const int Most = 5000;
    private const int MostElements = 300_000;

    /// <summary>The lines of an article's head: around the headline, up to the third long line below it, as a lead or two may be long.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="place">Where the headline stands.</param>
    public static IEnumerable<PageLine> NearHeadline(IReadOnlyList<PageLine> lines, int place)
    {
        var longLines = 0;
        foreach (var line in lines)
        {
            if (line.Order < place - Before) continue;
            if (line.Text.Length > 0) yield return line;
            else if (line.Order > place) longLines++;
            if (longLines == 3 || line.Order > place + Behind) yield break;
        }
    }

    /// <summary>The lines in their order.</summary>
    /// <param name="document">The page.</param>
    public static IReadOnlyList<PageLine> Read(IHtmlDocument document)
    {
        var lines = new List<PageLine>();
        if (document.DocumentElement is not { } root) return lines;
        var signs = new SignReader(document);
        var line = new StringBuilder();
        var begin = 0;
        var order = 0;
        var waiting = new Stack<(INode Node, int Next, bool IsElsewhere)>();
        waiting.Push((root, 0, false));
        while (waiting.TryPop(out var place) && order < MostElements && lines.Count < Most)
        {
            if (place.Next == place.Node.ChildNodes.Length)
            {
                if (ElementText.IsBlock(place.Node)) End();
                continue;
            }

            waiting.Push(place with { Next = place.Next + 1 });
            var node = place.Node.ChildNodes[place.Next];
            if (node is IText text && !place.IsElsewhere)
            {
                if (line.Length == 0) begin = order;
                if (line.Length <= Longest) line.Append(text.Data.AsSpan(0, Math.Min(text.Data.Length, Longest * 4)));
            }
            else if (node is IElement element)
            {
                order++;
                if (ElementText.IsBlock(element)) End();
                if (element.LocalName is "script" or "style" or "svg") continue;
                waiting.Push((element, 0, place.IsElsewhere || element.LocalName == "head" || signs.IsElsewhere(element)));
            }
        }

        return lines;

        void End()
        {
            if (line.Length > 0 && FactText.Line(line.ToString()) is { } whole) lines.Add(new PageLine(whole.Length <= Longest ? whole : "", begin));
            line.Clear();
        }
    }
}
