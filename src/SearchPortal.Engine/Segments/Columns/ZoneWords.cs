using System.Numerics;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>The part of a set of documents that lies in a zone.</summary>
internal static class ZoneWords
{
    /// <summary>The words of a zone: four, in the last one maybe fewer.</summary>
    /// <param name="documents">The set, as words of <see cref="Numerics.DocumentBits"/>.</param>
    /// <param name="zone">The zone.</param>
    public static ReadOnlySpan<ulong> Of(ReadOnlySpan<ulong> documents, int zone)
    {
        var first = zone * ColumnsFormat.ZoneWords;
        return documents.Slice(first, Math.Min(ColumnsFormat.ZoneWords, documents.Length - first));
    }

    /// <summary>Documents of the set in a zone.</summary>
    public static int Count(ReadOnlySpan<ulong> words)
    {
        var count = 0;
        foreach (var word in words) count += BitOperations.PopCount(word);
        return count;
    }
}
