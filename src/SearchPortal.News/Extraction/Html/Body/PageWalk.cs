using AngleSharp.Dom;

namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>Walks once through a page and collects its texts. Uses no recursion, so that depth costs nothing.</summary>
/// <param name="withNoScript">Whether what is meant for readers without scripts is read too.</param>
internal sealed class PageWalk(bool withNoScript)
{
    private const int LeastWeightOfLine = 60;

    private readonly Stack<Frame> frames = new();
    private readonly TextRun run = new();
    private readonly Dictionary<string, RegionHints> known = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Parent, string Element), int> shapes = [];
    private PageRegion region = null!;
    private int links;
    private int italics;
    private int breaks;

    /// <summary>The elements, each after the one that it is in.</summary>
    public List<PageRegion> Regions { get; } = [];

    /// <summary>The texts.</summary>
    public List<PageText> Texts { get; } = [];

    /// <summary>Walks.</summary>
    public void Run(INode root)
    {
        Open(new PageRegion(root.NodeName.ToLowerInvariant(), null, RegionHints.None, 0, 0));
        frames.Push(new Frame(root, 0, Close.Nothing));
        while (frames.TryPop(out var frame))
        {
            if (frame.Next < frame.Node.ChildNodes.Length)
            {
                frames.Push(frame with { Next = frame.Next + 1 });
                Enter(frame.Node.ChildNodes[frame.Next]);
            }
            else
            {
                Leave(frame.Close);
            }
        }

        EndText();
        region.EndText = Texts.Count;
    }

    private void Enter(INode node)
    {
        if (node is IText text)
        {
            if (breaks > 0 && !string.IsNullOrWhiteSpace(text.Data)) EndLine();
            run.Add(text.Data, links > 0, italics > 0);
            return;
        }

        if (node is not IElement element) return;
        var name = element.LocalName;
        if (element.NamespaceUri is { } space && space != "http://www.w3.org/1999/xhtml") return;
        if (PageElements.IsPicture(name)) region.Pictures++;
        if (PageElements.HasNoText(name) || (name == "noscript" && !withNoScript)) return;
        switch (name)
        {
            case "br":
                breaks++;
                run.AddSpace();
                return;
            case "hr":
                EndText();
                return;
            case "table" when TableRows.Of(element) is { } rows:
                AddRows(element, rows);
                return;
        }

        var hints = Hints(element);
        if (PageElements.IsInline(name) && !HoldsBlocks(element))
        {
            if ((hints & RegionHints.Hidden) != 0) return;
            var isLink = name == "a" && element.HasAttribute("href");
            var isItalic = name is "em" or "i" or "cite";
            if (isLink) links++;
            if (isItalic) italics++;
            frames.Push(new Frame(element, 0, isLink ? Close.Link : isItalic ? Close.Italic : Close.Nothing));
            return;
        }

        EndText();
        var linked = name == "a" && element.HasAttribute("href");
        if (linked) links++;
        Open(new PageRegion(name, region, hints, ShapeOf(element), Texts.Count));
        frames.Push(new Frame(element, 0, linked ? Close.LinkRegion : Close.Region));
    }

    private void Leave(Close close)
    {
        if (close is Close.Region or Close.LinkRegion)
        {
            EndText();
            region.EndText = Texts.Count;
            region = region.Parent!;
        }

        if (close is Close.Link or Close.LinkRegion) links--;
        if (close is Close.Italic) italics--;
    }

    private void Open(PageRegion opened)
    {
        region = opened;
        Regions.Add(opened);
    }

    // Two line breaks part paragraphs; one does where what is before it is long and ends as a sentence does.
    private void EndLine()
    {
        if (breaks > 1 || (run.Weight > LeastWeightOfLine && run.EndsSentence)) EndText();
        breaks = 0;
    }

    private void EndText()
    {
        breaks = 0;
        var (weight, linkWeight, italicWeight, endsWithLink) = (run.Weight, run.LinkWeight, run.ItalicWeight, run.EndsWithLink);
        var text = run.Take();
        if (weight == 0) return;
        var level = 0;
        var kind = BlockKind.Paragraph;
        for (var at = region; at is not null; at = at.Parent)
        {
            if (level == 0 && PageElements.HeadingLevel(at.Name) is var found and > 0)
            {
                (level, kind) = (found, BlockKind.Heading);
                break;
            }

            if (at.Name == "li" && kind == BlockKind.Paragraph) kind = BlockKind.ListItem;
            if (at.Name == "blockquote") kind = BlockKind.Quote;
        }

        Texts.Add(new PageText(kind, text, region, weight, linkWeight) { EndsWithLink = endsWithLink, ItalicWeight = italicWeight, Level = level });
    }

    private void AddRows(IElement table, IReadOnlyList<TableRow> rows)
    {
        EndText();
        Open(new PageRegion("table", region, Hints(table), ShapeOf(table), Texts.Count));
        foreach (var row in rows) Texts.Add(new PageText(BlockKind.TableRow, row.Text, region, row.Weight, row.LinkWeight));
        Leave(Close.Region);
    }

    // Numbers in classes tell elements apart that are otherwise alike.
    private int ShapeOf(IElement element)
    {
        var key = (region.Shape, string.Concat(element.LocalName, " ", element.ClassName is { Length: > 0 } classes ? string.Concat(classes.Where(c => !char.IsAsciiDigit(c))) : ""));
        if (shapes.TryGetValue(key, out var shape)) return shape;
        shapes.Add(key, shapes.Count + 1);
        return shapes.Count;
    }

    private static bool HoldsBlocks(IElement element)
    {
        var children = element.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            if (children[i] is IElement child && child.LocalName is var name && name != "br" && !PageElements.IsInline(name) && !PageElements.HasNoText(name)) return true;
        }

        return false;
    }

    private RegionHints Hints(IElement element)
    {
        var hints = RegionHints.None;
        var name = element.LocalName;
        if (name is "body" or "html") return hints;
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.Name)
            {
                case "class":
                    hints |= OfName(attribute.Value);
                    if (HiddenClasses.Hide(attribute.Value)) hints |= RegionHints.Hidden;
                    break;
                case "id" or "role" or "data-testid" or "data-component":
                    hints |= OfName(attribute.Value);
                    break;
                case "hidden":
                    if (attribute.Value != "until-found") hints |= RegionHints.Hidden;
                    break;
                case "aria-hidden" when attribute.Value == "true":
                    hints |= RegionHints.Hidden;
                    break;
                case "style" when HidesText(attribute.Value):
                    hints |= RegionHints.Hidden;
                    break;
                case "itemprop":
                    hints |= OfProperty(attribute.Value);
                    break;
            }
        }

        if (name.Contains('-', StringComparison.Ordinal)) hints |= OfName(name);
        hints |= name switch
        {
            "article" or "main" => RegionHints.Article,
            "nav" or "footer" or "form" or "menu" => RegionHints.Chrome,
            "aside" => RegionHints.Chrome,
            "figcaption" or "caption" => RegionHints.Caption,
            "address" or "time" => RegionHints.Aside,
            _ => RegionHints.None,
        };
        return hints;
    }

    private RegionHints OfName(string value)
    {
        if (known.TryGetValue(value, out var hints)) return hints;
        hints = HintWords.Of(value);
        known[value] = hints;
        return hints;
    }

    private static RegionHints OfProperty(string property) => property switch
    {
        "articleBody" or "reviewBody" => RegionHints.Body,
        "description" or "alternativeHeadline" or "abstract" => RegionHints.Lead,
        "caption" => RegionHints.Caption,
        "author" or "publisher" or "datePublished" or "dateModified" or "copyrightHolder" => RegionHints.Aside,
        _ => RegionHints.None,
    };

    private static bool HidesText(string style)
    {
        var bare = style.Replace(" ", "", StringComparison.Ordinal);
        return bare.Contains("display:none", StringComparison.OrdinalIgnoreCase) || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private enum Close
    {
        Nothing,
        Link,
        Italic,
        Region,
        LinkRegion,
    }

    private readonly record struct Frame(INode Node, int Next, Close Close);
}
