using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SearchPortal.Engine.Numerics;

/// <summary>A set that tells of each of its documents how many are before it (Guy Jacobson, Space-efficient static trees and graphs, 1989): those of the words before, which are counted
/// once, and those of its own word.</summary>
internal readonly struct RankedBits
{
    private readonly DocumentBits set;
    private readonly int[] beforeWords;

    /// <param name="set">The set; it does not change any more.</param>
    /// <param name="scratch">Arrays for the time of the search.</param>
    public RankedBits(DocumentBits set, ScratchArrays scratch)
    {
        this.set = set;
        var words = set.Words;
        beforeWords = scratch.Ints(words.Length);
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            beforeWords[i] = count;
            count += BitOperations.PopCount(words[i]);
        }
    }

    /// <summary>Finds those documents of a list that are in the set.</summary>
    /// <param name="documents">Documents of the segment.</param>
    /// <param name="found">Takes the places of those in the list: room for as many as there are in it.</param>
    /// <param name="ranks">Takes how many documents of the set are before each of them.</param>
    /// <returns>How many there are.</returns>
    public int Find(ReadOnlySpan<int> documents, Span<int> found, Span<int> ranks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(found.Length, documents.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(ranks.Length, documents.Length);
        var words = set.Words;
        ref var place = ref MemoryMarshal.GetReference(found);
        ref var rank = ref MemoryMarshal.GetReference(ranks);
        var count = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents[i];
            var number = document >> 6;
            var word = words[number];
            // Whether a document is there can't be foreseen: no branch, the next one takes the place of one that is not.
            Unsafe.Add(ref place, count) = i;
            Unsafe.Add(ref rank, count) = beforeWords[number] + BitOperations.PopCount(word & ((1UL << document) - 1));
            count += (int)(word >> document & 1);
        }

        return count;
    }
}
