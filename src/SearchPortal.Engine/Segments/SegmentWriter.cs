using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Segments.Columns;
using SearchPortal.Engine.Segments.Ids;
using SearchPortal.Engine.Segments.Norms;
using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Engine.Segments.Stored;
using SearchPortal.Engine.Segments.TermKeys;
using SearchPortal.Engine.Segments.Terms;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments;

/// <summary>Writes a segment part by part: from the documents in memory, or from several segments that are merged.
/// Documents are already in the schema's order.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly Disk disk;
    private readonly string folder;
    private readonly int documents;
    private readonly TermsWriter terms;
    private readonly PostingsWriter postings;
    private readonly StoredWriter stored;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly List<(string Field, byte[] Codes)> norms = [];
    private readonly IReadOnlyList<TermKeySource> keySources;
    private readonly Dictionary<string, int> termKeys = new(StringComparer.Ordinal);
    private TermKeysWriter? keys;
    private byte[] term = [];
    private int termLength;
    private int termDocuments;
    private long fieldWords;
    private byte[]? fieldCodes;
    private int impactAverage;

    /// <param name="disk">Where files are written.</param>
    /// <param name="indexFolder">The index.</param>
    /// <param name="name">The segment's name, see <see cref="IndexFolder.NewSegmentName"/>.</param>
    /// <param name="documents">How many documents it has.</param>
    /// <param name="keySources">Where keys of terms come from.</param>
    public SegmentWriter(Disk disk, string indexFolder, string name, int documents, IReadOnlyList<TermKeySource> keySources)
    {
        this.disk = disk;
        this.documents = documents;
        this.keySources = keySources;
        Name = name;
        folder = Path.Combine(indexFolder, Name);
        disk.CreateFolder(folder);
        terms = new TermsWriter(disk, folder);
        postings = new PostingsWriter(disk, folder, documents);
        stored = new StoredWriter(disk, folder);
    }

    public string Name { get; }

    /// <summary>Begins a field; its terms follow in UTF-8 order.</summary>
    /// <param name="name">The field.</param>
    /// <param name="codes">Its length codes by document, or null for a field without lengths.</param>
    public void StartField(string name, byte[]? codes)
    {
        keys = keySources.FirstOrDefault(source => source.Field == name) is { } source ? new TermKeysWriter(source) : null;
        fieldCodes = codes;
        impactAverage = postings.StartField(codes);
    }

    public void StartTerm(ReadOnlySpan<byte> utf8)
    {
        if (term.Length < utf8.Length) term = new byte[utf8.Length * 2];
        utf8.CopyTo(term);
        termLength = utf8.Length;
        termDocuments = 0;
        postings.StartTerm();
    }

    public void AddPosting(int document, ReadOnlySpan<int> positions)
    {
        postings.Add(document, positions.Length, positions);
        termDocuments++;
        fieldWords += positions.Length;
    }

    /// <summary>Ends the term; one whose documents were all dropped leaves no trace.</summary>
    public void FinishTerm()
    {
        if (termDocuments == 0) return;
        terms.Add(term.AsSpan(0, termLength), postings.FinishTerm());
        keys?.Add(term.AsSpan(0, termLength));
    }

    /// <summary>Ends a field.</summary>
    /// <param name="name">The field.</param>
    public void FinishField(string name)
    {
        var statistics = fieldCodes is null ? default : new FieldStatistics(fieldCodes.Length - fieldCodes.AsSpan().Count((byte)0), fieldWords);
        terms.FinishField(name, statistics, impactAverage);
        if (fieldCodes is not null) norms.Add((name, fieldCodes));
        fieldWords = 0;
        if (keys is null) return;
        keys.Write(disk, Path.Combine(folder, TermKeysFormat.FileName(name, 1)));
        termKeys[name] = 1;
        keys = null;
    }

    /// <param name="idOf">A document's id in UTF-8. Asked many times.</param>
    public void WriteIds(Func<int, ReadOnlySpan<byte>> idOf) => IdsWriter.Write(disk, folder, documents, idOf);

    public void AddStored(ReadOnlySpan<byte> bytes) => stored.Add(bytes);

    /// <summary>See <see cref="StoredWriter.HasOpenBlock"/>.</summary>
    public bool HasOpenStoredBlock => stored.HasOpenBlock;

    /// <summary>See <see cref="StoredWriter.AddBlock"/>.</summary>
    public void AddStoredBlock(in CompressedBlock block) => stored.AddBlock(in block);

    public void WriteKeywords(Field field, Func<int, IReadOnlyList<string>> valuesOf)
    {
        KeywordColumnWriter.Write(disk, Path.Combine(folder, ColumnsFormat.FileName(field.Name, 1)), ColumnContents.Of(documents, valuesOf));
        columns[field.Name] = 1;
    }

    public void WriteNumbers(Field field, Func<int, long?> valueOf)
    {
        NumberColumnWriter.Write(disk, Path.Combine(folder, ColumnsFormat.FileName(field.Name, 1)), documents, valueOf);
        columns[field.Name] = 1;
    }

    /// <summary>Completes every file; all is on disk on return, the segment's folder entry in the index folder excepted.</summary>
    public SegmentInfo Complete()
    {
        terms.Complete();
        postings.Complete();
        stored.Complete();
        NormsWriter.Write(disk, folder, norms);
        Dispose();
        disk.SyncFolder(folder);
        return new SegmentInfo(Name, documents, 0, 0, columns, Fingerprints(folder)) { TermKeys = termKeys.Count == 0 ? null : termKeys };
    }

    public void Dispose()
    {
        terms.Dispose();
        postings.Dispose();
        stored.Dispose();
    }

    /// <summary>Length and fingerprint of each file of a folder.</summary>
    public static Dictionary<string, FileInfoEntry> Fingerprints(string folder) =>
        Directory.EnumerateFiles(folder).ToDictionary(path => Path.GetFileName(path), Fingerprint, StringComparer.Ordinal);

    /// <summary>Length and fingerprint of a file; those of one that was cut short fit no whole file.</summary>
    public static FileInfoEntry Fingerprint(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (stream.Length < FileFormat.FooterLength) return new FileInfoEntry(stream.Length, 0);
        stream.Seek(-8, SeekOrigin.End);
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        stream.ReadExactly(bytes);
        return new FileInfoEntry(stream.Length, System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes));
    }
}
