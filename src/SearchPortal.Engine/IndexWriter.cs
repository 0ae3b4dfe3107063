using System.Text;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Indexing;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Columns;
using SearchPortal.Engine.Segments.Deletes;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine;

/// <summary>Adds, replaces and deletes documents. One writer per index at a time, across processes; one thread at a time.
/// Nothing is visible or durable before <see cref="Commit"/>; a crash at any moment leaves the last commit.</summary>
public sealed class IndexWriter : IDisposable
{
    private sealed class LiveSegment(SegmentReader reader)
    {
        public SegmentReader Reader { get; } = reader;

        /// <summary>Deletes that the next commit writes, or null where there are no new ones.</summary>
        public DocumentBits? NewDeletes { get; set; }

        public bool IsDeleted(int document) => (NewDeletes ?? Reader.Deleted)?[document] == true;
    }

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string folder;
    private readonly IndexSchema schema;
    private readonly IndexWriterOptions options;
    private readonly WriteLock writeLock;
    private readonly List<LiveSegment> segments = [];
    private SegmentBuilder builder;
    private Manifest? last;
    private bool changed;

    private IndexWriter(string folder, IndexSchema schema, IndexWriterOptions options)
    {
        this.folder = folder;
        this.schema = schema;
        this.options = options;
        builder = new SegmentBuilder(schema);
        writeLock = new WriteLock(folder);
        try
        {
            if (!Manifest.Exists(folder)) return;
            last = Manifest.Read(folder);
            if (!last.Schema.Equals(schema))
                throw new InvalidOperationException($"the index {folder} was made with other fields than this program uses; index the sources into a new folder");
            foreach (var info in last.Segments) segments.Add(new LiveSegment(new SegmentReader(folder, info, schema)));
        }
        catch (Exception problem)
        {
            Dispose();
            // Nobody else writes: a file that is not there is lost.
            if (problem is FileNotFoundException or DirectoryNotFoundException) throw IndexCorruptException.Missing(problem, folder);
            throw;
        }
    }

    /// <summary>Opens the index in a folder for writing, or starts a new one there.</summary>
    /// <exception cref="IOException">Another writer holds the index, or the folder can't be written.</exception>
    /// <exception cref="InvalidOperationException">The index was made with another schema.</exception>
    /// <exception cref="IndexCorruptException">The index is damaged.</exception>
    public static IndexWriter Open(string folder, IndexSchema schema, IndexWriterOptions? options = null)
    {
        schema.Validate();
        Directory.CreateDirectory(folder);
        var writer = new IndexWriter(folder, schema, options ?? new IndexWriterOptions());
        writer.RemoveUnusedFiles();
        return writer;
    }

    /// <summary>Number of the last commit, 0 where there is none yet.</summary>
    public long LastCommit => last?.Commit ?? 0;

    /// <summary>What was kept with the last commit.</summary>
    public IReadOnlyDictionary<string, string> Metadata => last?.Metadata ?? new Dictionary<string, string>();

    /// <summary>Adds a document if there is none with its id.</summary>
    /// <returns>False where there is one; it stays as it is.</returns>
    public bool AddDocument(Document document)
    {
        if (TryGetNumber(document.Id, schema.Order.NumberField, out _)) return false;
        UpdateDocument(document);
        return true;
    }

    /// <summary>Adds a document, or puts it in the place of the one with its id.</summary>
    /// <exception cref="ArgumentException">The id is empty, too long, or holds half a surrogate pair.</exception>
    public void UpdateDocument(Document document)
    {
        ArgumentException.ThrowIfNullOrEmpty(document.Id);
        if (StrictUtf8.GetByteCount(document.Id) is > Document.MaxIdBytes and var bytes)
            throw new ArgumentException($"the id has {bytes} bytes, more than {Document.MaxIdBytes}: {document.Id}", nameof(document));
        DeleteDocument(document.Id);
        builder.Add(document);
        changed = true;
        if (builder.Bytes >= options.MemoryBudget) Flush();
    }

    /// <summary>Deletes the document with this id.</summary>
    /// <returns>False where there is none.</returns>
    public bool DeleteDocument(string id)
    {
        if (builder.Delete(id)) return changed = true;
        foreach (var segment in segments)
        {
            var document = FindLive(segment, id);
            if (document < 0) continue;
            segment.NewDeletes ??= segment.Reader.Deleted?.Copy() ?? new DocumentBits(segment.Reader.Documents);
            segment.NewDeletes.Set(document);
            return changed = true;
        }

        return false;
    }

    /// <summary>Whether there is a document with this id, committed or not, and its number in a field.</summary>
    /// <param name="id">The document's id.</param>
    /// <param name="field">A number field.</param>
    /// <param name="number">Its value, or null where it has none.</param>
    public bool TryGetNumber(string id, string field, out long? number)
    {
        number = null;
        if (builder.Find(id) is { } buffered)
        {
            if (buffered.Numbers.TryGetValue(field, out var value)) number = value;
            return true;
        }

        foreach (var segment in segments)
        {
            var document = FindLive(segment, id);
            if (document < 0) continue;
            if (segment.Reader.Numbers(field)!.TryGet(document, out var value)) number = value;
            return true;
        }

        return false;
    }

    /// <summary>Writes a keyword column anew for every committed and flushed document, as a new generation; the segments stay as they are.</summary>
    /// <param name="field">A keyword field.</param>
    /// <param name="valuesOf">The new values of a document, from its id and stored bytes. Asked twice a document: give the same answer.</param>
    public void RewriteColumn(string field, Func<string, byte[], IReadOnlyList<string>> valuesOf)
    {
        if (schema[field].Kind != FieldKind.Keyword) throw new ArgumentException($"'{field}' is no keyword field", nameof(field));
        Flush();
        for (var i = 0; i < segments.Count; i++)
        {
            var reader = segments[i].Reader;
            var generation = reader.Info.Columns[field] + 1;
            var name = ColumnsFormat.FileName(field, generation);
            KeywordColumnWriter.Write(Path.Combine(reader.Folder, name), reader.Documents, document => valuesOf(reader.Id(document), reader.Stored.Read(document)));
            IndexFolder.Sync(reader.Folder);
            var columns = new Dictionary<string, int>(reader.Info.Columns) { [field] = generation };
            var files = new Dictionary<string, FileInfoEntry>(reader.Info.Files) { [name] = SegmentWriter.Fingerprint(Path.Combine(reader.Folder, name)) };
            files.Remove(ColumnsFormat.FileName(field, generation - 1));
            Reopen(i, reader.Info with { Columns = columns, Files = files });
        }

        changed = true;
    }

    /// <summary>Makes everything so far durable and visible. Does nothing where nothing changed.</summary>
    /// <param name="metadata">What to keep with the commit; null keeps what is there.</param>
    /// <returns>Number of the commit.</returns>
    public long Commit(IReadOnlyDictionary<string, string>? metadata = null)
    {
        if (!changed && last is not null && (metadata is null || SameMetadata(metadata))) return LastCommit;
        Flush();
        WriteDeletes();
        if (options.Merge) MergeSegments();
        IndexFolder.Sync(folder);
        var manifest = new Manifest(LastCommit + 1, DateTime.UtcNow, schema, segments.Select(segment => segment.Reader.Info).ToArray(), metadata ?? Metadata);
        manifest.Write(folder);
        last = manifest;
        changed = false;
        RemoveUnusedFiles();
        return manifest.Commit;
    }

    /// <summary>Closes the writer. What is not committed is dropped.</summary>
    public void Dispose()
    {
        foreach (var segment in segments) segment.Reader.Release();
        segments.Clear();
        writeLock.Dispose();
    }

    private static int FindLive(LiveSegment segment, string id)
    {
        var document = segment.Reader.Ids.Find(Encoding.UTF8.GetBytes(id));
        return document >= 0 && segment.IsDeleted(document) ? -1 : document;
    }

    private bool SameMetadata(IReadOnlyDictionary<string, string> metadata) =>
        metadata.Count == Metadata.Count && metadata.All(entry => Metadata.TryGetValue(entry.Key, out var value) && value == entry.Value);

    private void Flush()
    {
        var info = builder.Flush(folder);
        builder = new SegmentBuilder(schema);
        if (info is not null) segments.Add(new LiveSegment(new SegmentReader(folder, info, schema)));
    }

    private void WriteDeletes()
    {
        for (var i = segments.Count - 1; i >= 0; i--)
        {
            if (segments[i].NewDeletes is not { } deleted) continue;
            var info = segments[i].Reader.Info;
            if (deleted.Count() == info.Documents)
            {
                segments[i].Reader.Release();
                segments.RemoveAt(i);
                continue;
            }

            var generation = info.DeletesGeneration + 1;
            var segmentFolder = segments[i].Reader.Folder;
            DeletesFormat.Write(segmentFolder, generation, deleted);
            IndexFolder.Sync(segmentFolder);
            var name = DeletesFormat.FileName(generation);
            var files = new Dictionary<string, FileInfoEntry>(info.Files) { [name] = SegmentWriter.Fingerprint(Path.Combine(segmentFolder, name)) };
            files.Remove(DeletesFormat.FileName(generation - 1));
            Reopen(i, info with { Deleted = deleted.Count(), DeletesGeneration = generation, Files = files });
        }
    }

    private void Reopen(int index, SegmentInfo info)
    {
        var old = segments[index];
        segments[index] = new LiveSegment(new SegmentReader(folder, info, schema)) { NewDeletes = old.NewDeletes };
        if (info.DeletesGeneration > old.Reader.Info.DeletesGeneration) segments[index].NewDeletes = null;
        old.Reader.Release();
    }

    private void MergeSegments()
    {
        while (MergePolicy.Choose(segments.Select(segment => segment.Reader.Info).ToArray()) is { Count: > 0 } chosen)
        {
            var names = chosen.Select(info => info.Name).ToHashSet(StringComparer.Ordinal);
            var sources = segments.Where(segment => names.Contains(segment.Reader.Info.Name)).ToArray();
            var merged = new SegmentMerger(sources.Select(source => source.Reader).ToArray(), schema).Merge(folder);
            foreach (var source in sources)
            {
                segments.Remove(source);
                source.Reader.Release();
            }

            if (merged is not null) segments.Add(new LiveSegment(new SegmentReader(folder, merged, schema)));
        }
    }

    /// <summary>Removes what no commit needs: segments of a writer that died, merged ones, old generations. Readers that still map a file keep it.</summary>
    private void RemoveUnusedFiles()
    {
        var used = (last?.Segments ?? []).ToDictionary(segment => segment.Name, StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateDirectories(folder, IndexFolder.SegmentPrefix + "*"))
        {
            if (!used.TryGetValue(Path.GetFileName(path), out var segment))
            {
                if (segments.TrueForAll(open => open.Reader.Info.Name != Path.GetFileName(path))) TryDelete(() => Directory.Delete(path, recursive: true));
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(path))
            {
                if (!segment.Files.ContainsKey(Path.GetFileName(file))) TryDelete(() => File.Delete(file));
            }
        }
    }

    /// <summary>Where the system does not let go of a mapped file (Windows), the next commit tries again.</summary>
    private static void TryDelete(Action delete)
    {
        try
        {
            delete();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
        }
    }
}
