using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Indexing;

/// <summary>Merges as the policy says, one at a time, whoever asks.</summary>
/// <param name="segments">The segments.</param>
/// <param name="live">All documents.</param>
/// <param name="policy">Chooses.</param>
/// <param name="termKeys">Where keys of terms come from.</param>
internal sealed class SegmentMerges(SegmentSet segments, LiveIndex live, MergePolicy policy, IReadOnlyList<TermKeySource> termKeys) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private int merges;

    /// <summary>Why the last merge was given up; null where it was not. It is tried again after the next commit.</summary>
    public IOException? Problem { get; private set; }

    /// <summary>Merges that took their place.</summary>
    public int Count => Volatile.Read(ref merges);

    /// <summary>Whether so many segments wait for a merge that who adds more of them should wait too.</summary>
    public bool AreBehind
    {
        get
        {
            lock (segments.Sync)
            {
                if (segments.Live.Count <= MergePolicy.SegmentsPerTier * 2) return false;
                return segments.Live.Count > policy.Allowed([.. segments.Live.Select(segment => segment.Size)]) * 2;
            }
        }
    }

    /// <summary>Does one merge that is due.</summary>
    /// <returns>False where none is, or where one was given up because the disk has no room.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    /// <exception cref="IndexCorruptException">A segment is damaged.</exception>
    public bool TryMerge(CancellationToken cancellation)
    {
        turn.Wait(cancellation);
        try
        {
            return Problem is null && Run(Due, null, cancellation);
        }
        catch (Exception problem) when (problem is (IOException and not IndexCorruptException) or UnauthorizedAccessException)
        {
            Problem = problem as IOException ?? new IOException(problem.Message, problem);
            return false;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>What stood in the way of a merge may be gone.</summary>
    public void Retry() => Problem = null;

    /// <summary>Merges those segments that are there now into at most so many, none with deleted documents.</summary>
    /// <param name="most">How many may be left.</param>
    /// <param name="progress">Told which share of a merge is done; null for nobody.</param>
    /// <param name="merged">Called after each merge.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended; what was merged until then stays so.</exception>
    /// <exception cref="InvalidOperationException">There is no room for it within twice the data before the next commit.</exception>
    /// <exception cref="IOException">It can't be written; all is as it was.</exception>
    public void Compact(int most, IProgress<double>? progress, Action merged, CancellationToken cancellation)
    {
        turn.Wait(cancellation);
        try
        {
            LiveSegment[] bySize;
            lock (segments.Sync) bySize = [.. segments.Live.OrderByDescending(segment => segment.Size.LiveBytes)];
            // The smallest become one. The others stay, but for their deleted documents.
            var alone = bySize.Length > most ? most - 1 : bySize.Length;
            if (alone < bySize.Length && Run(() => WithRoom(bySize[alone..]), progress, cancellation)) merged();
            foreach (var segment in bySize.Take(alone).Where(segment => segment.Deleted > 0))
            {
                if (Run(() => WithRoom([segment]), progress, cancellation)) merged();
            }
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        // Who is merging ends first.
        turn.Wait();
        turn.Dispose();
    }

    private bool Run(Func<LiveSegment[]> choose, IProgress<double>? progress, CancellationToken cancellation)
    {
        if (!SegmentMerge.Run(segments, live, choose, termKeys, progress, cancellation)) return false;
        Interlocked.Increment(ref merges);
        return true;
    }

    private LiveSegment[] Due()
    {
        lock (segments.Sync)
        {
            var names = policy.Choose([.. segments.Live.Select(segment => segment.Size)], segments.RoomForMerge()).Select(size => size.Name).ToHashSet(StringComparer.Ordinal);
            return [.. segments.Live.Where(segment => names.Contains(segment.Info.Name))];
        }
    }

    /// <summary>Those of the segments that are still there.</summary>
    private LiveSegment[] WithRoom(LiveSegment[] wanted)
    {
        lock (segments.Sync)
        {
            LiveSegment[] chosen = [.. wanted.Where(segments.Live.Contains)];
            var (needed, room) = (chosen.Sum(segment => segment.Size.LiveBytes), segments.RoomForMerge());
            if (needed > room)
                throw new InvalidOperationException($"compacting would write {needed} bytes where {room} may be written before the index takes more than twice its data: commit first, then compact");
            return chosen;
        }
    }
}
