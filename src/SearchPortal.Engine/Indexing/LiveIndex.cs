using System.Text;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Indexing;

/// <summary>All documents of a writer, on disk and in memory, and the one place that decides which document of an id is the live one: the last call wins. Locks, in the order in
/// which they are taken: <see cref="Structure"/> (one at a time: a commit, another generation of segments, a merge that takes its place), the gate (who adds a document
/// passes it, who needs everything as it is at one moment closes it), and the lock of the <see cref="SegmentSet"/>, for moments.</summary>
internal sealed class LiveIndex : IDisposable
{
    private readonly ReaderWriterLockSlim gate = new();
    private readonly SegmentSet segments;
    private readonly DocumentBuffers buffers;
    private bool isChanged;
    private bool isClosed;

    /// <param name="segments">The segments, opened.</param>
    /// <param name="termKeys">Where keys of terms come from.</param>
    /// <param name="memoryBudget">Bytes that documents may take in memory.</param>
    public LiveIndex(SegmentSet segments, IReadOnlyList<TermKeySource> termKeys, long memoryBudget)
    {
        this.segments = segments;
        buffers = new DocumentBuffers(segments.Schema, termKeys, memoryBudget, segments.Sync);
    }

    /// <summary>Held while segments get other generations, and while a commit is written.</summary>
    public object Structure { get; } = new();

    /// <summary>Whether there is something that the last commit does not have.</summary>
    public bool IsChanged
    {
        get
        {
            lock (segments.Sync) return isChanged;
        }
    }

    /// <summary>Memory that documents take.</summary>
    public long BufferedBytes
    {
        get
        {
            lock (segments.Sync) return buffers.Bytes;
        }
    }

    /// <summary>What was put beside documents is to be committed.</summary>
    public void MarkChanged()
    {
        lock (segments.Sync) isChanged = true;
    }

    /// <summary>Puts an analysed document in. Where the buffers take too much memory, writes one of them, or waits for others that do.</summary>
    /// <param name="document">The document.</param>
    /// <param name="texts">Its texts, analysed.</param>
    /// <param name="replaces">Whether it takes the place of the one with its id; else that one stays.</param>
    /// <param name="isFlushed">Whether a segment was written.</param>
    /// <returns>False where another one stayed.</returns>
    public bool Put(Document document, IReadOnlyList<(Field Field, AnalyzedText Text)> texts, bool replaces, out bool isFlushed)
    {
        lock (segments.Sync) buffers.WaitForRoom(() => isClosed || segments.Failure is not null);
        bool isPut;
        PendingFlush? flush;
        gate.EnterReadLock();
        try
        {
            SegmentBuilder buffer;
            lock (segments.Sync)
            {
                ObjectDisposedException.ThrowIf(isClosed, this);
                buffer = buffers.Rent();
            }

            buffer.Invert(texts);
            lock (segments.Sync)
            {
                isPut = replaces || !Exists(document.Id);
                if (replaces) Remove(document.Id);
                buffer.Publish(document, isDropped: !isPut);
                isChanged |= isPut;
                flush = buffers.Return(buffer);
            }
        }
        finally
        {
            gate.ExitReadLock();
        }

        isFlushed = flush is not null;
        if (flush is not null) Write(flush);
        return isPut;
    }

    /// <summary>Deletes the document with this id.</summary>
    /// <returns>False where there is none.</returns>
    public bool Delete(string id)
    {
        lock (segments.Sync)
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            var isFound = Remove(id);
            isChanged |= isFound;
            return isFound;
        }
    }

    /// <summary>Deletes documents of a segment that is still there.</summary>
    /// <returns>How many of them were not deleted yet.</returns>
    public long Delete(LiveSegment segment, DocumentBits documents)
    {
        long deleted = 0;
        lock (segments.Sync)
        {
            for (var document = documents.NextSet(0); document >= 0; document = documents.NextSet(document + 1))
            {
                if (segment.Delete(document)) deleted++;
            }

            isChanged |= deleted > 0;
        }

        return deleted;
    }

    /// <summary>Reads of the document with this id, wherever it is.</summary>
    /// <param name="id">The document.</param>
    /// <param name="buffered">Asked where it is in memory.</param>
    /// <param name="written">Asked where it is in a segment.</param>
    /// <param name="found">What was read.</param>
    /// <returns>False where there is no such document.</returns>
    public bool TryRead<T>(string id, Func<Document, T> buffered, Func<SegmentReader, int, T> written, out T? found)
    {
        SegmentReader reader;
        int document;
        lock (segments.Sync)
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            if (buffers.Find(id) is { } inMemory)
            {
                found = buffered(inMemory);
                return true;
            }

            found = default;
            if (!TryFind(id, out var segment, out document)) return false;
            reader = segment.Reader;
            reader.AddReference();
        }

        try
        {
            found = written(reader, document);
            return true;
        }
        finally
        {
            reader.Release();
        }
    }

    /// <summary>The segment of the live document with this id, and its number there; false where it is in no segment. Hold the segments' lock.</summary>
    public bool TryFind(string id, out LiveSegment segment, out int document)
    {
        var utf8 = Encoding.UTF8.GetBytes(id);
        foreach (var each in segments.Live)
        {
            document = each.Find(utf8);
            if (document < 0) continue;
            segment = each;
            return true;
        }

        (segment, document) = (null!, -1);
        return false;
    }

    /// <summary>Where documents are: their values by number, for each segment that has some of them.</summary>
    public IReadOnlyDictionary<LiveSegment, Dictionary<int, T>> Places<T>(IReadOnlyDictionary<string, T> byId)
    {
        var places = new Dictionary<LiveSegment, Dictionary<int, T>>();
        foreach (var (id, value) in byId)
        {
            lock (segments.Sync)
            {
                if (!TryFind(id, out var segment, out var document)) continue;
                if (!places.TryGetValue(segment, out var here)) places[segment] = here = [];
                here[document] = value;
            }
        }

        return places;
    }

    /// <summary>Everything as it is at this moment, all of it on disk: who adds or deletes meanwhile changes nothing in it. Hold <see cref="Structure"/>.</summary>
    public IReadOnlyList<FrozenSegment> Cut() => Cut(isCommitted: false, unlessChanged: false)!;

    /// <summary>As <see cref="Cut()"/>, for a commit that follows.</summary>
    /// <param name="unlessChanged">Whether to give it up where something changed since the last commit.</param>
    /// <returns>Null where it was given up.</returns>
    public IReadOnlyList<FrozenSegment>? CutForCommit(bool unlessChanged) => Cut(isCommitted: true, unlessChanged);

    private List<FrozenSegment>? Cut(bool isCommitted, bool unlessChanged)
    {
        List<FrozenSegment> cut;
        (PendingFlush Flush, bool[] Dropped)[] earlier;
        IReadOnlyList<PendingFlush> own;
        gate.EnterWriteLock();
        try
        {
            lock (segments.Sync)
            {
                ObjectDisposedException.ThrowIf(isClosed, this);
                if (unlessChanged && isChanged) return null;
                cut = [.. segments.Live.Select(segment => segment.Freeze())];
                earlier = [.. buffers.Flushing.Select(flush => (flush, flush.Builder.Dropped.ToArray()))];
                own = buffers.TakeAll();
                if (isCommitted) isChanged = false;
            }
        }
        finally
        {
            gate.ExitWriteLock();
        }

        foreach (var flush in own)
        {
            Write(flush);
            if (flush.Result is { } result) cut.Add(new FrozenSegment(result, null));
        }

        foreach (var (flush, dropped) in earlier)
        {
            Await(flush);
            if (flush.Result is { } result) cut.Add(new FrozenSegment(result, DroppedOf(flush, dropped)));
        }

        return cut;
    }

    /// <summary>Waits until no other thread is in the middle of something, and closes the segments.</summary>
    public void Dispose()
    {
        lock (segments.Sync)
        {
            isClosed = true;
            Monitor.PulseAll(segments.Sync);
        }

        lock (Structure)
        {
            gate.EnterWriteLock();
            try
            {
                lock (segments.Sync)
                {
                    while (buffers.Flushing.Count > 0) Monitor.Wait(segments.Sync);
                }

                segments.Close();
            }
            finally
            {
                gate.ExitWriteLock();
            }
        }
    }

    private bool Exists(string id) => buffers.Contains(id) || TryFind(id, out _, out _);

    private bool Remove(string id) => buffers.Delete(id) || (TryFind(id, out var segment, out var document) && segment.Delete(document));

    private void Write(PendingFlush flush)
    {
        LiveSegment? result = null;
        var name = segments.StartSegment();
        try
        {
            if (flush.Builder.Write(segments.Disk, segments.Folder, name, flush.Order) is { } info) result = new LiveSegment(segments.Read(info));
        }
        finally
        {
            lock (segments.Sync)
            {
                if (result is not null)
                {
                    for (var document = 0; document < flush.Order.Length; document++)
                    {
                        if (flush.Builder.Dropped[flush.Order[document]]) result.Delete(document);
                    }

                    segments.Add(result);
                }

                buffers.End(flush, result);
            }

            segments.EndSegment(name);
        }
    }

    private void Await(PendingFlush flush)
    {
        lock (segments.Sync)
        {
            while (!flush.IsDone) Monitor.Wait(segments.Sync);
        }

        if (flush.Result is null && flush.Order.Length > 0) throw new IOException("another thread could not write its documents");
    }

    private static DocumentBits? DroppedOf(PendingFlush flush, bool[] dropped)
    {
        DocumentBits? bits = null;
        for (var document = 0; document < flush.Order.Length; document++)
        {
            if (dropped[flush.Order[document]]) (bits ??= new DocumentBits(flush.Order.Length)).Set(document);
        }

        return bits;
    }
}
