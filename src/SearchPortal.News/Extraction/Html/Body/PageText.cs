namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>A text of a page that stands on lines of its own.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text on one line.</param>
/// <param name="Region">The innermost region that holds it.</param>
/// <param name="Weight">Its letters and digits; characters of scripts without spaces count more, for they say more.</param>
/// <param name="LinkWeight">The part of them that is in links.</param>
internal sealed record PageText(BlockKind Kind, string Text, PageRegion Region, int Weight, int LinkWeight)
{
    /// <summary>The share of it that is in links.</summary>
    public double LinkShare => Weight == 0 ? 0 : (double)LinkWeight / Weight;

    /// <summary>Whether it starts with something other than a link, and ends with one.</summary>
    public bool EndsWithLink { get; init; }

    /// <summary>The part of <see cref="Weight"/> that is in italics.</summary>
    public int ItalicWeight { get; init; }

    /// <summary>The heading's level; 0 where it is none.</summary>
    public int Level { get; init; }

    /// <summary>Whether the page holds it so often that it is a label or a placeholder.</summary>
    public bool IsRepeated { get; set; }

    /// <summary>Whether it looks like running text.</summary>
    public bool IsProse { get; set; }

    /// <summary>Whether the page's metadata hold the same text as part of the article.</summary>
    public bool IsStated { get; set; }
}
