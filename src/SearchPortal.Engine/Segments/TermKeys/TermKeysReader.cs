using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.TermKeys;

/// <summary>Finds the terms of a key (<see cref="TermKeysFormat"/>).</summary>
internal sealed class TermKeysReader
{
    private readonly IndexFile file;
    private readonly int blocks;
    private readonly long table;

    public TermKeysReader(IndexFile file)
    {
        this.file = file;
        var directory = file.ReadInt64(file.PayloadEnd - sizeof(long));
        var reader = file.Reader(directory, file.PayloadEnd - sizeof(long) - directory);
        Version = reader.ReadString();
        Terms = reader.ReadVarInt();
        Keys = reader.ReadVarInt();
        blocks = reader.ReadVarInt();
        table = (long)reader.ReadVarInt64();
    }

    /// <summary>The version of the keys.</summary>
    public string Version { get; }

    /// <summary>Terms of the field that keys were made of.</summary>
    public int Terms { get; }

    /// <summary>Different keys.</summary>
    public int Keys { get; }

    /// <summary>Adds the numbers of the terms that have a key, ascending. Costs a search among the blocks and one block.</summary>
    public void AddTerms(ReadOnlySpan<byte> key, List<int> to)
    {
        if (blocks == 0) return;
        var block = BlockOf(key);
        var reader = Block(block);
        var current = new byte[64];
        var length = 0;
        while (!reader.AtEnd)
        {
            ReadKey(ref reader, ref current, ref length);
            var comparison = current.AsSpan(0, length).SequenceCompareTo(key);
            if (comparison > 0) return;
            ReadTerms(ref reader, comparison == 0 ? to : null);
            if (comparison == 0) return;
        }
    }

    /// <summary>Every key with its terms, in UTF-8 order.</summary>
    public IEnumerable<(byte[] Key, IReadOnlyList<int> Terms)> ReadAll()
    {
        for (var block = 0; block < blocks; block++)
        {
            foreach (var entry in ReadBlock(block)) yield return entry;
        }
    }

    private List<(byte[] Key, IReadOnlyList<int> Terms)> ReadBlock(int block)
    {
        var entries = new List<(byte[], IReadOnlyList<int>)>(TermKeysFormat.KeysPerBlock);
        var reader = Block(block);
        var current = new byte[64];
        var length = 0;
        while (!reader.AtEnd)
        {
            ReadKey(ref reader, ref current, ref length);
            var terms = new List<int>();
            ReadTerms(ref reader, terms);
            entries.Add((current[..length], terms));
        }

        return entries;
    }

    private void ReadKey(ref ByteReader reader, ref byte[] key, ref int length)
    {
        var shared = reader.ReadVarInt();
        var suffix = reader.ReadBytes(reader.ReadVarInt());
        if (shared > length) throw new IndexCorruptException(file.Path, -1, $"a key shares {shared} bytes with one of {length}");
        length = shared + suffix.Length;
        if (key.Length < length) Array.Resize(ref key, length * 2);
        suffix.CopyTo(key.AsSpan(shared));
    }

    private void ReadTerms(ref ByteReader reader, List<int>? to)
    {
        var last = 0;
        for (var count = reader.ReadVarInt(); count > 0; count--)
        {
            last += reader.ReadVarInt();
            if ((uint)last >= (uint)Terms) throw new IndexCorruptException(file.Path, -1, $"a key has term {last} of {Terms}");
            to?.Add(last);
        }
    }

    private ByteReader Block(int block)
    {
        var offsets = file.ReadArray<long>(table + block * (long)sizeof(long), 2);
        return file.Reader(offsets[0], offsets[1] - offsets[0]);
    }

    /// <summary>The last block whose first key is not above this one; the first one if all are.</summary>
    private int BlockOf(ReadOnlySpan<byte> key)
    {
        int low = 0, high = blocks - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var reader = Block(middle);
            reader.SkipVarInt();
            if (reader.ReadBytes(reader.ReadVarInt()).SequenceCompareTo(key) <= 0) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
