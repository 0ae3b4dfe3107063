using System.Collections.Concurrent;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Segments.Deletes;

/// <summary>How many deleted documents a segment's terms have: what an exact total takes from the documents of a term. All blocks of the term are unpacked for it. Of frequent terms
/// the number is remembered as long as this state of the segment is open: its deletes do not change.</summary>
/// <param name="deleted">The deleted documents.</param>
internal sealed class DeletedFrequencies(DocumentBits deleted)
{
    /// <summary>Terms that are remembered at most: about 60 KB.</summary>
    public const int MostTerms = 1024;

    // Of fewer documents, unpacking them costs no more than a look.
    private const int FewestDocuments = 4 * PostingsFormat.BlockLength;

    private readonly ConcurrentDictionary<long, int> known = new();
    private int terms;

    /// <summary>Terms that are remembered.</summary>
    public int Terms => terms;

    /// <summary>Deleted documents of a term.</summary>
    public int Of(PostingsList list)
    {
        if (list.Entry.DocumentFrequency < FewestDocuments) return Count(list);
        // No two terms begin at the same place of the file.
        if (known.TryGetValue(list.Entry.Postings, out var count)) return count;
        count = Count(list);
        if (Volatile.Read(ref terms) < MostTerms && known.TryAdd(list.Entry.Postings, count)) Interlocked.Increment(ref terms);
        return count;
    }

    private int Count(PostingsList list)
    {
        Span<int> documents = stackalloc int[PostingsFormat.BlockLength];
        Span<int> frequencies = stackalloc int[PostingsFormat.BlockLength];
        var count = 0;
        for (var block = 0; block < list.Blocks; block++) count += deleted.CountOf(documents[..list.ReadDocuments(block, documents, frequencies)]);
        return count;
    }
}
