using SearchPortal.Engine.Segments;

namespace SearchPortal.News.Catalog.Keeping;

/// <summary>Merges an index into few segments without deleted articles: the smallest and quickest that it can be. Merges in the background do most of that
/// by themselves; it is worth its while for an index that will not change for long.</summary>
public static class CatalogCompaction
{
    /// <summary>Compacts an index.</summary>
    /// <param name="options">The index and the authority files.</param>
    /// <param name="segments">How many segments may be left.</param>
    /// <param name="progress">Told which share of a merge is done, from 0 to 1, or null. It must not be slow.</param>
    /// <param name="cancellation">Stops it; what was merged until then stays so.</param>
    /// <exception cref="IOException">Another writer holds the index, or it can't be written.</exception>
    public static CompactSummary Run(CatalogOptions options, int segments = 1, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(segments);
        var interrupted = false;
        Manifest before;
        using (var writer = CatalogWriter.Open(options))
        {
            before = Manifest.Read(options.IndexFolder);
            try
            {
                writer.Compact(segments, progress, cancellation);
            }
            catch (OperationCanceledException)
            {
                interrupted = true;
            }
        }

        var after = Manifest.Read(options.IndexFolder);
        return new CompactSummary(before.Segments.Count, after.Segments.Count, BytesOf(before), BytesOf(after), DeletedIn(before) - DeletedIn(after), interrupted);
    }

    private static long BytesOf(Manifest manifest) => manifest.Segments.Sum(segment => segment.Files.Values.Sum(file => file.Length));

    private static long DeletedIn(Manifest manifest) => manifest.Segments.Sum(segment => (long)segment.Deleted);
}
