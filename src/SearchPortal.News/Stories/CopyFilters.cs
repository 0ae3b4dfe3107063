namespace SearchPortal.News.Stories;

/// <summary>Remembers roughly which shingles articles have, so that most pairs with a few shingles in common are seen to be no copies without reading either text again:
/// of each text, a set of bits by the hashes of its shingles, two bits a shingle. As many shingles of another text as meet set bits may be shared, and no more. Of news that quotes
/// much of the same, as made-up news does, hundreds of articles share a sentence with each.</summary>
/// <param name="budget">Bytes that may be taken; beyond them, what was noted first is forgotten.</param>
internal sealed class CopyFilters(long budget)
{
    private const int BitsPerShingle = 2;

    // Of a small text nothing is saved, and one that is larger takes the place of many.
    private const int FewestShingles = 16;
    private const int MostShingles = 4_000;

    // What an entry takes beside its bits, in the table and in the queue, growth included.
    private const int EntryCost = 120;

    private readonly Dictionary<ulong, Filter> filters = [];
    private readonly Queue<(ulong Id, Filter Filter)> order = [];
    private long taken;

    /// <summary>The bits of a text, and how many shingles it has.</summary>
    private sealed record Filter(ulong[] Bits, int Shingles)
    {
        public long Cost => EntryCost + Bits.Length * sizeof(ulong);
    }

    /// <summary>Remembers an article; what is known of an earlier state of it is forgotten.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="shingles">Its shingles, each once.</param>
    public void Note(string id, ulong[] shingles)
    {
        var key = StableHash.Of(id);
        filters.Remove(key);
        if (shingles.Length is < FewestShingles or > MostShingles) return;
        var bits = new ulong[(shingles.Length * BitsPerShingle + 63) / 64];
        foreach (var shingle in shingles)
        {
            var bit = BitOf(shingle, bits.Length);
            bits[bit >> 6] |= 1UL << (int)bit;
        }

        var filter = filters[key] = new Filter(bits, shingles.Length);
        order.Enqueue((key, filter));
        taken += filter.Cost;
        while (taken > budget)
        {
            var (first, oldest) = order.Dequeue();
            taken -= oldest.Cost;
            if (filters.TryGetValue(first, out var known) && ReferenceEquals(known, oldest)) filters.Remove(first);
        }
    }

    /// <summary>Whether nothing is known of an article, or something.</summary>
    public bool Knows(string id) => filters.ContainsKey(StableHash.Of(id));

    /// <summary>Whether a text and an article may be copies as far as is remembered; true where nothing is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The other article's id.</param>
    /// <param name="published">When that was published, in seconds since 1970, or null.</param>
    public bool MayBeCopies(CopyText text, string id, long? published)
    {
        if (!filters.TryGetValue(StableHash.Of(id), out var other)) return true;
        if (!CopyComparison.MayShareEnough(Math.Min(text.Shingles.Length, other.Shingles), text, other.Shingles, published)) return false;
        var met = 0;
        foreach (var shingle in text.Shingles)
        {
            var bit = BitOf(shingle, other.Bits.Length);
            met += (int)(other.Bits[bit >> 6] >> (int)bit & 1);
        }

        return CopyComparison.MayShareEnough(met, text, other.Shingles, published);
    }

    // The smallest hashes make the sketch, by their upper bits: the lower ones are as good as any.
    private static uint BitOf(ulong shingle, int words) => (uint)((ulong)(uint)shingle * (ulong)(words * 64) >> 32);
}
