using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Indexing;

/// <summary>One merge: several segments become one, while documents of them are deleted, their columns rewritten and commits made. What changed meanwhile is carried over
/// to the result before it takes their place. One that fails or is ended leaves all as it was.</summary>
internal sealed class SegmentMerge
{
    private readonly SegmentSet segments;
    private readonly LiveIndex live;
    private readonly LiveSegment[] sources;
    private readonly SegmentReader[] views;
    private readonly CancellationToken cancellation;
    // The states whose columns the result has, by source.
    private readonly SegmentInfo[] carried;
    private SegmentReader? result;

    private SegmentMerge(SegmentSet segments, LiveIndex live, LiveSegment[] sources, SegmentReader[] views, CancellationToken cancellation)
    {
        this.segments = segments;
        this.live = live;
        this.sources = sources;
        this.views = views;
        this.cancellation = cancellation;
        carried = [.. views.Select(view => view.Info)];
    }

    /// <summary>Merges; a merge at a time.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="live">All documents.</param>
    /// <param name="choose">Chooses what to merge, under <see cref="LiveIndex.Structure"/>; empty for nothing.</param>
    /// <param name="termKeys">Where keys of terms come from.</param>
    /// <param name="progress">Told which share is done; null for nobody.</param>
    /// <param name="cancellation">Ends the merge.</param>
    /// <returns>False where there was nothing to merge.</returns>
    public static bool Run(SegmentSet segments, LiveIndex live, Func<LiveSegment[]> choose, IReadOnlyList<TermKeySource> termKeys, IProgress<double>? progress, CancellationToken cancellation)
    {
        var views = new List<SegmentReader>();
        var name = segments.StartSegment();
        try
        {
            LiveSegment[] sources;
            lock (live.Structure)
            {
                cancellation.ThrowIfCancellationRequested();
                sources = choose();
                foreach (var frozen in Freeze(segments, sources)) views.Add(segments.View(frozen));
            }

            if (sources.Length == 0) return false;
            new SegmentMerge(segments, live, sources, [.. views], cancellation).Run(name, termKeys, progress);
            return true;
        }
        finally
        {
            foreach (var view in views) view.Release();
            segments.EndSegment(name);
            if (views.Count > 0)
            {
                // The sources go, or what was written in vain.
                lock (live.Structure) segments.RemoveUnusedFiles();
            }
        }
    }

    private static FrozenSegment[] Freeze(SegmentSet segments, LiveSegment[] sources)
    {
        lock (segments.Sync) return [.. sources.Select(source => source.Freeze())];
    }

    private void Run(string name, IReadOnlyList<TermKeySource> termKeys, IProgress<double>? progress)
    {
        var merger = new SegmentMerger(views, segments.Schema, termKeys, progress, cancellation);
        try
        {
            if (merger.Merge(segments.Disk, segments.Folder, name) is { } info) result = segments.Read(info);
            // What takes long is done while others go on; what came in the meantime is little.
            CarryColumns(merger, Current());
            lock (live.Structure)
            {
                cancellation.ThrowIfCancellationRequested();
                segments.ThrowIfFailed();
                CarryColumns(merger, Current());
                lock (segments.Sync)
                {
                    segments.Replace(sources, result is null ? null : new LiveSegment(result, NewDeletes(merger)));
                    result = null;
                }
            }
        }
        finally
        {
            result?.Release();
        }
    }

    /// <summary>The sources as they are now, with references; one that is gone as it was.</summary>
    private SegmentReader[] Current()
    {
        lock (segments.Sync)
        {
            var current = sources.Select((source, i) => segments.Live.Contains(source) ? source.Reader : views[i]).ToArray();
            foreach (var reader in current) reader.AddReference();
            return current;
        }
    }

    /// <summary>Writes those columns of the result anew of which a source has another generation.</summary>
    private void CarryColumns(SegmentMerger merger, SegmentReader[] current)
    {
        try
        {
            if (result is null) return;
            var rewritten = segments.Schema.Fields.Where(field => field.Kind == FieldKind.Keyword
                && current.Index().Any(source => source.Item.Info.Columns[field.Name] != carried[source.Index].Columns[field.Name]));
            foreach (var field in rewritten.ToArray())
            {
                cancellation.ThrowIfCancellationRequested();
                var info = NextGeneration.WithColumn(segments.Disk, result, field.Name, document =>
                {
                    var (source, number) = merger.OriginOf(document);
                    return current[source].Values(number, field.Name);
                });
                var next = segments.Read(info, result);
                result.Release();
                result = next;
            }

            for (var i = 0; i < current.Length; i++) carried[i] = current[i].Info;
        }
        finally
        {
            foreach (var reader in current) reader.Release();
        }
    }

    /// <summary>Documents of the result that were deleted in a source since it was read. Hold the segments' lock.</summary>
    private DocumentBits? NewDeletes(SegmentMerger merger)
    {
        DocumentBits? deletes = null;
        for (var i = 0; i < sources.Length; i++)
        {
            var isGone = !segments.Live.Contains(sources[i]);
            var now = sources[i].Deletes;
            for (var document = isGone ? 0 : now?.NextSet(0) ?? -1; document >= 0 && document < views[i].Documents; document = isGone ? document + 1 : now!.NextSet(document + 1))
            {
                var number = merger.NumberOf(i, document);
                if (number >= 0) (deletes ??= new DocumentBits(merger.Documents)).Set(number);
            }
        }

        return deletes;
    }
}
