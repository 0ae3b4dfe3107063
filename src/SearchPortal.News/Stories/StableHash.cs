namespace SearchPortal.News.Stories;

/// <summary>Hashes that are the same in every process: they are kept in an index.</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>FNV-1a over UTF-16 code units, mixed so that all bits depend on all.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var unit in text) hash = (hash ^ unit) * Prime;
        return Mix(hash);
    }

    /// <summary>A hash of a run of hashes; their order counts.</summary>
    public static ulong Of(ReadOnlySpan<ulong> run)
    {
        var hash = Offset;
        foreach (var part in run) hash = Join(hash, part);
        return hash;
    }

    /// <summary>A hash of a run and what stands behind it.</summary>
    public static ulong Join(ulong run, ulong next) => Mix((run * Prime) ^ next);

    /// <summary>The finalizer of MurmurHash3 (Austin Appleby).</summary>
    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
