using System.Collections.Concurrent;
using System.Text;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments.Columns;
using SearchPortal.Engine.Segments.Deletes;
using SearchPortal.Engine.Segments.Ids;
using SearchPortal.Engine.Segments.Norms;
using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Engine.Segments.Stored;
using SearchPortal.Engine.Segments.TermKeys;
using SearchPortal.Engine.Segments.Terms;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments;

/// <summary>A segment on disk, as one commit sees it. Shared by snapshots through a count of references; its files are unmapped with the last.</summary>
internal sealed class SegmentReader : SegmentView
{
    private readonly List<IndexFile> files = [];
    private readonly Dictionary<string, KeywordColumnReader> keywords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NumberColumnReader> numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]> liveTotals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TermKeysReader> termKeys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Impacts> impacts = new(StringComparer.Ordinal);
    private readonly TermsReader terms;
    private readonly IndexFile postings;
    private readonly IndexFile positions;
    private readonly NormsReader norms;
    private readonly IdsReader ids;
    private readonly StoredReader stored;
    private readonly DeletedFrequencies? deletedFrequencies;
    private int references = 1;

    /// <param name="indexFolder">The index.</param>
    /// <param name="info">The segment, as a commit or a writer sees it.</param>
    /// <param name="schema">The index's schema.</param>
    /// <param name="older">Another state of the same segment, held by the caller: files that are the same are shared with it. Null for none.</param>
    /// <param name="deleted">The deleted documents, where they are known already or are on no disk yet; null reads them.</param>
    public SegmentReader(string indexFolder, SegmentInfo info, IndexSchema schema, SegmentReader? older = null, DocumentBits? deleted = null)
    {
        Info = info;
        Schema = schema;
        Folder = Path.Combine(indexFolder, info.Name);
        if (!Directory.Exists(Folder)) throw new FileNotFoundException($"segment {Folder} is missing", Folder);
        try
        {
            terms = new TermsReader(Map(TermsFormat.FileName, TermsFormat.Kind), entry => OpenPostings(entry));
            postings = Map(PostingsFormat.PostingsFile, PostingsFormat.PostingsKind);
            positions = Map(PostingsFormat.PositionsFile, PostingsFormat.PositionsKind);
            norms = new NormsReader(Map(NormsFormat.FileName, NormsFormat.Kind), info.Documents);
            ids = new IdsReader(Map(IdsFormat.FileName, IdsFormat.Kind), info.Documents);
            stored = new StoredReader(Map(StoredFormat.FileName, StoredFormat.Kind), info.Documents);
            foreach (var field in schema.Fields)
            {
                if (!info.Columns.TryGetValue(field.Name, out var generation)) continue;
                var name = ColumnsFormat.FileName(field.Name, generation);
                if (field.Kind == FieldKind.Keyword) keywords[field.Name] = new KeywordColumnReader(Map(name, ColumnsFormat.KeywordKind), info.Documents);
                else numbers[field.Name] = new NumberColumnReader(Map(name, ColumnsFormat.NumberKind), info.Documents);
            }

            foreach (var (field, generation) in info.TermKeys ?? new Dictionary<string, int>())
                termKeys[field] = new TermKeysReader(Map(TermKeysFormat.FileName(field, generation), TermKeysFormat.Kind));
            Deleted = deleted ?? (info.DeletesGeneration == 0 ? null : DeletesFormat.Read(Folder, info.DeletesGeneration, info.Documents, CheckFingerprint));
            foreach (var file in files) CheckFingerprint(file);
            if (Deleted is not null) deletedFrequencies = new DeletedFrequencies(Deleted);
            if ((Deleted?.Count() ?? 0) != info.Deleted) throw new IndexCorruptException(Folder, -1, $"{Deleted?.Count() ?? 0} documents are deleted where the commit says {info.Deleted}");
        }
        catch
        {
            Close();
            throw;
        }

        // It is closed with the segment, whatever goes wrong until then.
        IndexFile Map(string name, FileKind kind)
        {
            var file = older?.SharedFile(name, info) ?? new IndexFile(Path.Combine(Folder, name), kind);
            files.Add(file);
            return file;
        }
    }

    public SegmentInfo Info { get; }

    public string Folder { get; }

    public override IndexSchema Schema { get; }

    public override int Documents => Info.Documents;

    public override DocumentBits? Deleted { get; }

    /// <summary>The mapped files.</summary>
    public IReadOnlyList<IndexFile> Files => files;

    public TermsReader TermsOnDisk => terms;

    public IdsReader Ids => ids;

    public StoredReader Stored => stored;

    public override FieldStatistics Statistics(string field) => terms.Field(field)?.Statistics ?? default;

    public override int DocumentFrequency(string field, string term) =>
        terms.TryFind(field, Encoding.UTF8.GetBytes(term), out var entry) ? entry.DocumentFrequency : 0;

    public override long TotalFrequency(string field, string term) =>
        terms.TryFind(field, Encoding.UTF8.GetBytes(term), out var entry) ? entry.TotalFrequency : 0;

    public override PostingsCursor? Postings(string field, string term) =>
        terms.TryFind(field, Encoding.UTF8.GetBytes(term), out var entry) ? OpenPostings(entry) : null;

    /// <summary>The postings of a term.</summary>
    /// <param name="entry">The term.</param>
    /// <param name="scratch">Arrays for as long as they are used; null for arrays of their own.</param>
    public PostingsCursor OpenPostings(TermEntry entry, ScratchArrays? scratch = null) => new BlockPostingsCursor(new PostingsList(postings, positions, entry, Documents), scratch);

    /// <summary>The postings of a term that is here.</summary>
    public PostingsList PostingsList(in TermEntry entry) => new(postings, positions, entry, Documents);

    /// <summary>The postings of a term, or null where no document has it.</summary>
    public PostingsList? PostingsList(string field, ReadOnlySpan<byte> term) =>
        terms.TryFind(field, term, out var entry) ? new PostingsList(postings, positions, entry, Documents) : null;

    /// <summary>What the impacts of a text field are of.</summary>
    /// <exception cref="ArgumentException">It has none.</exception>
    public Impacts Impacts(string field) => impacts.GetOrAdd(field, name =>
        terms.Field(name) is { ImpactAverage: > 0 and var average } ? new Impacts(average) : throw new ArgumentException($"'{name}' has no impacts", nameof(field)));

    public override TermCursor? Terms(string field) => terms.Cursor(field);

    public override ReadOnlySpan<byte> Lengths(string field) => norms.Codes(field);

    public override Func<int, byte> LengthsOf(string field) => norms.Column(field);

    /// <summary>Whether a field has lengths.</summary>
    public bool HasLengths(string field) => norms.Has(field);

    public override byte LengthOf(string field, int document) => norms.Code(field, document);

    public override KeywordColumn? Keywords(string field) => keywords.GetValueOrDefault(field);

    /// <inheritdoc/>
    /// <remarks>Counted when it is first asked for: deletes do not change while a state of the segment is open.</remarks>
    public override int[] LiveTotals(string field) => liveTotals.GetOrAdd(field, base.LiveTotals);

    public override NumberColumn? Numbers(string field) => numbers.GetValueOrDefault(field);

    /// <summary>Which writing of a column this is; null where the field has none.</summary>
    public ColumnVersion? ColumnVersion(string field) =>
        Info.Columns.TryGetValue(field, out var generation) && Info.Files.TryGetValue(ColumnsFormat.FileName(field, generation), out var file) ? new ColumnVersion(field, generation, file) : null;

    /// <summary>The keys of a field's terms, or null where it has none.</summary>
    public TermKeysReader? TermKeys(string field) => termKeys.GetValueOrDefault(field);

    /// <summary>Documents that have a term and are not deleted. Where some are deleted, costs as much as the term has documents, but once for a frequent term.</summary>
    public int LiveFrequency(string field, string term) => PostingsList(field, Encoding.UTF8.GetBytes(term)) is { } list ? LiveFrequency(list) : 0;

    /// <summary>As <see cref="LiveFrequency(string, string)"/>, of a term that is here.</summary>
    public int LiveFrequency(PostingsList list) => list.Entry.DocumentFrequency - (deletedFrequencies?.Of(list) ?? 0);

    public override string Id(int document) => ids.Id(document);

    /// <summary>The live document with this id, or -1.</summary>
    public int Find(string id)
    {
        var document = ids.Find(Encoding.UTF8.GetBytes(id));
        return document >= 0 && Deleted is not null && Deleted[document] ? -1 : document;
    }

    /// <summary>A document's values in a keyword field; none where the field is no such.</summary>
    public IReadOnlyList<string> Values(int document, string field)
    {
        if (Keywords(field) is not { } column) return [];
        var ordinals = column.Ordinals(document);
        var values = new string[ordinals.Length];
        for (var i = 0; i < values.Length; i++) values[i] = column.Value(ordinals[i]);
        return values;
    }

    public void AddReference() => Interlocked.Increment(ref references);

    public void Release()
    {
        if (Interlocked.Decrement(ref references) == 0) Close();
    }

    /// <summary>A file that another state of this segment has too, with a reference; null where that has another one.</summary>
    private IndexFile? SharedFile(string name, SegmentInfo other)
    {
        if (other.Name != Info.Name || !other.Files.TryGetValue(name, out var wanted) || !Info.Files.TryGetValue(name, out var mine) || wanted != mine) return null;
        var file = files.Find(each => Path.GetFileName(each.Path) == name);
        file?.AddReference();
        return file;
    }

    /// <summary>A whole file of another commit or another segment has sound checksums of its own: only the commit tells that it is the wrong one.</summary>
    private void CheckFingerprint(IndexFile file)
    {
        if (!Info.Files.TryGetValue(Path.GetFileName(file.Path), out var expected) || expected.Length != file.Length || expected.Fingerprint != file.Fingerprint)
            throw new IndexCorruptException(file.Path, -1, "this is not the file that the commit names");
    }

    private void Close()
    {
        foreach (var file in files) file.Dispose();
    }
}
