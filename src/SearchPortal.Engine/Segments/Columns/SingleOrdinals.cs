using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>One ordinal a document, with the least and the greatest of each zone: where both are the same, a zone is counted by its bits.</summary>
/// <typeparam name="T">As wide as an ordinal.</typeparam>
internal sealed class SingleOrdinals<T>(IndexFile file, long start, int documents, int values) : DocumentOrdinals(file, documents, values)
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly long zones = start;
    private readonly long ordinals = ColumnsFormat.Aligned(start + 2L * ColumnsFormat.Zones(documents) * Unsafe.SizeOf<T>());

    public override long End => ColumnsFormat.Aligned(ordinals + (long)Documents * Unsafe.SizeOf<T>());

    private ReadOnlySpan<T> All => File.ReadArray<T>(ordinals, Documents);

    public override OrdinalRun Of(int document)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)Documents);
        var bytes = File.Read(ordinals + (long)document * Unsafe.SizeOf<T>(), Unsafe.SizeOf<T>());
        var ordinal = int.CreateTruncating(MemoryMarshal.Read<T>(bytes));
        if ((uint)ordinal > (uint)Values) throw OutOfRange(document / ColumnsFormat.ZoneLength);
        return ordinal == Values ? default : new OrdinalRun(bytes, Unsafe.SizeOf<T>());
    }

    public override void AddMissing(DocumentBits to)
    {
        var all = All;
        for (var document = 0; document < all.Length; document++)
        {
            if (int.CreateTruncating(all[document]) == Values) to.Set(document);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void CountIn(ZonedDocuments documents, ReadOnlySpan<int> numbers, Span<int> counts)
    {
        var known = (uint)(numbers.IsEmpty ? counts.Length : numbers.Length);
        var all = All;
        var bounds = File.ReadArray<T>(zones, 2L * Zones);
        for (var place = 0; place < documents.Zones; place++)
        {
            var zone = documents.Zone(place);
            var places = documents.Of(place);
            var least = uint.CreateTruncating(bounds[2 * zone]);
            if (bounds[2 * zone] == bounds[2 * zone + 1] && least < known)
            {
                counts[numbers.IsEmpty ? (int)least : numbers[(int)least]] += places.Length;
                continue;
            }

            var ofZone = all.Slice(zone * ColumnsFormat.ZoneLength, ColumnsFormat.DocumentsOf(zone, Documents));
            if (!(numbers.IsEmpty ? OrdinalCounts.Count(places, ofZone, counts) : OrdinalCounts.CountAs(places, ofZone, numbers, counts))) throw OutOfRange(zone);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void CountKindsIn(ZonedDocuments documents, ReadOnlySpan<ulong> kinds, Span<int> counts)
    {
        // With one value a document no kind is met twice: the counts of values add up.
        var ofValues = new int[Values + 1];
        CountIn(documents, [], ofValues);
        for (var value = 0; value < Values; value++)
        {
            for (var left = kinds[value]; left != 0; left &= left - 1) counts[BitOperations.TrailingZeroCount(left)] += ofValues[value];
        }
    }

    public override IEnumerable<string> CheckZones()
    {
        for (var zone = 0; zone < Zones; zone++)
        {
            if (Check(zone) is { } problem) yield return problem;
        }
    }

    private string? Check(int zone)
    {
        var ofZone = All.Slice(zone * ColumnsFormat.ZoneLength, ColumnsFormat.DocumentsOf(zone, Documents));
        T least = ofZone[0], greatest = ofZone[0];
        foreach (var ordinal in ofZone) (least, greatest) = (T.Min(least, ordinal), T.Max(greatest, ordinal));
        var told = File.ReadArray<T>(zones + 2L * zone * Unsafe.SizeOf<T>(), 2);
        return told[0] == least && told[1] == greatest ? null : $"zone {zone} has values {least} to {greatest} where {told[0]} to {told[1]} are told";
    }
}
