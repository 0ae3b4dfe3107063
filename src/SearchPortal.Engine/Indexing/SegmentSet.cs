using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Indexing;

/// <summary>The segments of an index as its writer sees them, and the files that they and the last commit need. Guarded by the lock <see cref="Sync"/>: what says so asks the
/// caller to hold it, the rest takes it.</summary>
/// <param name="disk">Where files are written.</param>
/// <param name="folder">The index.</param>
/// <param name="schema">Its schema.</param>
internal sealed class SegmentSet(Disk disk, string folder, IndexSchema schema)
{
    private readonly List<LiveSegment> live = [];
    private readonly HashSet<string> unfinished = new(StringComparer.Ordinal);

    /// <summary>Guards which document of an id is the live one. Held for moments: nothing is written, and no text read, under it.</summary>
    public object Sync { get; } = new();

    public Disk Disk => disk;

    public string Folder => folder;

    public IndexSchema Schema => schema;

    /// <summary>The last commit; null where there is none.</summary>
    public Manifest? Committed { get; private set; }

    /// <summary>Whether the segments are others than those of the last commit, though they hold the same.</summary>
    public bool IsMerged { get; private set; }

    /// <summary>What broke the writer; null while it is sound.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>The segments. Hold the lock.</summary>
    public IReadOnlyList<LiveSegment> Live => live;

    /// <summary>Opens the segments of a commit.</summary>
    public void Open(Manifest commit)
    {
        Committed = commit;
        foreach (var info in commit.Segments) live.Add(new LiveSegment(Read(info)));
    }

    /// <summary>A change failed half-way: nothing is put in place or removed any more, for what is on disk may be more than is known here.</summary>
    public void Fail(Exception problem)
    {
        lock (Sync)
        {
            Failure ??= problem;
            Monitor.PulseAll(Sync);
        }
    }

    /// <exception cref="InvalidOperationException">The writer failed before.</exception>
    public void ThrowIfFailed()
    {
        if (Failure is { } problem) throw new InvalidOperationException($"this writer failed before ({problem.Message}): dispose it and open a new one; the last commit stands", problem);
    }

    /// <summary>A name for a segment that is about to be written; its files stay until <see cref="EndSegment"/>.</summary>
    public string StartSegment()
    {
        var name = IndexFolder.NewSegmentName();
        lock (Sync) unfinished.Add(name);
        return name;
    }

    /// <summary>The segment is written and among the live ones, or is given up.</summary>
    public void EndSegment(string name)
    {
        lock (Sync) unfinished.Remove(name);
    }

    /// <summary>Opens a segment that was written.</summary>
    /// <param name="info">What was written.</param>
    /// <param name="older">Another state of it, whose files are shared; null for none.</param>
    /// <param name="deleted">Its deletes; null reads them.</param>
    public SegmentReader Read(SegmentInfo info, SegmentReader? older = null, DocumentBits? deleted = null) => new(folder, info, schema, older, deleted);

    /// <summary>A segment as it was at one moment, with a reference of its own. Nobody may be putting other states of segments in place.</summary>
    public SegmentReader View(FrozenSegment frozen)
    {
        var reader = frozen.Segment.Reader;
        if (frozen.NewDeletes is { } deletes) return Read(reader.Info with { Deleted = deletes.Count() }, reader, deletes);
        reader.AddReference();
        return reader;
    }

    /// <summary>Adds a segment. Hold the lock.</summary>
    public void Add(LiveSegment segment) => live.Add(segment);

    /// <summary>Puts another generation of a segment in the place of the one that it has.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="info">What was written of it.</param>
    /// <param name="deleted">Its deletes on disk.</param>
    public void Exchange(LiveSegment segment, SegmentInfo info, DocumentBits? deleted)
    {
        var next = Read(info, segment.Reader, deleted);
        SegmentReader old;
        lock (Sync) old = segment.Exchange(next);
        old.Release();
    }

    /// <summary>Takes a segment out.</summary>
    public void Remove(LiveSegment segment)
    {
        lock (Sync)
        {
            if (!live.Remove(segment)) return;
            Monitor.PulseAll(Sync);
        }

        segment.Reader.Release();
    }

    /// <summary>Puts the merged segment in the place of its sources. Hold the lock.</summary>
    public void Replace(IReadOnlyList<LiveSegment> sources, LiveSegment? merged)
    {
        foreach (var source in sources)
        {
            // One that was deleted whole meanwhile is gone already.
            if (live.Remove(source)) source.Reader.Release();
        }

        if (merged is not null) live.Add(merged);
        IsMerged = true;
        Monitor.PulseAll(Sync);
    }

    /// <summary>The commit is on disk.</summary>
    /// <param name="commit">It.</param>
    public void SetCommitted(Manifest commit)
    {
        lock (Sync)
        {
            Committed = commit;
            IsMerged = false;
        }
    }

    /// <summary>Bytes that a merge may write now, so that the folder never takes more than twice its data: what the live segments need, or the commit, whichever is more. What
    /// the commit alone still needs of segments that were merged since has to fit in as well. Hold the lock.</summary>
    public long RoomForMerge()
    {
        var used = live.ToDictionary(segment => segment.Info.Name, segment => segment.Info, StringComparer.Ordinal);
        var needed = used.Values.Sum(BytesOf);
        long committed = 0, outdated = 0;
        foreach (var info in Committed?.Segments ?? [])
        {
            committed += BytesOf(info);
            var now = used.GetValueOrDefault(info.Name);
            outdated += info.Files.Where(file => now?.Files.ContainsKey(file.Key) != true).Sum(file => file.Value.Length);
        }

        return 2 * Math.Max(needed, committed) - needed - outdated;
    }

    /// <summary>Removes what neither the commit nor the writer needs. Nobody may be writing another generation of a segment.</summary>
    public void RemoveUnusedFiles()
    {
        if (Failure is not null) return;
        UnusedFiles.Remove(disk, folder, Committed, () =>
        {
            lock (Sync) return ([.. live.Select(segment => segment.Info)], new HashSet<string>(unfinished, StringComparer.Ordinal));
        });
    }

    /// <summary>Gives all segments back.</summary>
    public void Close()
    {
        lock (Sync)
        {
            foreach (var segment in live) segment.Reader.Release();
            live.Clear();
            Monitor.PulseAll(Sync);
        }
    }

    private static long BytesOf(SegmentInfo info) => info.Files.Values.Sum(file => file.Length);
}
