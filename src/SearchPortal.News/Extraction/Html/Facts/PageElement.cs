using AngleSharp.Dom;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>An element that may say something about the article.</summary>
/// <param name="Element">The element.</param>
/// <param name="Order">Where it stands on the page, counted in elements.</param>
/// <param name="Signs">What its names and its place tell: signs of places hold for all that stands in them.</param>
/// <param name="IsOtherThing">Whether it is a property of another thing than the article, as microdata part things.</param>
internal sealed record PageElement(IElement Element, int Order, PlaceSigns Signs, bool IsOtherThing)
{
    private const int LongestText = 4000;

    /// <summary>Whether it stands where the article does.</summary>
    public bool IsInArticle => (Signs & PlaceSigns.Elsewhere) == 0;

    /// <summary>Its text on one line, or null.</summary>
    public string? Text => FactText.Line(ElementText.Of(Element, LongestText));
}
