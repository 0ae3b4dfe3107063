namespace SearchPortal.Engine.Documents;

/// <summary>The value of a text field.</summary>
/// <param name="Text">The text.</param>
/// <param name="WordBreaks">Ascending offsets at which a word ends even where the text has no separator.</param>
/// <param name="Marks">Reserved terms at places of the text, in any order.</param>
public sealed record TextValue(string Text, IReadOnlyList<int> WordBreaks, IReadOnlyList<Mark> Marks)
{
    /// <summary>A text without breaks and marks.</summary>
    public TextValue(string text) : this(text, [], []) { }

    /// <summary>Its language as a tag of BCP 47, such as <c>fr</c>; null where it is not known. An analyzer may make other stems of it.</summary>
    public string? Language { get; init; }
}

/// <summary>A reserved term at a place of a text; it is indexed at the position of the first word that ends after <paramref name="Offset"/>.</summary>
public readonly record struct Mark(int Offset, string Term);
