using SearchPortal.Engine;

namespace SearchPortal.Benchmarks.Soak;

/// <summary>The snapshot that several threads search, while another thread puts newer ones in its place.</summary>
internal sealed class SoakSnapshot : IDisposable
{
    private readonly Lock sync = new();
    private IndexSearcher? current;

    /// <summary>The snapshot, with a reference that the caller gives back; null where there is none yet.</summary>
    public IndexSearcher? Acquire()
    {
        lock (sync) return current is not null && current.TryAcquire() ? current : null;
    }

    public void Replace(IndexSearcher? newer)
    {
        IndexSearcher? old;
        lock (sync) (old, current) = (current, newer);
        old?.Dispose();
    }

    /// <summary>Looks for a newer commit.</summary>
    public void Refresh()
    {
        if (current?.OpenIfChanged() is { } newer) Replace(newer);
    }

    public void Dispose() => Replace(null);
}
