using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>The values of a number field, document by document.</summary>
internal abstract class NumberColumn
{
    /// <summary>A document's value; false where it has none.</summary>
    public abstract bool TryGet(int document, out long value);

    /// <summary>The least and the greatest number of a zone (<see cref="ColumnsFormat"/>); the least is above the greatest where no document has one.</summary>
    public abstract (long Least, long Greatest) Bounds(int zone);

    /// <summary>Reads the numbers of a zone's documents; where one has none, what is read means nothing.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="numbers">Takes <see cref="ColumnsFormat.ZoneLength"/> numbers, in the last zone maybe fewer.</param>
    public abstract void Read(int zone, Span<long> numbers);

    /// <summary>The documents that have a number, as words of <see cref="DocumentBits"/>; empty where all have one.</summary>
    public abstract ReadOnlySpan<ulong> Present { get; }
}
