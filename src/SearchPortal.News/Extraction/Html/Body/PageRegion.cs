namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>An element of a page that holds text, with what is known of the text below it.</summary>
/// <param name="name">The element's name.</param>
/// <param name="parent">The region around it; null for the outermost.</param>
/// <param name="hints">What its classes and the like say.</param>
/// <param name="shape">Equal for elements with the same name and classes whose ancestors have too.</param>
/// <param name="firstText">Index of the first text below it.</param>
internal sealed class PageRegion(string name, PageRegion? parent, RegionHints hints, int shape, int firstText)
{
    /// <summary>The element's name in lower case.</summary>
    public string Name { get; } = name;

    /// <summary>The region around it.</summary>
    public PageRegion? Parent { get; } = parent;

    /// <summary>How many regions are around it.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    /// <summary>What its classes, name and role say.</summary>
    public RegionHints Hints { get; } = hints;

    /// <summary>Equal for elements with the same name and classes whose ancestors have too: texts of one kind have one shape.</summary>
    public int Shape { get; } = shape;

    /// <summary>Index of the first text below it.</summary>
    public int FirstText { get; } = firstText;

    /// <summary>Index after the last text below it.</summary>
    public int EndText { get; set; }

    /// <summary>Sum of <see cref="PageText.Weight"/> below it.</summary>
    public int Weight { get; set; }

    /// <summary>The part of <see cref="Weight"/> that is in links.</summary>
    public int LinkWeight { get; set; }

    /// <summary>The part of <see cref="Weight"/> that is running text outside of links.</summary>
    public int ProseWeight { get; set; }

    /// <summary>How many running texts are below it.</summary>
    public int ProseCount { get; set; }

    /// <summary>How many pictures and films are below it.</summary>
    public int Pictures { get; set; }

    /// <summary>How many texts below it stand in the usual place; see <see cref="UsualPlace"/>.</summary>
    public int UsualTexts { get; set; }

    /// <summary>How much the text below it looks like an article: what speaks for it less what speaks against it.</summary>
    public double Value { get; set; }

    /// <summary>Whether it is no part of the article, wherever that is.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Whether it or a region around it, up to <paramref name="top"/>, is removed.</summary>
    public bool IsRemovedBelow(PageRegion? top)
    {
        for (var region = this; region is not null && region != top; region = region.Parent)
        {
            if (region.IsRemoved) return true;
        }

        return false;
    }

    /// <summary>Whether it or a region around it, up to <paramref name="top"/>, is removed because it is not shown.</summary>
    public bool IsHiddenBelow(PageRegion? top)
    {
        for (var region = this; region is not null && region != top; region = region.Parent)
        {
            if (region.IsRemoved && (region.Hints & RegionHints.Hidden) != 0) return true;
        }

        return false;
    }

    /// <summary>Whether it is <paramref name="other"/> or lies within it.</summary>
    public bool IsWithin(PageRegion other)
    {
        var region = this;
        while (region.Depth > other.Depth) region = region.Parent!;
        return region == other;
    }
}
