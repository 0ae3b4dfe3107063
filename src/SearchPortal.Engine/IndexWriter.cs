using System.Text;
using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Indexing;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine;

/// <summary>Adds, replaces and deletes documents. One writer per index at a time, across processes; one thread at a time.
/// Nothing is visible or durable before <see cref="Commit"/>; a crash at any moment leaves the last commit.
/// A writer that failed in the middle of a change takes no more: dispose it and open a new one; the last commit stands.</summary>
public sealed class IndexWriter : IDisposable
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string folder;
    private readonly IndexSchema schema;
    private readonly IndexWriterOptions options;
    private readonly WriteLock writeLock;
    private readonly List<LiveSegment> segments = [];
    private readonly AttachmentChanges attachments;
    private SegmentBuilder builder;
    private Manifest? last;
    private bool changed;
    private bool disposed;
    private Exception? failure;

    private IndexWriter(string folder, IndexSchema schema, IndexWriterOptions options)
    {
        this.folder = folder;
        this.schema = schema;
        this.options = options;
        attachments = new AttachmentChanges(options.Disk, folder);
        builder = new SegmentBuilder(schema, options.TermKeys);
        writeLock = new WriteLock(folder);
        try
        {
            if (!Manifest.Exists(folder)) return;
            last = Manifest.Read(folder);
            if (!last.Schema.Equals(schema)) throw new IndexSchemaException(folder);
            foreach (var info in last.Segments) segments.Add(Open(info));
            foreach (var attachment in last.Attachments?.Values ?? []) new AttachmentFile(folder, attachment).Dispose();
            changed = segments.Exists(segment => OutdatedKeys(segment).Length > 0);
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
    /// <exception cref="IndexSchemaException">The index was made with another schema.</exception>
    /// <exception cref="IndexCorruptException">The index is damaged.</exception>
    /// <exception cref="ArgumentException">The schema contradicts itself, or term keys are asked of a field twice or of one that has no terms.</exception>
    public static IndexWriter Open(string folder, IndexSchema schema, IndexWriterOptions? options = null)
    {
        schema.Validate();
        options ??= new IndexWriterOptions();
        var withoutKeys = schema.PostingsFields.ToHashSet(StringComparer.Ordinal);
        foreach (var source in options.TermKeys)
        {
            if (!withoutKeys.Remove(source.Field)) throw new ArgumentException($"'{source.Field}' is no text field, or has term keys twice", nameof(options));
        }

        options.Disk.CreateDurableFolder(folder);
        var writer = new IndexWriter(folder, schema, options);
        try
        {
            // A writer that failed may have renamed a manifest without forcing it: what the older one needs must not go before that.
            options.Disk.SyncFolder(folder);
            writer.RemoveUnusedFiles();
            return writer;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
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
    /// <exception cref="ArgumentException">Its id is empty, too long or holds half a surrogate pair, or it sets a field that the schema does not have.</exception>
    public void UpdateDocument(Document document)
    {
        CheckDocument(document);
        // Analysed before anything changes: a document that can't be analysed leaves the one in its place.
        var texts = builder.Analyze(document);
        Change(() =>
        {
            Remove(document.Id);
            builder.Add(document, texts);
            changed = true;
            if (builder.Bytes >= options.MemoryBudget) Flush();
        });
    }

    /// <summary>Deletes the document with this id.</summary>
    /// <returns>False where there is none.</returns>
    public bool DeleteDocument(string id)
    {
        var found = false;
        Change(() => found = Remove(id));
        return found;
    }

    /// <summary>Whether there is a document with this id, committed or not, and its number in a field.</summary>
    /// <param name="id">The document's id.</param>
    /// <param name="field">A number field.</param>
    /// <param name="number">Its value, or null where it has none.</param>
    public bool TryGetNumber(string id, string field, out long? number)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        number = null;
        if (builder.Find(id) is { } buffered)
        {
            if (buffered.Numbers.TryGetValue(field, out var value)) number = value;
            return true;
        }

        foreach (var segment in segments)
        {
            var document = segment.Find(id);
            if (document < 0) continue;
            if (segment.Reader.Numbers(field)!.TryGet(document, out var value)) number = value;
            return true;
        }

        return false;
    }

    /// <summary>The stored bytes of the document with this id, committed or not; null where there is none.</summary>
    public byte[]? FindStored(string id)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (builder.Find(id) is { } buffered) return buffered.Stored.ToArray();
        foreach (var segment in segments)
        {
            var document = segment.Find(id);
            if (document >= 0) return segment.Reader.Stored.Read(document);
        }

        return null;
    }

    /// <summary>Writes a keyword column anew as a new generation, in those segments where some document gets other values; what is stored is not read, and the
    /// segments stay as they are. Visible with the next commit.</summary>
    /// <param name="field">A keyword field.</param>
    /// <param name="valuesOf">The new values of a document, from its id and those that it has; null keeps them. Asked up to three times a document: give the same answer.</param>
    public void RewriteColumn(string field, Func<string, IReadOnlyList<string>, IReadOnlyList<string>?> valuesOf)
    {
        if (schema[field].Kind != FieldKind.Keyword) throw new ArgumentException($"'{field}' is no keyword field", nameof(field));
        Change(() =>
        {
            Flush();
            var rewritten = segments.Select(segment => NextGeneration.OfColumn(options.Disk, segment.Reader, field, valuesOf)).ToArray();
            for (var i = 0; i < rewritten.Length; i++)
            {
                if (rewritten[i] is not { } info) continue;
                Reopen(i, info, keepDeletes: true);
                changed = true;
            }
        });
    }

    /// <summary>Gives documents other values in a keyword column: a new generation of it, in those segments that hold one of the documents. Visible with the next commit.</summary>
    /// <param name="field">A keyword field.</param>
    /// <param name="values">The new values by id; ids that the index does not have are passed over.</param>
    public void RewriteColumn(string field, IReadOnlyDictionary<string, IReadOnlyList<string>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (schema[field].Kind != FieldKind.Keyword) throw new ArgumentException($"'{field}' is no keyword field", nameof(field));
        Change(() =>
        {
            Flush();
            var places = new Dictionary<int, Dictionary<int, IReadOnlyList<string>>>();
            foreach (var (id, now) in values)
            {
                var segment = 0;
                var document = -1;
                while (segment < segments.Count && (document = segments[segment].Find(id)) < 0) segment++;
                if (document < 0) continue;
                if (!places.TryGetValue(segment, out var here)) places[segment] = here = [];
                here[document] = now;
            }

            foreach (var (segment, here) in places)
            {
                if (NextGeneration.OfColumn(options.Disk, segments[segment].Reader, field, here) is not { } info) continue;
                Reopen(segment, info, keepDeletes: true);
                changed = true;
            }
        });
    }

    /// <summary>Opens a snapshot of everything so far, what is not committed yet included: that is written as a segment first, and lost with the writer
    /// all the same where no commit follows. Dispose it before the writer.</summary>
    public IndexSearcher OpenSearcher()
    {
        CommitFiles? files = null;
        Manifest? state = null;
        Change(() =>
        {
            Flush();
            WriteDeletes();
            state = new Manifest(LastCommit, DateTime.UtcNow, schema, segments.Select(segment => segment.Info).ToArray(), Metadata);
            files = CommitFiles.Share(state, segments.Select(segment => segment.Reader).ToArray());
        });
        return IndexSearcher.Over(folder, state!, files!);
    }

    /// <summary>Names of the attachments, as the next commit will have them.</summary>
    public IReadOnlyList<string> Attachments => attachments.Names(last);

    /// <summary>Keeps bytes with the index from the next commit on, in the place of those of the same name.</summary>
    /// <param name="name">Small letters, digits, dots and hyphens.</param>
    /// <param name="content">The bytes; null for none.</param>
    public void Attach(string name, byte[]? content)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '-'))
            throw new ArgumentException($"the name of an attachment has small letters, digits, dots and hyphens, not: {name}", nameof(name));
        Change(() =>
        {
            attachments.Set(name, content);
            changed = true;
        });
    }

    /// <summary>The bytes of an attachment, as the next commit will have them; null where there is none.</summary>
    /// <exception cref="IndexCorruptException">They are damaged.</exception>
    public byte[]? Attachment(string name)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return attachments.Read(name, last);
    }

    /// <summary>The values of a document in a keyword field, committed or not; null where there is no such document.</summary>
    public IReadOnlyList<string>? FindValues(string id, string field)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (builder.Find(id) is { } buffered) return buffered.Keywords.GetValueOrDefault(field) ?? [];
        foreach (var segment in segments)
        {
            var document = segment.Find(id);
            if (document >= 0) return segment.Reader.Values(document, field);
        }

        return null;
    }

    /// <summary>Makes everything so far durable and visible, and then merges segments where there are many. Does nothing where nothing changed.</summary>
    /// <param name="metadata">What to keep with the commit; null keeps what is there.</param>
    /// <returns>Number of the commit.</returns>
    public long Commit(IReadOnlyDictionary<string, string>? metadata = null)
    {
        Change(() =>
        {
            if (!changed && last is not null && (metadata is null || SameMetadata(metadata))) return;
            Flush();
            WriteDeletes();
            WriteTermKeys();
            WriteManifest(metadata ?? Metadata);
            if (options.Merge && MergeSegments()) WriteManifest(Metadata);
        });
        return LastCommit;
    }

    /// <summary>Closes the writer. What is not committed is dropped.</summary>
    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        foreach (var segment in segments) segment.Reader.Release();
        segments.Clear();
        writeLock.Dispose();
    }

    /// <summary>Runs a change. One that fails half-way leaves the writer's state unknown: it then refuses everything but <see cref="Dispose"/>.</summary>
    private void Change(Action change)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (failure is not null) throw new InvalidOperationException($"this writer failed before ({failure.Message}): dispose it and open a new one; the last commit stands", failure);
        try
        {
            change();
        }
        catch (Exception problem)
        {
            failure = problem;
            throw;
        }
    }

    private void CheckDocument(Document document)
    {
        ArgumentException.ThrowIfNullOrEmpty(document.Id);
        if (StrictUtf8.GetByteCount(document.Id) is > Document.MaxIdBytes and var bytes)
            throw new ArgumentException($"the id has {bytes} bytes, more than {Document.MaxIdBytes}: {document.Id}", nameof(document));
        foreach (var name in document.Texts.Keys.Concat(document.Keywords.Keys).Concat(document.Numbers.Keys)) _ = schema[name];
    }

    private bool Remove(string id)
    {
        if (builder.Delete(id)) return changed = true;
        for (var i = 0; i < segments.Count; i++)
        {
            var document = segments[i].Find(id);
            if (document < 0) continue;
            segments[i] = segments[i].Delete(document);
            return changed = true;
        }

        return false;
    }

    private bool SameMetadata(IReadOnlyDictionary<string, string> metadata) =>
        metadata.Count == Metadata.Count && metadata.All(entry => Metadata.TryGetValue(entry.Key, out var value) && value == entry.Value);

    private LiveSegment Open(SegmentInfo info) => new(new SegmentReader(folder, info, schema));

    private void Flush()
    {
        if (builder.Flush(options.Disk, folder) is { } info) segments.Add(Open(info));
        builder = new SegmentBuilder(schema, options.TermKeys);
    }

    private void WriteManifest(IReadOnlyDictionary<string, string> metadata)
    {
        var attached = attachments.Write(last);
        options.Disk.SyncFolder(folder);
        var manifest = new Manifest(LastCommit + 1, DateTime.UtcNow, schema, segments.Select(segment => segment.Info).ToArray(), metadata) { Unicode = Analyzers.UnicodeVersion, Attachments = attached };
        manifest.Write(options.Disk, folder);
        last = manifest;
        attachments.Clear();
        changed = false;
        RemoveUnusedFiles();
    }

    private void WriteDeletes()
    {
        for (var i = segments.Count - 1; i >= 0; i--)
        {
            if (segments[i].NewDeletes is not { } deleted) continue;
            var info = segments[i].Info;
            if (deleted.Count() == info.Documents)
            {
                segments[i].Reader.Release();
                segments.RemoveAt(i);
                continue;
            }

            Reopen(i, NextGeneration.OfDeletes(options.Disk, segments[i].Reader, deleted), keepDeletes: false);
        }
    }

    /// <summary>The sources whose keys a segment lacks, or has of another version.</summary>
    private TermKeySource[] OutdatedKeys(LiveSegment segment) =>
        options.TermKeys.Where(source => segment.Reader.TermKeys(source.Field)?.Version != source.Version).ToArray();

    private void WriteTermKeys()
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (OutdatedKeys(segments[i]) is { Length: > 0 } outdated) Reopen(i, NextGeneration.OfTermKeys(options.Disk, segments[i].Reader, outdated), keepDeletes: false);
        }
    }

    private void Reopen(int index, SegmentInfo info, bool keepDeletes)
    {
        var old = segments[index];
        segments[index] = new LiveSegment(new SegmentReader(folder, info, schema)) { NewDeletes = keepDeletes ? old.NewDeletes : null };
        old.Reader.Release();
    }

    /// <summary>Merges committed segments. A merge that the disk has no room for is left for later: all is committed already.</summary>
    private bool MergeSegments()
    {
        var merged = false;
        while (MergePolicy.Choose(segments.Select(segment => segment.Info).ToArray()) is { Count: > 0 } chosen)
        {
            var names = chosen.Select(info => info.Name).ToHashSet(StringComparer.Ordinal);
            var sources = segments.Where(segment => names.Contains(segment.Info.Name)).ToArray();
            LiveSegment? result;
            try
            {
                var info = new SegmentMerger(sources.Select(source => source.Reader).ToArray(), schema, options.TermKeys).Merge(options.Disk, folder);
                result = info is null ? null : Open(info);
            }
            catch (IOException problem) when (problem is not IndexCorruptException)
            {
                RemoveUnusedFiles();
                return merged;
            }

            segments.RemoveAll(sources.Contains);
            if (result is not null) segments.Add(result);
            foreach (var source in sources) source.Reader.Release();
            merged = true;
        }

        return merged;
    }

    private void RemoveUnusedFiles() => UnusedFiles.Remove(options.Disk, folder, last, segments.Select(segment => segment.Info.Name).ToHashSet(StringComparer.Ordinal));
}
