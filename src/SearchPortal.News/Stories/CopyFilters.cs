namespace SearchPortal.News.Stories;

/// <summary>Remembers roughly which shingles articles have, so that most pairs with a few shingles in common are seen to be no copies without reading either text again:
/// of each text, a set of bits by the hashes of its shingles, three bits a shingle of which each sets two (Burton Bloom, Space/time trade-offs in hash coding with allowable errors, 1970).
/// As many shingles of another text as meet set bits may be shared, and no more: by chance a quarter does, and copies of the same days share two fifths. Of news that quotes much of
/// the same, as made-up news does, hundreds of articles share a sentence with each.</summary>
/// <param name="budget">Bytes that may be taken; beyond them, what was noted first is forgotten.</param>
internal sealed class CopyFilters(long budget)
{
    private const int BitsPerShingle = 3;

    // Of a small text nothing is saved, and one that is larger takes the place of many.
    private const int FewestShingles = 16;
    private const int MostShingles = 4_000;

    // Spreads the bits of a hash anew (2^64 divided by the golden ratio).
    private const ulong Odd = 0x9E3779B97F4A7C15;

    private readonly FilterRing filters = new(budget);

    /// <summary>Remembers an article; what is known of an earlier state of it is forgotten.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="shingles">Its shingles, each once.</param>
    public void Note(string id, ulong[] shingles)
    {
        var key = StableHash.Of(id);
        filters.Remove(key);
        if (shingles.Length is < FewestShingles or > MostShingles) return;
        var bits = filters.Add(key, (shingles.Length * BitsPerShingle + 63) / 64, shingles.Length);
        foreach (var shingle in shingles)
        {
            var (one, two) = BitsOf(shingle, bits.Length);
            bits[(int)(one >> 6)] |= 1UL << (int)one;
            bits[(int)(two >> 6)] |= 1UL << (int)two;
        }
    }

    /// <summary>Whether something is known of an article.</summary>
    public bool Knows(string id) => filters.TryGet(StableHash.Of(id), out _, out _);

    /// <summary>Whether a text and an article may be copies as far as is remembered; true where nothing is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The other article's id.</param>
    /// <param name="published">When that was published, in seconds since 1970, or null.</param>
    public bool MayBeCopies(CopyText text, string id, long? published)
    {
        if (!filters.TryGet(StableHash.Of(id), out var bits, out var shingles)) return true;
        if (!CopyComparison.MayShareEnough(Math.Min(text.Shingles.Length, shingles), text, shingles, published)) return false;
        var met = 0;
        foreach (var shingle in text.Shingles)
        {
            var (one, two) = BitsOf(shingle, bits.Length);
            met += (int)(bits[(int)(one >> 6)] >> (int)one & bits[(int)(two >> 6)] >> (int)two & 1);
        }

        return CopyComparison.MayShareEnough(met, text, shingles, published);
    }

    // The smallest hashes make the sketch, by their upper bits: the lower ones are as good as any.
    private static (uint One, uint Two) BitsOf(ulong shingle, int words)
    {
        var bits = (ulong)(words * 64);
        return ((uint)((uint)shingle * bits >> 32), (uint)((uint)((shingle & uint.MaxValue) * Odd >> 16) * bits >> 32));
    }
}
