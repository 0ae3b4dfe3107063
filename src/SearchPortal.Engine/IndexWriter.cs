using System.Text;
using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Indexing;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine;

/// <summary>Adds, replaces and deletes documents. One writer per index at a time, across processes; safe for many threads, which analyse and invert documents at once: of two calls
/// for one id the last one wins. Nothing is durable before <see cref="Commit"/>, or visible but through <see cref="OpenSearcher"/>; a crash at any moment leaves the last commit.
/// Segments are merged in the background, while all else goes on. A writer that failed in the middle of a change takes no more: dispose it and open a new one; the last commit
/// stands.</summary>
public sealed class IndexWriter : IDisposable
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly IndexSchema schema;
    private readonly IndexWriterOptions options;
    private readonly WriteLock writeLock;
    private readonly SegmentSet segments;
    private readonly LiveIndex live;
    private readonly AttachmentChanges attachments;
    private readonly CommitWriter commits;
    private readonly SegmentMerges merges;
    private readonly MergeScheduler background;
    private int disposed;

    private IndexWriter(string folder, IndexSchema schema, IndexWriterOptions options, CancellationToken cancellation)
    {
        this.schema = schema;
        this.options = options;
        writeLock = new WriteLock(folder, options.Purpose, options.LockTimeout, cancellation);
        segments = new SegmentSet(options.Disk, folder, schema);
        live = new LiveIndex(segments, options.TermKeys, options.MemoryBudget);
        attachments = new AttachmentChanges(options.Disk, folder);
        commits = new CommitWriter(segments, live, attachments, options.TermKeys);
        merges = new SegmentMerges(segments, live, new MergePolicy(options.LargestSegment), options.TermKeys);
        background = new MergeScheduler(MergeAll, segments.Fail);
        try
        {
            if (Manifest.Exists(folder)) Open(folder, Manifest.Read(folder));
            // A writer that failed may have renamed a manifest without forcing it: what the older one needs must not go before that.
            options.Disk.SyncFolder(folder);
            segments.RemoveUnusedFiles();
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
    /// <param name="folder">The index.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="options">How the writer works; null for the defaults.</param>
    /// <param name="cancellation">Ends the wait for another writer, see <see cref="IndexWriterOptions.LockTimeout"/>.</param>
    /// <exception cref="IndexLockedException">Another writer holds the index.</exception>
    /// <exception cref="IOException">The folder can't be written.</exception>
    /// <exception cref="IndexSchemaException">The index was made with another schema.</exception>
    /// <exception cref="IndexCorruptException">The index is damaged.</exception>
    /// <exception cref="ArgumentException">The schema contradicts itself, or term keys are asked of a field twice or of one that has no terms.</exception>
    public static IndexWriter Open(string folder, IndexSchema schema, IndexWriterOptions? options = null, CancellationToken cancellation = default)
    {
        schema.Validate();
        options ??= new IndexWriterOptions();
        var withoutKeys = schema.PostingsFields.ToHashSet(StringComparer.Ordinal);
        foreach (var source in options.TermKeys)
        {
            if (!withoutKeys.Remove(source.Field)) throw new ArgumentException($"'{source.Field}' is no text field, or has term keys twice", nameof(options));
        }

        if (!Manifest.Exists(folder)) options.Disk.CreateDurableFolder(folder);
        return new IndexWriter(folder, schema, options, cancellation);
    }

    /// <summary>Number of the last commit, 0 where there is none yet.</summary>
    public long LastCommit => segments.Committed?.Commit ?? 0;

    /// <summary>What was kept with the last commit.</summary>
    public IReadOnlyDictionary<string, string> Metadata => segments.Committed?.Metadata ?? new Dictionary<string, string>();

    /// <summary>Bytes that documents take in memory, see <see cref="IndexWriterOptions.MemoryBudget"/>.</summary>
    public long BufferedBytes => live.BufferedBytes;

    /// <summary>How many merges this writer has done.</summary>
    public int Merges => merges.Count;

    /// <summary>Why the last merge was given up, such as a full disk; null where it was not. All is as it was before that merge, and it is tried again after the next
    /// commit.</summary>
    public IOException? MergeProblem => merges.Problem;

    /// <summary>Adds a document if there is none with its id.</summary>
    /// <returns>False where there is one; it stays as it is.</returns>
    /// <exception cref="ArgumentException">As for <see cref="UpdateDocument(Document)"/>.</exception>
    public bool AddDocument(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        // Analysing costs most; where another thread adds the same id meanwhile, the last look decides.
        return !TryGetNumber(document.Id, schema.Order.NumberField, out _) && Put(document, replaces: false);
    }

    /// <summary>Adds a document, or puts it in the place of the one with its id.</summary>
    /// <exception cref="ArgumentException">Its id is empty, too long or holds half a surrogate pair, or it sets a field that the schema does not have.</exception>
    public void UpdateDocument(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Put(document, replaces: true);
    }

    /// <summary>As <see cref="UpdateDocument(Document)"/>, of a document that is analysed already.</summary>
    /// <exception cref="ArgumentException">As there; or the analysis is that of other texts.</exception>
    public void UpdateDocument(Document document, DocumentAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.ThrowIfOther(schema, document);
        Put(document, replaces: true, analysis);
    }

    /// <summary>Deletes the document with this id.</summary>
    /// <returns>False where there is none.</returns>
    public bool DeleteDocument(string id) => Change(() => live.Delete(id));

    /// <summary>Deletes all documents that a query matches when it is asked, committed or not. Those in memory are written as a segment first.</summary>
    /// <returns>How many that were.</returns>
    /// <exception cref="PatternException">A pattern of the query can't be read; nothing is deleted.</exception>
    public long DeleteDocuments(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        lock (live.Structure)
        {
            var cut = Change(() => live.Cut());
            var views = Array.ConvertAll([.. cut], segments.View);
            try
            {
                var planner = new MatchPlanner(new SegmentStatistics(views));
                var matching = Array.ConvertAll(views, view => planner.MatchingDocuments(query, view));
                return Change(() => cut.Select((part, i) => live.Delete(part.Segment, matching[i])).Sum());
            }
            finally
            {
                foreach (var view in views) view.Release();
            }
        }
    }

    /// <summary>Whether there is a document with this id, committed or not, and its number in a field.</summary>
    /// <param name="id">The document's id.</param>
    /// <param name="field">A number field.</param>
    /// <param name="number">Its value, or null where it has none.</param>
    public bool TryGetNumber(string id, string field, out long? number) => live.TryRead(
        id,
        document => document.Numbers.TryGetValue(field, out var value) ? value : (long?)null,
        (segment, document) => segment.Numbers(field)!.TryGet(document, out var value) ? value : null,
        out number);

    /// <summary>The stored bytes of the document with this id, committed or not; null where there is none.</summary>
    public byte[]? FindStored(string id) =>
        live.TryRead(id, document => document.Stored.ToArray(), (segment, document) => segment.Stored.Read(document), out var stored) ? stored : null;

    /// <summary>The values of a document in a keyword field, committed or not; null where there is no such document.</summary>
    public IReadOnlyList<string>? FindValues(string id, string field) =>
        live.TryRead(id, document => document.Keywords.GetValueOrDefault(field) ?? [], (segment, document) => segment.Values(document, field), out var values) ? values : null;

    /// <summary>Writes a keyword column anew as a new generation, in those segments where some document gets other values; what is stored is not read, and the
    /// segments stay as they are. Visible with the next commit.</summary>
    /// <param name="field">A keyword field.</param>
    /// <param name="valuesOf">The new values of a document, from its id and those that it has; null keeps them. Asked up to three times a document: give the same answer.</param>
    public void RewriteColumn(string field, Func<string, IReadOnlyList<string>, IReadOnlyList<string>?> valuesOf)
    {
        ArgumentNullException.ThrowIfNull(valuesOf);
        RewriteColumn(field, cut =>
        {
            foreach (var part in cut) Exchange(part.Segment, NextGeneration.OfColumn(options.Disk, part.Segment.Reader, field, valuesOf));
        });
    }

    /// <summary>Gives documents other values in a keyword column: a new generation of it, in those segments that hold one of the documents. Visible with the next commit.</summary>
    /// <param name="field">A keyword field.</param>
    /// <param name="values">The new values by id; ids that the index does not have are passed over.</param>
    public void RewriteColumn(string field, IReadOnlyDictionary<string, IReadOnlyList<string>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        RewriteColumn(field, _ =>
        {
            foreach (var (segment, here) in live.Places(values)) Exchange(segment, NextGeneration.OfColumn(options.Disk, segment.Reader, field, here));
        });
    }

    /// <summary>Opens a snapshot of everything so far, what is not committed yet included: that is written as a segment first, and lost with the writer
    /// all the same where no commit follows. Costs little where little changed: the files of segments are shared. Dispose it before the writer.</summary>
    public IndexSearcher OpenSearcher()
    {
        IndexSearcher searcher;
        lock (live.Structure)
        {
            var parts = Change(() => live.Cut()).Where(part => !part.IsEmpty).ToArray();
            var views = Array.ConvertAll(parts, segments.View);
            var state = new Manifest(LastCommit, DateTime.UtcNow, schema, Array.ConvertAll(views, view => view.Info), Metadata);
            searcher = IndexSearcher.Over(segments.Folder, state, CommitFiles.Of(state, views));
        }

        if (options is { Merge: true, MergeInBackground: true }) background.Wake();
        return searcher;
    }

    /// <summary>Names of the attachments, as the next commit will have them.</summary>
    public IReadOnlyList<string> Attachments
    {
        get
        {
            lock (live.Structure) return attachments.Names(segments.Committed);
        }
    }

    /// <summary>Keeps bytes with the index from the next commit on, in the place of those of the same name.</summary>
    /// <param name="name">Small letters, digits, dots and hyphens.</param>
    /// <param name="content">The bytes; null for none.</param>
    public void Attach(string name, byte[]? content)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '.' or '-'))
            throw new ArgumentException($"the name of an attachment has small letters, digits, dots and hyphens, not: {name}", nameof(name));
        lock (live.Structure)
        {
            Change(() =>
            {
                attachments.Set(name, content);
                live.MarkChanged();
            });
        }
    }

    /// <summary>The bytes of an attachment, as the next commit will have them; null where there is none.</summary>
    /// <exception cref="IndexCorruptException">They are damaged.</exception>
    public byte[]? Attachment(string name)
    {
        lock (live.Structure)
        {
            ThrowIfDisposed();
            return attachments.Read(name, segments.Committed);
        }
    }

    /// <summary>Makes everything so far durable and visible: what was added, deleted or rewritten by calls that ended before. Others go on meanwhile. Does nothing where nothing
    /// changed.</summary>
    /// <param name="metadata">What to keep with the commit; null keeps what is there.</param>
    /// <returns>Number of the last commit. A merge that ends while nothing else waits for a commit is committed by itself, so numbers may be passed over.</returns>
    public long Commit(IReadOnlyDictionary<string, string>? metadata = null)
    {
        lock (live.Structure)
        {
            Change(() =>
            {
                if (!commits.IsDue(metadata)) return;
                commits.Write(metadata);
                merges.Retry();
            });
        }

        if (options is { Merge: true, MergeInBackground: false }) Change(() => MergeAll(CancellationToken.None));
        else if (options.Merge) background.Wake();
        return LastCommit;
    }

    /// <summary>Waits for the merges that are due, and commits what they made where nothing else waits for a commit: for a writer that is closed soon, because closing ends them.</summary>
    /// <exception cref="OperationCanceledException">The wait was ended; the merges go on.</exception>
    public void FinishMerges(CancellationToken cancellation = default)
    {
        Change(() => { });
        if (!options.Merge || !options.MergeInBackground) return;
        background.Wake();
        background.Wait(() => true, cancellation);
        Change(() => { });
    }

    /// <summary>Merges what is there now into few segments without deleted documents, on this thread. Others go on meanwhile; the result is durable with the next commit.</summary>
    /// <param name="most">How many segments may be left of those that are there now.</param>
    /// <param name="progress">Told which share of a merge is done, from 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends it; what was merged until then stays so.</param>
    /// <exception cref="OperationCanceledException">It was ended, or the writer closed.</exception>
    /// <exception cref="InvalidOperationException">There is no room for it within twice the data before the next commit.</exception>
    /// <exception cref="IOException">It can't be written, as where the disk is full; all is as it was.</exception>
    public void Compact(int most = 1, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        lock (live.Structure) Change(() => live.Cut());
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, background.Closing);
        merges.Compact(most, progress, CommitMerges, ending.Token);
    }

    /// <summary>Closes the writer. What is not committed is dropped; a merge ends where it is and leaves all as it was.</summary>
    public void Dispose()
    {
        background.End();
        if (Interlocked.Exchange(ref disposed, 1) != 0) return;
        background.Dispose();
        merges.Dispose();
        live.Dispose();
        writeLock.Dispose();
    }

    private void Open(string folder, Manifest last)
    {
        if (!last.Schema.Equals(schema)) throw new IndexSchemaException(folder);
        segments.Open(last);
        foreach (var attachment in last.Attachments?.Values ?? []) new AttachmentFile(folder, attachment).Dispose();
        if (segments.Live.Any(segment => CommitWriter.OutdatedKeys(segment.Reader, options.TermKeys).Length > 0)) live.MarkChanged();
    }

    private bool Put(Document document, bool replaces, DocumentAnalysis? analysis = null)
    {
        CheckDocument(document);
        // Analysed before anything changes: a document that can't be analysed leaves the one in its place.
        var texts = analysis?.Texts ?? SegmentBuilder.Analyze(schema, document);
        var isFlushed = false;
        var isPut = Change(() => live.Put(document, texts, replaces, out isFlushed));
        if (!isFlushed || options is not { Merge: true, MergeInBackground: true }) return isPut;
        background.Wake();
        // More segments than merges can follow would cost each search, and in the end the memory maps that a process may have.
        if (merges.AreBehind) background.Wait(() => merges.AreBehind && merges.Problem is null && segments.Failure is null, CancellationToken.None);
        return isPut;
    }

    private void CheckDocument(Document document)
    {
        ArgumentException.ThrowIfNullOrEmpty(document.Id);
        if (StrictUtf8.GetByteCount(document.Id) is > Document.MaxIdBytes and var bytes)
            throw new ArgumentException($"the id has {bytes} bytes, more than {Document.MaxIdBytes}: {document.Id}", nameof(document));
        foreach (var name in document.Texts.Keys.Concat(document.Keywords.Keys).Concat(document.Numbers.Keys)) _ = schema[name];
    }

    private void RewriteColumn(string field, Action<IReadOnlyList<FrozenSegment>> rewrite)
    {
        if (schema[field].Kind != FieldKind.Keyword) throw new ArgumentException($"'{field}' is no keyword field", nameof(field));
        lock (live.Structure)
        {
            Change(() =>
            {
                rewrite(live.Cut());
                segments.RemoveUnusedFiles();
            });
        }
    }

    private void Exchange(LiveSegment segment, SegmentInfo? next)
    {
        if (next is null) return;
        segments.Exchange(segment, next, segment.Reader.Deleted);
        live.MarkChanged();
    }

    private void MergeAll(CancellationToken cancellation)
    {
        while (merges.TryMerge(cancellation)) CommitMerges();
    }

    /// <summary>Commits merged segments, and so lets their sources go, unless something waits for a commit of its own.</summary>
    private void CommitMerges()
    {
        lock (live.Structure)
        {
            if (segments.Committed is not null && segments.IsMerged) Change(() => commits.Write(metadata: null, unlessChanged: true));
        }
    }

    private void Change(Action change) => Change(() =>
    {
        change();
        return true;
    });

    /// <summary>Runs a change. One that fails half-way leaves the writer's state unknown: it then refuses everything but <see cref="Dispose"/>.</summary>
    private T Change<T>(Func<T> change)
    {
        ThrowIfDisposed();
        segments.ThrowIfFailed();
        try
        {
            return change();
        }
        catch (Exception problem) when (problem is not ObjectDisposedException)
        {
            segments.Fail(problem);
            throw;
        }
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(Volatile.Read(ref disposed) != 0, this);
}
