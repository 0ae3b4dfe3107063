using System.Runtime.InteropServices;

namespace SearchPortal.Engine.Segments.Columns;

/// <summary>Numbers of one document's values, ascending, each once, as wide as the column keeps them.</summary>
internal readonly ref struct OrdinalRun
{
    private readonly ReadOnlySpan<byte> bytes;
    private readonly int width;

    /// <param name="bytes">The numbers, little-endian.</param>
    /// <param name="width">Bytes of each: 1, 2 or 4.</param>
    public OrdinalRun(ReadOnlySpan<byte> bytes, int width)
    {
        this.bytes = bytes;
        this.width = width;
        Length = width == 0 ? 0 : bytes.Length / width;
    }

    /// <summary>How many there are.</summary>
    public int Length { get; }

    public int this[int index] => width switch
    {
        1 => bytes[index],
        2 => MemoryMarshal.Cast<byte, ushort>(bytes)[index],
        _ => MemoryMarshal.Cast<byte, int>(bytes)[index],
    };

    /// <summary>A run of numbers in memory.</summary>
    public static OrdinalRun Of(ReadOnlySpan<int> ordinals) => new(MemoryMarshal.AsBytes(ordinals), sizeof(int));

    public bool Contains(int ordinal)
    {
        foreach (var each in this)
        {
            if (each == ordinal) return true;
        }

        return false;
    }

    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes over the numbers.</summary>
    public ref struct Enumerator(OrdinalRun run)
    {
        private readonly OrdinalRun run = run;
        private int next;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            if (next == run.Length) return false;
            Current = run[next++];
            return true;
        }
    }
}
