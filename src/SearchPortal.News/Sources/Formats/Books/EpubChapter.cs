using SearchPortal.News.Extraction;
using SearchPortal.News.Sources.Markup;

namespace SearchPortal.News.Sources.Formats.Books;

/// <summary>A chapter of a book.</summary>
/// <param name="Name">The name of the part that it begins with.</param>
/// <param name="Title">Its heading; null for a part that has none and goes on with the chapter before.</param>
/// <param name="Html">Its text, without the heading.</param>
internal sealed record EpubChapter(string Name, string? Title, string Html)
{
    /// <summary>Characters of the longest part that is read.</summary>
    public const int MaxLength = 16 << 20;

    private const int MaxHeadingLength = 10_000;

    /// <summary>Reads a part of the book.</summary>
    public static EpubChapter Read(string name, string page)
    {
        // The body alone is read as XML: what stands before it may name a DTD, which is never read.
        var records = new ElementRecords(new StringReader(page), element => element == "body", MaxLength);
        if (!records.Next()) return new(name, null, "");
        var scope = XmlScope.Within(SafeXml.ReadBeginning(records.Head.TrimStart('\uFEFF', ' ', '\t', '\r', '\n')));
        var body = SafeXml.TryElement(records.Text, scope)
            ?? SafeXml.TryElement(XmlRepair.Mend(records.Text), scope.WithUndeclared(XmlRepair.Prefixes(records.Text)));
        if (body is null) return ReadLoose(name, records.Text);
        var heading = body.Descendants().FirstOrDefault(element => element.Name is ['h', >= '1' and <= '6'] && !string.IsNullOrWhiteSpace(element.Text));
        var title = heading is null ? null : ReceivedText.OneLine(heading.Text);
        heading?.Remove();
        return new(name, title, body.InnerHtml);
    }

    private static EpubChapter ReadLoose(string name, string body)
    {
        var headings = new ElementRecords(new StringReader(body), element => element is ['h', >= '1' and <= '6'], MaxHeadingLength);
        if (!headings.Next() || headings.IsUnclosed || headings.IsTooLong) return new(name, null, body);
        var title = ReceivedText.OneLine(InlineHtml.Text(headings.Text));
        return title.Length == 0 ? new(name, null, body) : new(name, title, body.Replace(headings.Text, "", StringComparison.Ordinal));
    }
}
