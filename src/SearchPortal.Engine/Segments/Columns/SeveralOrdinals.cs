using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Any number of ordinals a document: where they begin is counted from the beginning of their zone, so that two bytes are enough.</summary>
/// <typeparam name="TStart">As wide as a place in a zone.</typeparam>
/// <typeparam name="T">As wide as an ordinal.</typeparam>
internal sealed class SeveralOrdinals<TStart, T>(IndexFile file, long start, int documents, int values, int entries) : DocumentOrdinals(file, documents, values)
    where TStart : unmanaged, IBinaryInteger<TStart>
    where T : unmanaged, IBinaryInteger<T>
{
    // A zone has a place more than it has documents: its end.
    private const int PlacesOfZone = ColumnsFormat.ZoneLength + 1;

    private readonly long zones = start;
    private readonly long starts = ColumnsFormat.Aligned(start + (ColumnsFormat.Zones(documents) + 1L) * sizeof(int));

    public override long End => ColumnsFormat.Aligned(Ordinals + (entries + (long)ColumnsFormat.Lane) * Unsafe.SizeOf<T>());

    private long Ordinals => ColumnsFormat.Aligned(starts + ((long)Documents + Zones) * Unsafe.SizeOf<TStart>());

    private ReadOnlySpan<int> Bases => File.ReadArray<int>(zones, Zones + 1L);

    private ReadOnlySpan<TStart> Starts => File.ReadArray<TStart>(starts, (long)Documents + Zones);

    private ReadOnlySpan<T> All => File.ReadArray<T>(Ordinals, entries + (long)ColumnsFormat.Lane);

    public override OrdinalRun Of(int document)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)Documents);
        var zone = document / ColumnsFormat.ZoneLength;
        var first = File.ReadArray<int>(zones + (long)zone * sizeof(int), 1)[0];
        var places = File.ReadArray<TStart>(starts + ((long)document + zone) * Unsafe.SizeOf<TStart>(), 2);
        long from = first + long.CreateTruncating(places[0]), until = first + long.CreateTruncating(places[1]);
        if (from < 0 || from > until || until > entries) throw OutOfRange(zone);
        var run = new OrdinalRun(File.Read(Ordinals + from * Unsafe.SizeOf<T>(), (until - from) * Unsafe.SizeOf<T>()), Unsafe.SizeOf<T>());
        foreach (var ordinal in run)
        {
            if ((uint)ordinal >= (uint)Values) throw OutOfRange(zone);
        }

        return run;
    }

    public override void AddMissing(DocumentBits to)
    {
        var places = Starts;
        for (var document = 0; document < Documents; document++)
        {
            var place = document + document / ColumnsFormat.ZoneLength;
            if (places[place] == places[place + 1]) to.Set(document);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void CountIn(ZonedDocuments documents, ReadOnlySpan<int> numbers, Span<int> counts)
    {
        // Each part is taken whole: a look at the checks of pages for each document would take most of the time.
        var bases = Bases;
        var places = Starts;
        var all = All;
        Span<T> flat = stackalloc T[OrdinalCounts.Room];
        for (var place = 0; place < documents.Zones; place++)
        {
            var zone = documents.Zone(place);
            if (!OrdinalCounts.Count(documents.Of(place), PlacesIn(zone, places), OrdinalsIn(zone, bases, all), flat, numbers, counts)) throw OutOfRange(zone);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void CountKindsIn(ZonedDocuments documents, ReadOnlySpan<ulong> kinds, Span<int> counts)
    {
        var bases = Bases;
        var places = Starts;
        var all = All;
        for (var place = 0; place < documents.Zones; place++)
        {
            var zone = documents.Zone(place);
            var numbers = documents.Of(place);
            if (!OrdinalCounts.CountKinds(numbers, PlacesIn(zone, places), OrdinalsIn(zone, bases, all), kinds, counts)) throw OutOfRange(zone);
        }
    }

    public override IEnumerable<string> CheckZones()
    {
        for (var zone = 0; zone < Zones; zone++)
        {
            var bounds = File.ReadArray<int>(zones + (long)zone * sizeof(int), 2);
            var (from, until) = (bounds[0], bounds[1]);
            var ofZone = PlacesIn(zone, Starts);
            var (first, last) = (int.CreateTruncating(ofZone[0]), int.CreateTruncating(ofZone[^1]));
            if (first != 0 || last != (long)until - from) yield return $"zone {zone} has entries {from} to {until}, and its documents {first} to {last} of them";
        }

        if (Bases[0] != 0 || Bases[^1] != entries) yield return $"the zones have entries {Bases[0]} to {Bases[^1]} of {entries}";
        if (MemoryMarshal.AsBytes(All[entries..]).ContainsAnyExcept((byte)0)) yield return "behind the entries something stands";
    }

    private ReadOnlySpan<TStart> PlacesIn(int zone, ReadOnlySpan<TStart> places) => places.Slice(zone * PlacesOfZone, ColumnsFormat.DocumentsOf(zone, Documents) + 1);

    private ReadOnlySpan<T> OrdinalsIn(int zone, ReadOnlySpan<int> bases, ReadOnlySpan<T> all)
    {
        int from = bases[zone], until = bases[zone + 1];
        if (from < 0 || from > until || until > entries) throw OutOfRange(zone);
        return all[from..(until + ColumnsFormat.Lane)];
    }
}
