using System.Buffers;
using System.IO.Compression;
using System.Runtime.InteropServices;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Stored;

/// <summary>Reads stored bytes (<see cref="StoredFormat"/>).</summary>
internal sealed class StoredReader
{
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private readonly struct BlockEntry
    {
        public readonly long Offset;
        public readonly int FirstDocument;
        public readonly int Length;
    }

    /// <summary>A block that was read, kept for the next document: as many bytes of it as were needed.</summary>
    private sealed record Block(int Number, int FirstDocument, byte[] Plain, int Length)
    {
        /// <summary>Where a document's bytes are; null where they were not read so far.</summary>
        public Range? Find(int document)
        {
            var at = 0;
            for (var number = FirstDocument; ; number++)
            {
                if (!TryReadVarInt(ref at, out var length) || length > Length - at) return null;
                if (number == document) return at..(at + length);
                at += length;
            }
        }

        private bool TryReadVarInt(ref int at, out int value)
        {
            value = 0;
            for (var shift = 0; shift < 35 && at < Length; shift += 7)
            {
                var next = Plain[at++];
                value |= (next & 0x7F) << shift;
                if (next < 0x80) return value >= 0;
            }

            return false;
        }
    }

    // A document is mostly found in one of the first steps.
    private const int Step = 4 << 10;

    // Larger ones hold one document each and are not kept.
    private const int LargestKept = 1 << 18;

    // A corrupt length must not make the reader ask for more memory than such a block can need.
    private const int LargestBlock = 1 << 30;

    private const int LargestAtOnce = 1 << 20;

    private readonly IndexFile file;
    private readonly int documents;
    private readonly long table;
    private readonly int blocks;
    private Block? last;

    public StoredReader(IndexFile file, int documents)
    {
        this.documents = documents;
        this.file = file;
        table = file.ReadInt64(file.PayloadEnd - 16);
        blocks = BlocksOf(file);
        if (Entry(blocks).FirstDocument != documents) throw new IndexCorruptException(file.Path, table, $"stored fields of {documents} documents were expected");
    }

    private StoredReader(IndexFile file)
    {
        this.file = file;
        table = file.ReadInt64(file.PayloadEnd - 16);
    }

    /// <summary>Blocks of documents.</summary>
    public int Blocks => blocks;

    /// <summary>The number of documents whose bytes a file holds.</summary>
    public static int CountDocuments(IndexFile file) => new StoredReader(file).Entry(BlocksOf(file)).FirstDocument;

    /// <summary>The first document of a block; of the one behind the last, the number of documents.</summary>
    public int FirstDocument(int block) => Entry(block).FirstDocument;

    /// <summary>A document's stored bytes.</summary>
    public byte[] Read(int document)
    {
        var block = BlockOf(document);
        // Documents that are read one after another mostly lie in one block. Threads may each put theirs here; any of them will do.
        var kept = Volatile.Read(ref last);
        if (kept?.Number == block && kept.Find(document) is { } known) return kept.Plain[known];
        // The second document of a block is a reason to read all of it.
        kept = kept?.Number == block || Entry(block).Length > LargestKept ? Whole(block) : Until(document, block);
        if (kept.Plain.Length <= LargestKept) Volatile.Write(ref last, kept);
        return kept.Find(document) is { } found ? kept.Plain[found]
            : throw new IndexCorruptException(file.Path, Entry(block).Offset, $"a block does not hold document {document}");
    }

    private Block Whole(int block)
    {
        var plain = Decompress(block);
        return new Block(block, Entry(block).FirstDocument, plain, plain.Length);
    }

    /// <summary>Reads a block until a document is there.</summary>
    private Block Until(int document, int block)
    {
        var entry = Entry(block);
        if (entry.Length < 0) throw new IndexCorruptException(file.Path, entry.Offset, $"a block of {entry.Length} bytes");
        ReadOnlySpan<byte> compressed = file.Read(entry.Offset, Entry(block + 1).Offset - entry.Offset);
        using var decoder = new BrotliDecoder();
        var plain = GC.AllocateUninitializedArray<byte>(entry.Length);
        var length = 0;
        while (true)
        {
            var status = decoder.Decompress(compressed, plain.AsSpan(length, Math.Min(Step, plain.Length - length)), out var consumed, out var written);
            compressed = compressed[consumed..];
            length += written;
            var read = new Block(block, entry.FirstDocument, plain, length);
            if (read.Find(document) is not null) return read;
            if (status != OperationStatus.DestinationTooSmall || written == 0) throw Undecompressed(entry);
        }
    }

    /// <summary>All documents' stored bytes in order, each block decompressed once.</summary>
    public IEnumerable<byte[]> ReadAll()
    {
        for (var block = 0; block < blocks; block++)
        {
            foreach (var stored in ReadBlock(block)) yield return stored;
        }
    }

    /// <summary>The stored bytes of a document and of those that share its block.</summary>
    /// <param name="document">The document.</param>
    /// <param name="first">The first document of the block.</param>
    public IReadOnlyList<byte[]> ReadBlockWith(int document, out int first)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)document, (uint)documents);
        var block = BlockOf(document);
        first = Entry(block).FirstDocument;
        var read = ReadBlock(block);
        return (uint)(document - first) < (uint)read.Count ? read : throw new IndexCorruptException(file.Path, table, $"block {block} does not hold document {document}");
    }

    private int BlockOf(int document)
    {
        int low = 0, high = blocks - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Entry(middle).FirstDocument <= document) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>The stored bytes of a block's documents.</summary>
    public IReadOnlyList<byte[]> ReadBlock(int block)
    {
        var read = new List<byte[]>();
        var reader = new ByteReader(Decompress(block), file.Path, Entry(block).Offset);
        for (var document = Entry(block).FirstDocument; document < Entry(block + 1).FirstDocument; document++) read.Add(reader.ReadBytes(reader.ReadVarInt()).ToArray());
        return read;
    }

    /// <summary>A block as it lies in the file.</summary>
    /// <exception cref="IndexCorruptException">It can't be one.</exception>
    public CompressedBlock Compressed(int block)
    {
        var (entry, next) = (Entry(block), Entry(block + 1));
        if (next.FirstDocument <= entry.FirstDocument || entry.Length is < 0 or > LargestBlock)
            throw new IndexCorruptException(file.Path, table, $"block {block} of {entry.Length} bytes from document {entry.FirstDocument} to {next.FirstDocument}");
        return new CompressedBlock(file.Read(entry.Offset, next.Offset - entry.Offset), next.FirstDocument - entry.FirstDocument, entry.Length);
    }

    /// <summary>Takes memory as bytes come: a length that is a lie asks for none.</summary>
    private byte[] DecompressGrowing(ReadOnlySpan<byte> compressed, BlockEntry entry)
    {
        using var decoder = new BrotliDecoder();
        var plain = new byte[LargestAtOnce];
        var length = 0;
        while (true)
        {
            var status = decoder.Decompress(compressed, plain.AsSpan(length), out var consumed, out var written);
            compressed = compressed[consumed..];
            length += written;
            if (status == OperationStatus.Done && length == entry.Length) return plain[..length];
            if (status != OperationStatus.DestinationTooSmall || length >= entry.Length) throw Undecompressed(entry);
            Array.Resize(ref plain, (int)Math.Min(entry.Length, plain.Length * 2L));
        }
    }

    private IndexCorruptException Undecompressed(BlockEntry entry) => new(file.Path, entry.Offset, $"a block does not decompress to {entry.Length} bytes");

    private static int BlocksOf(IndexFile file)
    {
        var blocks = file.ReadInt64(file.PayloadEnd - 8);
        return blocks is >= 0 and < int.MaxValue ? (int)blocks : throw new IndexCorruptException(file.Path, file.PayloadEnd - 8, $"{blocks} blocks can't be");
    }

    private BlockEntry Entry(int block) => file.ReadArray<BlockEntry>(table + (long)block * StoredFormat.EntryLength, 1)[0];

    private byte[] Decompress(int block)
    {
        var entry = Entry(block);
        var compressed = file.Read(entry.Offset, Entry(block + 1).Offset - entry.Offset);
        if (entry.Length is < 0 or > LargestBlock) throw new IndexCorruptException(file.Path, entry.Offset, $"a block of {entry.Length} bytes");
        return entry.Length > LargestAtOnce ? DecompressGrowing(compressed, entry)
            : GC.AllocateUninitializedArray<byte>(entry.Length) is var plain && BrotliDecoder.TryDecompress(compressed, plain, out var written) && written == plain.Length ? plain
            : throw Undecompressed(entry);
    }
}
