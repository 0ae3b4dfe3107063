namespace SearchPortal.News.Sources.Markup;

/// <summary>A record of XML or SGML, read.</summary>
/// <param name="Element">The record.</param>
/// <param name="Around">The element that is open around the records, within those around it, with all that stands before the first record; null where nothing is.</param>
/// <param name="Text">The record as written.</param>
/// <param name="Number">Which record it is, from 1.</param>
/// <param name="FirstLine">The line in which it begins, from 1.</param>
/// <param name="Bytes">See <see cref="ReadResult.Bytes"/>.</param>
internal sealed record MarkupItem(MarkupElement Element, MarkupElement? Around, string Text, int Number, int FirstLine, long Bytes)
{
    /// <summary>Whether it is a document of its own, not one of several.</summary>
    public bool IsOnly => Around is null && Number == 1;

    /// <summary>The line in which it begins, where there are several.</summary>
    public int? Line => IsOnly ? null : FirstLine;
}
