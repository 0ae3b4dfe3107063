namespace SearchPortal.News;

/// <summary>A paragraph or its like. Text only: no markup.</summary>
public sealed record Block(BlockKind Kind, string Text);

/// <summary>What a block is.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading between paragraphs.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A quotation set apart.</summary>
    Quote,

    /// <summary>A row of a table; a tab stands between two cells.</summary>
    TableRow,
}
