using System.Text;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.TermKeys;

/// <summary>Writes the keys of a field's terms (<see cref="TermKeysFormat"/>). Holds eight bytes for each key of a term, and each key once.</summary>
internal sealed class TermKeysWriter(TermKeySource source)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    // Key in the upper half, term in the lower one.
    private readonly List<ulong> pairs = [];
    private readonly List<string> keysOfTerm = [];
    private int terms;

    /// <summary>Adds the field's next term.</summary>
    public void Add(ReadOnlySpan<byte> term)
    {
        keysOfTerm.Clear();
        source.AddTo(Encoding.UTF8.GetString(term), keysOfTerm);
        foreach (var key in keysOfTerm)
        {
            if (!numbers.TryGetValue(key, out var number)) numbers.Add(key, number = numbers.Count);
            pairs.Add(((ulong)(uint)number << 32) | (uint)terms);
        }

        terms++;
    }

    /// <summary>Writes the file, forced to disk.</summary>
    public void Write(Disk disk, string path)
    {
        var keys = numbers.Select(entry => (Utf8: Encoding.UTF8.GetBytes(entry.Key), Number: entry.Value)).ToArray();
        Array.Sort(keys, (left, right) => left.Utf8.AsSpan().SequenceCompareTo(right.Utf8));
        pairs.Sort();
        var starts = StartsOf(keys.Length);
        using var file = new IndexFileWriter(disk, path, TermKeysFormat.Kind);
        var blocks = new List<long>();
        byte[] before = [];
        for (var i = 0; i < keys.Length; i++)
        {
            var (key, number) = keys[i];
            var isFirst = i % TermKeysFormat.KeysPerBlock == 0;
            if (isFirst) blocks.Add(file.Position);
            var shared = isFirst ? 0 : key.AsSpan().CommonPrefixLength(before);
            file.WriteVarInt((ulong)shared);
            file.WriteVarInt((ulong)(key.Length - shared));
            file.WriteBytes(key.AsSpan(shared));
            WriteTerms(file, starts[number], starts[number + 1]);
            before = key;
        }

        var end = file.Position;
        file.Align();
        var table = file.Position;
        foreach (var block in blocks) file.WriteInt64(block);
        file.WriteInt64(end);
        var directory = file.Position;
        file.WriteString(source.Version);
        file.WriteVarInt((ulong)terms);
        file.WriteVarInt((ulong)keys.Length);
        file.WriteVarInt((ulong)blocks.Count);
        file.WriteVarInt((ulong)table);
        file.WriteInt64(directory);
        file.Complete();
    }

    /// <summary>Where the sorted pairs of each key begin, and where the last ones end.</summary>
    private int[] StartsOf(int keys)
    {
        var starts = new int[keys + 1];
        foreach (var pair in pairs) starts[(int)(pair >> 32) + 1]++;
        for (var key = 0; key < keys; key++) starts[key + 1] += starts[key];
        return starts;
    }

    private void WriteTerms(IndexFileWriter file, int start, int end)
    {
        file.WriteVarInt((ulong)(end - start));
        var last = 0u;
        for (var i = start; i < end; i++)
        {
            var term = (uint)pairs[i];
            file.WriteVarInt(term - last);
            last = term;
        }
    }
}
