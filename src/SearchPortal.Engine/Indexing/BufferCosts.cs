namespace SearchPortal.Engine.Indexing;

/// <summary>What the objects of documents in memory take, in bytes of a 64-bit runtime: 16 for an object's head and 24 for an array's, fields in steps of eight, and
/// tables with the room that they keep free as they grow. <c>BufferCostsTests</c> compares it, with what pooled blocks hold, with what the garbage collector says.</summary>
internal static class BufferCosts
{
    /// <summary>An entry of a table that doubles, which is three quarters full on average: 24 bytes and 4 of its bucket, by 4/3.</summary>
    public const int TableEntry = 37;

    /// <summary>A reference in a list that doubles.</summary>
    public const int ListEntry = 11;

    private const int String = 24;

    // Its place in the table of ids, in the list of ids, and in two lists of smaller things.
    private const int DocumentPlaces = TableEntry + ListEntry + 8;

    /// <summary>A document without its words, stored bytes and columns.</summary>
    public static int OfDocument(string id) => DocumentPlaces + OfText(id);

    /// <summary>A string.</summary>
    public static int OfText(string text) => String + 2 * text.Length;
}
