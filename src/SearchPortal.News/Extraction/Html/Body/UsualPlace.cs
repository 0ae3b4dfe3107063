namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>The places in a page at which the paragraphs of its article stand. What stands elsewhere among them is a box, a picture's text or the like.</summary>
internal sealed class UsualPlace
{
    private const double LeastShare = 0.4;
    private const double MostOfBox = 0.25;
    private const double MostOfBoxAtEnd = 0.4;
    private const double LinksOfBox = 0.2;

    private const int LongestLabel = 60;

    private readonly HashSet<int> shapes = [];
    private readonly Dictionary<PageRegion, bool> boxes = [];
    private readonly PageOutline outline;
    private readonly PageRegion container;
    private readonly int weight;
    private readonly int firstUsual;
    private readonly int lastUsual;

    /// <summary>Learns the usual places.</summary>
    /// <param name="outline">The page, pruned.</param>
    /// <param name="container">The element that holds the article.</param>
    public UsualPlace(PageOutline outline, PageRegion container)
    {
        (this.outline, this.container) = (outline, container);
        var weights = new Dictionary<int, int>();
        foreach (var text in Texts().Where(text => text.IsProse))
        {
            weight += text.Weight;
            var shape = Holder(text).Shape;
            weights[shape] = weights.GetValueOrDefault(shape) + text.Weight;
        }

        var most = weights.Count == 0 ? 0 : weights.Values.Max();
        foreach (var (shape, found) in weights)
        {
            if (found >= LeastShare * most) shapes.Add(shape);
        }

        foreach (var region in outline.Regions) region.UsualTexts = 0;
        (firstUsual, lastUsual) = (int.MaxValue, -1);
        for (var i = container.FirstText; i < container.EndText; i++)
        {
            var text = outline.Texts[i];
            if (text.Region.IsRemovedBelow(container) || !IsUsual(text)) continue;
            if (text.IsProse) (firstUsual, lastUsual) = (Math.Min(firstUsual, i), i);
            for (var region = text.Region; region != container.Parent; region = region!.Parent) region!.UsualTexts++;
        }
    }

    /// <summary>Whether a text stands where most do.</summary>
    public bool IsUsual(PageText text) => shapes.Contains(Holder(text).Shape);

    /// <summary>Whether a text stands apart from the article in something that is no part of it.</summary>
    public bool IsInBox(PageText text)
    {
        if (IsUsual(text) || text.IsStated) return false;
        var box = Holder(text);
        if (box == container || box.UsualTexts > 0) return !text.IsProse && text.Level == 0;
        while (box.Parent is { UsualTexts: 0 } parent && parent != container) box = parent;
        if (text.Level > 0 && box.EndText - box.FirstText == 1) return !IsAmongUsual(box);
        if (boxes.TryGetValue(box, out var isOther)) return isOther;
        isOther = IsOther(box);
        boxes.Add(box, isOther);
        return isOther;
    }

    private bool IsOther(PageRegion box)
    {
        if (box.ProseWeight > (box.FirstText > lastUsual ? MostOfBoxAtEnd : MostOfBox) * weight) return false;
        if (box.LinkWeight > LinksOfBox * box.Weight || box.Pictures > 0) return true;
        return HoldsLabels(box);
    }

    // A heading in an element of its own is one of the article where the article goes on around it.
    private bool IsAmongUsual(PageRegion box) => box.FirstText > firstUsual && box.EndText <= lastUsual;

    private bool HoldsLabels(PageRegion box)
    {
        for (var i = box.FirstText; i < box.EndText; i++)
        {
            var text = outline.Texts[i];
            if (!text.IsProse || (text.Weight < LongestLabel && !LineShape.EndsSentence(text.Text))) return true;
        }

        return false;
    }

    private IEnumerable<PageText> Texts()
    {
        for (var i = container.FirstText; i < container.EndText; i++)
        {
            if (!outline.Texts[i].Region.IsRemovedBelow(container)) yield return outline.Texts[i];
        }
    }

    private PageRegion Holder(PageText text)
    {
        var region = text.Region;
        while (region != container && PageElements.IsText(region.Name)) region = region.Parent!;
        return region;
    }
}
