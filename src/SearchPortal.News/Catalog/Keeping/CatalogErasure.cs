using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Keeping;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Catalog.Watching;

namespace SearchPortal.News.Catalog.Keeping;

/// <summary>
/// Takes articles out of an index for good, as a court order or somebody's right to be forgotten asks for: deletes them, notes a hash of their ids so that
/// no import brings them back, and writes each segment anew that ever held them. What it can't reach is told: backups, readers, copies under other ids.
/// </summary>
public static class CatalogErasure
{
    /// <summary>So long readers get to take up the new commit, before they are told as holding the old files.</summary>
    private static readonly TimeSpan WaitForReaders = TimeSpan.FromSeconds(3);

    /// <summary>Erases articles.</summary>
    /// <param name="options">The index and the authority files.</param>
    /// <param name="ids">Ids of articles; live, deleted before, or not there.</param>
    /// <param name="progress">Told which share of the segments is written anew, from 0 to 1, or null.</param>
    /// <param name="cancellation">Stops it: the articles are deleted then, but their text is still in files. The same call goes on.</param>
    /// <exception cref="IOException">Another writer holds the index, or it can't be written. The same call goes on from there.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static EraseSummary Run(CatalogOptions options, IReadOnlyCollection<string> ids, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(ids);
        var asked = ids.Distinct(StringComparer.Ordinal).ToArray();
        var before = Before(options.IndexFolder, asked);
        HashSet<string> knownBefore;
        using (var writer = CatalogWriter.Open(options))
        {
            knownBefore = asked.Where(writer.Erased.Contains).ToHashSet(StringComparer.Ordinal);
            foreach (var id in asked) writer.Erase(id);
            var watched = KnownFiles.Read(writer.Watched);
            if (watched.ForgetPages(asked)) writer.Watched = watched.Write();
            writer.Commit();
            // Which names articles still have can be asked once the deletes are committed.
            writer.DropUnusedForms();
            writer.Commit();
        }

        var gone = SegmentPurge.Run(options.IndexFolder, ArticleSchema.Schema, ArticleSchema.TermKeys, asked, progress, cancellation);
        var readers = ReadersOfRemovedFiles(options.IndexFolder, out var unseen);
        return new EraseSummary
        {
            Erased = [.. asked.Where(before.Held.Contains)],
            ErasedBefore = [.. asked.Where(id => !before.Held.Contains(id) && knownBefore.Contains(id))],
            Unknown = [.. asked.Where(id => !before.Held.Contains(id) && !knownBefore.Contains(id))],
            Copies = before.Copies,
            Segments = gone.Count,
            LeftFiles = SegmentPurge.LeftFiles(options.IndexFolder),
            Backups = BackupHoldings.Of(options.IndexFolder, asked),
            Readers = readers,
            UnseenPrograms = unseen,
        };
    }

    /// <summary>Takes ids off the list of the erased: from then on an import may bring their articles again.</summary>
    /// <returns>Ids that were not on it.</returns>
    public static IReadOnlyList<string> Allow(CatalogOptions options, IReadOnlyCollection<string> ids)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(ids);
        using var writer = CatalogWriter.Open(options);
        var unknown = ids.Distinct(StringComparer.Ordinal).Where(id => !writer.Erased.Remove(id)).ToArray();
        writer.Commit();
        return unknown;
    }

    /// <summary>Which ids some segment holds, deleted or not, and the ids of other articles with the same text.</summary>
    private static (HashSet<string> Held, IReadOnlyList<string> Copies) Before(string folder, IReadOnlyList<string> ids)
    {
        using var searcher = IndexSearcher.Open(folder);
        if (!searcher.Schema.Equals(ArticleSchema.Schema)) throw new IndexSchemaException(folder);
        var held = ids.Where(searcher.HoldsFilesOf).ToHashSet(StringComparer.Ordinal);
        var groups = ids.Select(searcher.Find).OfType<Hit>().SelectMany(hit => searcher.Values(hit, ArticleSchema.Copies)).Distinct(StringComparer.Ordinal).ToArray();
        if (groups.Length == 0) return (held, []);
        searcher.Limits = Engine.Matching.SearchLimits.None;
        var copies = searcher.Stream(new SearchTask(new KeywordQuery(ArticleSchema.Copies, groups)) { Size = 0, Sort = Sort.SchemaOrder }).Select(hit => hit.Id);
        return (held, [.. copies.Except(ids, StringComparer.Ordinal)]);
    }

    /// <summary>The site takes up a commit within half a second; what a cursor of its API holds, it keeps for longer.</summary>
    private static IReadOnlyList<MappingProcess>? ReadersOfRemovedFiles(string folder, out int unseen)
    {
        var until = Environment.TickCount64 + (long)WaitForReaders.TotalMilliseconds;
        while (true)
        {
            if (MappingProcesses.Of(folder, out unseen) is not { } readers) return null;
            var holding = readers.Where(reader => reader.Removed > 0).ToArray();
            if (holding.Length == 0 || Environment.TickCount64 >= until) return holding;
            Thread.Sleep(100);
        }
    }
}
