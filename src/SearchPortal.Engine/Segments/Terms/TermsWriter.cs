using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Terms;

/// <summary>Writes the dictionary (<see cref="TermsFormat"/>). Fields in any order; terms of a field in UTF-8 order.</summary>
internal sealed class TermsWriter(Disk disk, string folder) : IDisposable
{
    private sealed record FieldEntry(string Name, long Terms, int Blocks, long BlockTable, FieldStatistics Statistics, int ImpactAverage);

    private readonly IndexFileWriter file = new(disk, Path.Combine(folder, TermsFormat.FileName), TermsFormat.Kind);
    private readonly List<FieldEntry> fields = [];
    private readonly List<(long Offset, ulong Beginning)> blocks = [];

    // The block that is being filled.
    private readonly ByteBuffer blockTerms = new();
    private readonly ByteBuffer blockEntries = new();
    private byte[] previous = [];
    private int previousLength;
    private long terms;

    public void Add(ReadOnlySpan<byte> term, in TermEntry entry)
    {
        var shared = 0;
        if (terms % TermsFormat.TermsPerBlock == 0)
        {
            FlushBlock();
            blocks.Add((file.Position, TermsFormat.BeginningOf(term)));
            blockEntries.WriteVarInt((ulong)entry.Postings);
            blockEntries.WriteVarInt((ulong)entry.Positions);
        }
        else
        {
            shared = term.CommonPrefixLength(previous.AsSpan(0, previousLength));
        }

        blockTerms.WriteVarInt((ulong)shared);
        blockTerms.WriteVarInt((ulong)(term.Length - shared));
        blockTerms.WriteBytes(term[shared..]);
        blockEntries.WriteVarInt((ulong)entry.DocumentFrequency);
        blockEntries.WriteVarInt((ulong)(entry.TotalFrequency - entry.DocumentFrequency));
        blockEntries.WriteVarInt((ulong)entry.PostingsLength);
        blockEntries.WriteVarInt((ulong)entry.PositionsLength);
        if (previous.Length < term.Length) previous = new byte[term.Length * 2];
        term.CopyTo(previous);
        previousLength = term.Length;
        terms++;
    }

    /// <summary>Ends a field.</summary>
    /// <param name="name">The field.</param>
    /// <param name="statistics">Its statistics.</param>
    /// <param name="impactAverage">The average length that impacts are of; 0 where there are none.</param>
    public void FinishField(string name, FieldStatistics statistics, int impactAverage)
    {
        FlushBlock();
        var end = file.Position;
        file.Align();
        var table = file.Position;
        foreach (var (offset, _) in blocks) file.WriteInt64(offset);
        file.WriteInt64(end);
        foreach (var (_, beginning) in blocks) file.WriteInt64((long)beginning);
        fields.Add(new FieldEntry(name, terms, blocks.Count, table, statistics, impactAverage));
        blocks.Clear();
        terms = 0;
    }

    public void Complete()
    {
        var directory = file.Position;
        file.WriteVarInt((ulong)fields.Count);
        foreach (var field in fields)
        {
            file.WriteString(field.Name);
            file.WriteVarInt((ulong)field.Terms);
            file.WriteVarInt((ulong)field.Blocks);
            file.WriteVarInt((ulong)field.BlockTable);
            file.WriteVarInt((ulong)field.Statistics.Documents);
            file.WriteVarInt((ulong)field.Statistics.Words);
            file.WriteVarInt((ulong)field.ImpactAverage);
        }

        file.WriteInt64(directory);
        file.Complete();
    }

    public void Dispose() => file.Dispose();

    private void FlushBlock()
    {
        if (blockTerms.Length == 0) return;
        file.WriteVarInt((ulong)blockTerms.Length);
        file.WriteBytes(blockTerms.Written);
        file.WriteBytes(blockEntries.Written);
        blockTerms.Clear();
        blockEntries.Clear();
    }
}
