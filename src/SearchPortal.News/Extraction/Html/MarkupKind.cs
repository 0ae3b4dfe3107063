namespace SearchPortal.News.Extraction.Html;

/// <summary>How HTML's parser treats an element.</summary>
[Flags]
internal enum MarkupKind
{
    /// <summary>Like a span.</summary>
    None = 0,

    /// <summary>It has no end and holds nothing.</summary>
    Void = 1,

    /// <summary>Emphasis and the like, which the parser opens anew after a block ends.</summary>
    Format = 2,

    /// <summary>It ends an open paragraph.</summary>
    ClosesParagraph = 4,

    /// <summary>An end tag of a simple element does not reach beyond it.</summary>
    Special = 8,

    /// <summary>No end tag reaches beyond it.</summary>
    Scope = 16,

    /// <summary>Emphasis ends with it.</summary>
    Marker = 32,

    /// <summary>It ends the open one of its kind.</summary>
    Item = 64,

    /// <summary>It holds characters and no elements.</summary>
    Raw = 128,

    /// <summary>It holds elements of another language.</summary>
    Foreign = 256,
}
