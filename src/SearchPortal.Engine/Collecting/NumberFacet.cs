using System.Runtime.CompilerServices;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Columns;

namespace SearchPortal.Engine.Collecting;

/// <summary>The buckets of a number column, numbered as they are met.</summary>
internal sealed class NumberFacet(NumberColumn column, Func<long, NumberBucket> bucketOf) : SegmentFacet
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly int[] current = [-1];
    private int[] counted = new int[16];
    private NumberBucket bucket;

    // A zone at the turn of a month goes back and forth between two.
    private (int Number, NumberBucket Bucket) before = (-1, default);

    public override int Count => names.Count;

    public override string Name(int value) => names[value];

    public override int Find(string name) => numbers.GetValueOrDefault(name, -1);

    public override ReadOnlySpan<int> Of(int document)
    {
        if (!column.TryGet(document, out var number)) return [];
        GoTo(number);
        return current;
    }

    public override int CountIn(CountedDocuments documents, out int[] counts) => CountIn(documents.Words, out counts);

    /// <summary>As for documents of a segment. Where documents lie by date, nearly all zones lie in one month: such a zone is counted by its bits. Benchmark: <c>columns</c>.</summary>
    /// <param name="all">Words of <see cref="DocumentBits"/>.</param>
    /// <param name="counts">The documents of each bucket known so far.</param>
    /// <returns>How many of the documents have no number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CountIn(ReadOnlySpan<ulong> all, out int[] counts)
    {
        var missing = 0;
        Span<ulong> withNumber = stackalloc ulong[ColumnsFormat.ZoneWords];
        Span<long> ofZone = stackalloc long[ColumnsFormat.ZoneLength];
        Span<byte> places = stackalloc byte[ZoneDocuments.Room];
        var present = column.Present;
        for (var zone = 0; zone * ColumnsFormat.ZoneWords < all.Length; zone++)
        {
            scoped var words = ZoneWords.Of(all, zone);
            var found = ZoneWords.Count(words);
            if (found == 0) continue;
            if (!present.IsEmpty)
            {
                var ofPresent = ZoneWords.Of(present, zone);
                for (var i = 0; i < words.Length; i++) withNumber[i] = words[i] & ofPresent[i];
                words = withNumber[..words.Length];
                var left = ZoneWords.Count(words);
                missing += found - left;
                found = left;
                if (found == 0) continue;
            }

            var (least, greatest) = column.Bounds(zone);
            GoTo(least);
            if (bucket.Contains(greatest))
            {
                counted[current[0]] += found;
                continue;
            }

            column.Read(zone, ofZone);
            CountRuns(places[..ZoneDocuments.Extract(words, places)], ofZone);
        }

        counts = counted;
        return missing;
    }

    /// <summary>Counts documents of a zone with several buckets: neighbours mostly share one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountRuns(ReadOnlySpan<byte> places, ReadOnlySpan<long> numbersOfZone)
    {
        var (first, last, run) = (bucket.First, bucket.Last, 0);
        foreach (var place in places)
        {
            var number = numbersOfZone[place];
            if (number < first || number > last)
            {
                counted[current[0]] += run;
                GoTo(number);
                (first, last, run) = (bucket.First, bucket.Last, 0);
            }

            run++;
        }

        counted[current[0]] += run;
    }

    /// <summary>Makes the bucket of a number the current one.</summary>
    private void GoTo(long number)
    {
        // Neighbours in the schema's order mostly share a bucket.
        if (current[0] >= 0 && bucket.Contains(number)) return;
        var left = (current[0], bucket);
        if (before.Number >= 0 && before.Bucket.Contains(number)) (current[0], bucket) = before;
        else (current[0], bucket) = Look(number);
        before = left;
    }

    private (int Number, NumberBucket Bucket) Look(long number)
    {
        var found = bucketOf(number);
        if (numbers.TryGetValue(found.Name, out var known)) return (known, found);
        numbers[found.Name] = names.Count;
        names.Add(found.Name);
        if (names.Count > counted.Length) Array.Resize(ref counted, names.Count * 2);
        return (names.Count - 1, found);
    }
}
