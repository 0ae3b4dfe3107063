using System.Globalization;
using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Books;

/// <summary>What the paragraph styles of a document of Word are for. Their ids are in the language of who wrote it, their names in English.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 16;

    private readonly Dictionary<string, MarkupElement> styles = new(StringComparer.Ordinal);

    /// <summary>Reads the part <c>word/styles.xml</c>; null for none.</summary>
    public static DocxStyles Read(MarkupElement? part)
    {
        var read = new DocxStyles();
        foreach (var style in part?.Children("style") ?? [])
        {
            if (style.Attribute("styleId") is { } id) read.styles.TryAdd(id, style);
        }

        return read;
    }

    /// <summary>Whether a paragraph of this style is the title of the document.</summary>
    public bool IsTitle(string? id) => Name(id) == "title";

    /// <summary>What a paragraph of this style is.</summary>
    public BlockKind KindOf(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null; i++)
        {
            var name = Name(id);
            if (name.StartsWith("heading ", StringComparison.Ordinal) || name == "title") return BlockKind.Heading;
            if (name is "quote" or "intense quote" or "block text") return BlockKind.Quote;
            if (name.StartsWith("list ", StringComparison.Ordinal) && name != "list paragraph") return BlockKind.ListItem;
            var style = styles.GetValueOrDefault(id);
            if (style?.Path("pPr", "outlineLvl")?.Attribute("val") is { } level && IsHeading(level)) return BlockKind.Heading;
            if (style?.Path("pPr", "numPr") is not null) return BlockKind.ListItem;
            id = style?.Child("basedOn")?.Attribute("val");
        }

        return BlockKind.Paragraph;
    }

    /// <summary>Whether an outline level is one of headings: 9 is that of running text.</summary>
    public static bool IsHeading(string level) => int.TryParse(level, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 9;

    // A document without the part of styles has ids alone, which are mostly English.
    private string Name(string? id)
    {
        if (id is null) return "";
        if (styles.GetValueOrDefault(id)?.Child("name")?.Attribute("val") is { } name) return name.ToLowerInvariant();
        var lower = id.ToLowerInvariant();
        return lower.StartsWith("heading", StringComparison.Ordinal) ? "heading " + lower["heading".Length..] : lower;
    }
}
