using AngleSharp.Dom;

namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>The texts of a page in their order, and the elements that hold them.</summary>
internal sealed class PageOutline
{
    private const int FewestRepeats = 3;
    private const int LeastRepeated = 15;

    private PageOutline(List<PageRegion> regions, List<PageText> texts) => (Regions, Texts) = (regions, texts);

    /// <summary>The elements, each after the one that it is in.</summary>
    public IReadOnlyList<PageRegion> Regions { get; }

    /// <summary>The texts.</summary>
    public IReadOnlyList<PageText> Texts { get; }

    /// <summary>The outermost element.</summary>
    public PageRegion Root => Regions[0];

    /// <summary>Whether the page's metadata state the text of the article, and nearly all of that is in the page.</summary>
    public bool IsStatedWhole { get; set; }

    /// <summary>The weight of running text in elements that are not shown.</summary>
    public int HiddenProse => Regions.Where(region => (region.Hints & RegionHints.Hidden) != 0).Sum(region => region.ProseWeight);

    /// <summary>Where a text is in <see cref="Texts"/>.</summary>
    public int IndexOf(PageText text)
    {
        var index = text.Region.FirstText;
        while (!ReferenceEquals(Texts[index], text)) index++;
        return index;
    }

    /// <summary>Reads the outline of a page or of a part of it.</summary>
    /// <param name="root">The outermost element.</param>
    /// <param name="withNoScript">Whether what is meant for readers without scripts is read too.</param>
    public static PageOutline Read(INode root, bool withNoScript = false)
    {
        var walk = new PageWalk(withNoScript);
        walk.Run(root);
        var outline = new PageOutline(walk.Regions, walk.Texts);
        outline.AddUp();
        return outline;
    }

    private void AddUp()
    {
        for (var i = Regions.Count - 1; i > 0; i--) Regions[i].Parent!.Pictures += Regions[i].Pictures;
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in Texts) times[text.Text] = times.GetValueOrDefault(text.Text) + 1;
        foreach (var text in Texts)
        {
            text.IsRepeated = times[text.Text] >= FewestRepeats && text.Weight >= LeastRepeated;
            text.IsProse = !text.IsRepeated && Prose.Is(text);
            for (var region = text.Region; region is not null; region = region.Parent)
            {
                region.Weight += text.Weight;
                region.LinkWeight += text.LinkWeight;
                if (!text.IsProse) continue;
                region.ProseWeight += text.Weight - text.LinkWeight;
                region.ProseCount++;
            }
        }
    }
}
