using System.Globalization;

namespace SearchPortal.News.Sources;

/// <summary>How many bytes an outermost file has, and how many came out of it: stops a small file that unpacks to a huge one.</summary>
internal sealed class Expansion
{
    /// <summary>Bytes that may come out of a byte of the file. Deflate reaches 1,032; pages and records stay below 50.</summary>
    public const int MaxRatio = 200;

    /// <summary>Bytes from which on the ratio counts: little files of great regularity are harmless.</summary>
    public const long FreeBytes = 100L << 20;

    /// <summary>Bytes that may come out of a file, whatever its size.</summary>
    public const long MaxBytes = 4L << 40;

    /// <summary>Entries of all archives within a file.</summary>
    public const int MaxEntries = 1_000_000;

    private readonly long fileLength;
    private int entries;
    private long expanded;

    /// <summary>Begins to count.</summary>
    /// <param name="fileLength">Bytes of the file; 0 where nobody knows.</param>
    public Expansion(long fileLength) => this.fileLength = fileLength;

    /// <summary>Bytes of the file that were read, some of them perhaps again.</summary>
    public long Packed { get; private set; }

    /// <summary>Counts bytes of the file.</summary>
    public void CountPacked(int bytes) => Packed += bytes;

    /// <summary>Counts bytes that came out of it.</summary>
    /// <exception cref="ExpansionException">They are too many.</exception>
    public void CountExpanded(int bytes)
    {
        expanded += bytes;
        if (expanded <= FreeBytes) return;
        // Overlapping entries read the same bytes of the file again and again.
        var packed = fileLength > 0 ? Math.Min(Packed, fileLength) : Packed;
        if (expanded <= MaxBytes && expanded / MaxRatio <= packed) return;
        throw new ExpansionException(string.Create(CultureInfo.InvariantCulture, $"unpacks to more than {expanded:N0} bytes from {packed:N0}: it is refused from there on"));
    }

    /// <summary>Counts an entry.</summary>
    /// <exception cref="ExpansionException">They are too many.</exception>
    public void CountEntry()
    {
        if (++entries <= MaxEntries) return;
        throw new ExpansionException(string.Create(CultureInfo.InvariantCulture, $"has more than {MaxEntries:N0} entries: the rest is left out"));
    }
}
