using SearchPortal.Engine.Documents;

namespace SearchPortal.Engine.Indexing;

/// <summary>What documents in memory take, in bytes of a 64-bit runtime: 16 for an object's head and 24 for an array's, fields in steps of eight, and
/// tables with the room that they keep free as they grow. <c>BufferCostsTests</c> compares it with what the garbage collector says.</summary>
internal static class BufferCosts
{
    private const int Array = 24;
    private const int String = 24;

    // A table that doubles is three quarters full on average: 24 bytes an entry and 4 of its bucket, by 4/3.
    private const int TableEntry = 37;
    private const int TableHead = 80;

    // The document with its two tables, its places in lists and in the table of ids, and the one that its lists grow into.
    private const int DocumentHead = 72 + 2 * TableHead + TableEntry + 32;

    // Small tables have prime sizes: about one entry in two is free.
    private const int SmallTableEntry = 56;

    /// <summary>A document without its words.</summary>
    public static long OfDocument(Document document)
    {
        long bytes = DocumentHead + OfText(document.Id) + Array + document.Stored.Length + (long)document.Numbers.Count * SmallTableEntry;
        foreach (var (_, values) in document.Keywords)
        {
            bytes += SmallTableEntry + Array + values.Count * sizeof(long);
            foreach (var value in values) bytes += OfText(value);
        }

        return bytes;
    }

    private static int OfText(string text) => String + 2 * text.Length;
}
