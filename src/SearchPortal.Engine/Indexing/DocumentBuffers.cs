using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Indexing.Buffering;

namespace SearchPortal.Engine.Indexing;

/// <summary>The documents that are not on disk yet, in as many buffers as threads add at once, and the memory budget over all of them. Guarded by a lock that the caller
/// holds: <paramref name="sync"/>.</summary>
/// <param name="schema">The index's schema.</param>
/// <param name="termKeys">Where keys of terms come from.</param>
/// <param name="budget">Bytes that all buffers may take together, those on their way to disk too.</param>
/// <param name="sync">The lock. Who waits for room is woken through it.</param>
internal sealed class DocumentBuffers(IndexSchema schema, IReadOnlyList<TermKeySource> termKeys, long budget, object sync)
{
    // Half of what the addresses in a buffer reach: the next document may be a large one.
    private const long MostOfOne = 1L << 30;

    private readonly BlockPool pool = new();
    private readonly List<SegmentBuilder> idle = [];
    private readonly List<SegmentBuilder> rented = [];
    private readonly List<PendingFlush> flushing = [];

    /// <summary>Memory that all buffers take, those on their way to disk too.</summary>
    public long Bytes => idle.Sum(buffer => buffer.Bytes) + rented.Sum(buffer => buffer.Bytes) + flushing.Sum(flush => flush.Builder.Bytes);

    /// <summary>The buffers that are on their way to disk.</summary>
    public IReadOnlyList<PendingFlush> Flushing => flushing;

    /// <summary>The document with this id, if it is here.</summary>
    public Document? Find(string id)
    {
        foreach (var buffer in idle)
        {
            if (buffer.Find(id) is { } document) return document;
        }

        foreach (var buffer in rented)
        {
            if (buffer.Find(id) is { } document) return document;
        }

        foreach (var flush in flushing)
        {
            if (flush.Builder.Find(id) is { } document) return document;
        }

        return null;
    }

    /// <summary>Whether the document with this id is here.</summary>
    public bool Contains(string id) =>
        idle.Exists(buffer => buffer.Contains(id)) || rented.Exists(buffer => buffer.Contains(id)) || flushing.Exists(flush => flush.Builder.Contains(id));

    /// <summary>Drops the document with this id, if it is here.</summary>
    public bool Delete(string id) => idle.Exists(buffer => buffer.Delete(id)) || rented.Exists(buffer => buffer.Delete(id)) || flushing.Exists(flush => flush.Builder.Delete(id));

    /// <summary>Waits until there is room for another document. Only flushes make room: where none is on its way or about to be, there is nothing to wait for.</summary>
    public void WaitForRoom(Func<bool> isOver)
    {
        while (Bytes >= budget && (flushing.Count > 0 || rented.Exists(buffer => buffer.IsDue)) && !isOver()) Monitor.Wait(sync);
    }

    /// <summary>A buffer for one document of one thread.</summary>
    public SegmentBuilder Rent()
    {
        SegmentBuilder buffer;
        if (idle.Count == 0)
        {
            buffer = new SegmentBuilder(schema, termKeys, pool);
        }
        else
        {
            buffer = idle[^1];
            idle.RemoveAt(idle.Count - 1);
        }

        rented.Add(buffer);
        return buffer;
    }

    /// <summary>Takes a buffer back. With three quarters of the budget taken, or a gigabyte by one of them, the largest one is to be written: what is left is for the arrays that writing takes, and for
    /// other threads meanwhile. Where a thread is adding to that one, that thread gets it here.</summary>
    /// <returns>What the caller is to write now; null for nothing.</returns>
    public PendingFlush? Return(SegmentBuilder buffer)
    {
        rented.Remove(buffer);
        if (!buffer.IsDue)
        {
            idle.Add(buffer);
            var notDue = idle.Concat(rented).Where(each => !each.IsDue).ToArray();
            var largest = notDue.MaxBy(each => each.Bytes)!;
            if (notDue.Sum(each => each.Bytes) < budget / 4 * 3 && largest.Bytes < MostOfOne) return null;
            buffer = largest;
            buffer.IsDue = true;
            if (!idle.Remove(buffer)) return null;
        }

        return Start(buffer);
    }

    /// <summary>Sends all buffers on their way to disk; no thread may be adding.</summary>
    /// <returns>What the caller is to write now.</returns>
    public IReadOnlyList<PendingFlush> TakeAll()
    {
        var taken = idle.Select(Start).ToArray();
        idle.Clear();
        return taken;
    }

    /// <summary>A flush is over, well or not.</summary>
    public void End(PendingFlush flush, LiveSegment? result)
    {
        flush.Result = result;
        flush.IsDone = true;
        flushing.Remove(flush);
        flush.Builder.Release();
        // Until more is written, the memory is of use to others.
        if (idle.Count + rented.Count + flushing.Count == 0) pool.Trim();
        Monitor.PulseAll(sync);
    }

    private PendingFlush Start(SegmentBuilder buffer)
    {
        var flush = new PendingFlush(buffer);
        flushing.Add(flush);
        return flush;
    }
}
