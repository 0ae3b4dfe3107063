using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SearchPortal.Engine.Numerics;

/// <summary>Which documents of a range of 256 can come to a score: those whose words can, each word giving no more than its bound in the range. All 256 are decided at once, a bit each, by
/// going through the combinations of words that are enough: a few, where few are.</summary>
internal struct ReachingSets
{
    /// <summary>The most words: each may double the combinations.</summary>
    public const int MostWords = 8;

    private Sets sets;
    private Bounds bounds;
    private Bounds rests;
    private int count;

    /// <summary>Adds a word.</summary>
    /// <param name="set">Its documents: four words of bits, or fewer at the end of a segment.</param>
    /// <param name="bound">The most that it gives a document of the range; not negative.</param>
    public void Add(ReadOnlySpan<ulong> set, float bound)
    {
        sets[count] = set.Length >= Vector256<ulong>.Count ? Vector256.Create(set) : Vector256.Create(set[0], set.Length > 1 ? set[1] : 0, set.Length > 2 ? set[2] : 0, 0);
        bounds[count++] = bound;
    }

    /// <summary>Keeps those documents that can come to a score.</summary>
    /// <param name="score">The score.</param>
    /// <param name="documents">Documents, four words of bits.</param>
    /// <returns>Whether any is left.</returns>
    public bool Keep(float score, Span<ulong> documents)
    {
        rests[count] = 0;
        for (var i = count - 1; i >= 0; i--) rests[i] = rests[i + 1] + bounds[i];
        var left = Vector256.Create(documents) & Reaching(0, score);
        left.CopyTo(documents);
        return left != Vector256<ulong>.Zero;
    }

    /// <summary>The documents that get so much from a word and those behind it.</summary>
    private readonly Vector256<ulong> Reaching(int word, float score)
    {
        if (score <= 0) return Vector256<ulong>.AllBitsSet;
        if (rests[word] < score) return Vector256<ulong>.Zero;
        return (sets[word] & Reaching(word + 1, score - bounds[word])) | Reaching(word + 1, score);
    }

    [InlineArray(MostWords)]
    private struct Sets
    {
        private Vector256<ulong> first;
    }

    [InlineArray(MostWords + 1)]
    private struct Bounds
    {
        private float first;
    }
}
