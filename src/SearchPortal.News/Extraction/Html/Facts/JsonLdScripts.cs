using AngleSharp.Dom;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>The scripts of a page that hold JSON-LD.</summary>
internal static class JsonLdScripts
{
    /// <summary>Whether an element is one.</summary>
    /// <param name="element">The element.</param>
    public static bool IsOne(IElement element) =>
        element.LocalName == "script" && element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true;
}
