using System.Text;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Terms;

namespace SearchPortal.Engine.Collecting;

/// <summary>Where the terms of a field lie in the segments of a snapshot. Remembers what was looked up: documents share most of their terms, and a look at
/// each segment takes longer than all that follows. For one thread.</summary>
internal sealed class TermPlaces(SegmentReader[] segments, string field)
{
    // A place takes 64 bytes.
    private const int MostPlaces = 200_000;

    private readonly Dictionary<string, Place[]> known = new(StringComparer.Ordinal);
    private int places;

    /// <summary>A segment that has a term.</summary>
    internal readonly record struct Place(int Segment, TermEntry Entry);

    /// <summary>The segments that have a term, in their order.</summary>
    public ReadOnlySpan<Place> Of(string term)
    {
        if (known.TryGetValue(term, out var found)) return found;
        if (places > MostPlaces)
        {
            known.Clear();
            places = 0;
        }

        found = Find(term);
        places += found.Length + 1;
        return known[term] = found;
    }

    /// <summary>As <see cref="Of"/>, without remembering.</summary>
    public Place[] Find(string term)
    {
        Span<byte> buffer = stackalloc byte[256];
        var utf8 = term.Length * 3 <= buffer.Length ? buffer[..Encoding.UTF8.GetBytes(term, buffer)] : Encoding.UTF8.GetBytes(term);
        var found = new List<Place>();
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].TermsOnDisk.TryFind(field, utf8, out var entry)) found.Add(new Place(i, entry));
        }

        return [.. found];
    }
}
