using SearchPortal.Engine.Storage;
using SearchPortal.News.Outlets;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog.Watching;

/// <summary>Follows folders: what is written, changed or removed there is added, updated or deleted in the index, until it is stopped.</summary>
/// <remarks>Looks into the folders again and again; what the file system tells of changes only shortens the pause. So network drives and missed signals do no harm.
/// The index is held for one commit at a time: others may write in between.</remarks>
public sealed class FolderWatch
{
    private const int MostTold = 10_000;

    private static readonly TimeSpan LongestRetry = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly CatalogOptions options;
    private readonly WatchRequest request;
    private readonly Action<WatchReport> report;
    private readonly CancellationToken cancellation;
    private readonly OutletSet outlets;
    private readonly string versions;
    private readonly string circumstances;
    private readonly HashSet<int> told = [];
    private readonly Dictionary<ulong, (ulong Stamp, DateTime At, TimeSpan After)> retries = [];
    private readonly Dictionary<ulong, DateTime> unsettled = [];
    private KnownFiles known = new();
    private long knownCommit = -1;

    private FolderWatch(CatalogOptions options, WatchRequest request, Action<WatchReport> report, CancellationToken cancellation)
    {
        this.options = options;
        this.request = request;
        this.report = report;
        this.cancellation = cancellation;
        outlets = options.OutletsFile is null ? OutletSet.Empty : OutletSet.Load(options.OutletsFile);
        versions = ArticleImporter.Versions(options.TopicsFile, outlets);
        circumstances = ArticleImporter.Circumstances(request.Mapping, versions);
    }

    /// <summary>Follows the folders until it is cancelled.</summary>
    /// <param name="options">The index, which is created where there is none, and the authority files.</param>
    /// <param name="request">What to follow.</param>
    /// <param name="report">Is told what happens, on the thread that watches.</param>
    /// <param name="cancellation">Ends the watch after the article at hand; what is done by then is committed.</param>
    /// <exception cref="ArgumentException">Two of the folders have the same name.</exception>
    /// <exception cref="IOException">The index can't be written.</exception>
    public static void Run(CatalogOptions options, WatchRequest request, Action<WatchReport> report, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(report);
        if (request.Folders.GroupBy(FolderLook.NameOf).FirstOrDefault(folders => folders.Count() > 1) is { } twice)
            throw new ArgumentException($"two folders have one name: {string.Join(", ", twice)}. Rename one of them, or watch the folder that both are in", nameof(request));
        new FolderWatch(options, request, report, cancellation).Run();
    }

    private void Run()
    {
        using var signals = new FolderSignals(request.Folders);
        var pause = request.ShortestPause;
        var wasEqual = false;
        while (!cancellation.IsCancellationRequested)
        {
            // The time before the look: a file must have lain still when it was seen.
            var now = DateTime.UtcNow;
            var look = FolderLook.Into(request.Folders);
            foreach (var problem in look.Problems) Tell(problem);
            var isEqual = Follow(look, now);
            if (isEqual && !wasEqual) report(new WatchReport { EqualFiles = look.Files.Count });
            pause = isEqual && wasEqual ? Longer(pause, request.LongestPause) : request.ShortestPause;
            wasEqual = isEqual;
            signals.Wait(request.ShortestPause, pause, cancellation);
        }
    }

    /// <summary>Brings what a look has found into the index.</summary>
    /// <param name="look">The look.</param>
    /// <param name="now">When it began.</param>
    /// <returns>Whether there was nothing to do, and nothing is waiting.</returns>
    private bool Follow(FolderLook look, DateTime now)
    {
        var all = look.Files.ToDictionary(file => file.Name);
        if (knownCommit < 0 && OpenWhenFree() is { } first)
        {
            using (first)
            {
                Learn(first);
                Adopt(first, look);
            }
        }

        var different = look.Files.Where(file => known.All.GetValueOrDefault(file.Name)?.Stamp != file.Stamp).ToArray();
        var due = different.Where(file => IsDue(file, now)).ToArray();
        var changed = due.Where(file => IsSettled(file, now)).ToArray();
        foreach (var file in changed) unsettled.Remove(file.Name);
        // Where a folder can't be listed, files that are not seen may still be there.
        var folders = request.Folders.Select(FolderLook.NameOf).ToHashSet();
        ulong[] gone = look.Problems.Count > 0 ? [] : [.. known.All.Where(file => folders.Contains(file.Value.Folder) && !all.ContainsKey(file.Key)).Select(file => file.Key)];
        var isFirst = true;
        foreach (var some in changed.Chunk(request.FilesInCommit).DefaultIfEmpty([]))
        {
            if (some.Length == 0 && gone.Length == 0) break;
            if (cancellation.IsCancellationRequested) return false;
            Sync(some, isFirst ? gone : [], all);
            isFirst = false;
        }

        return due.Length == 0 && gone.Length == 0;
    }

    private void Sync(IReadOnlyList<FoundFile> changed, IReadOnlyList<ulong> gone, IReadOnlyDictionary<ulong, FoundFile> all)
    {
        if (OpenWhenFree() is not { } writer) return;
        using (writer)
        {
            if (writer.LastCommit != knownCommit) Learn(writer);
            var reader = new ArticleReader(request.Mapping, versions);
            var pipeline = new ArticlePipeline(writer.Authority, outlets);
            var import = new ImportRequest(request.Folders, request.Mapping) { MemoryBudget = request.MemoryBudget };
            var sync = new FolderSync(writer, known, (notes, progress) => new ArticleImporter(writer, import, pipeline, progress) { Notes = notes }, Tell);
            var (summary, unreadable) = sync.Run(changed, gone, all, reader.Read, cancellation);
            knownCommit = writer.LastCommit;
            foreach (var file in unreadable) Postpone(file);
            foreach (var file in changed.Except(unreadable)) retries.Remove(file.Name);
            report(new WatchReport { Synced = summary });
        }
    }

    /// <summary>Reads what is known of the files with the index. Under other circumstances nothing of it counts but which files there were.</summary>
    private void Learn(CatalogWriter writer)
    {
        var read = KnownFiles.Read(writer.Watched);
        known = new KnownFiles { Circumstances = circumstances };
        foreach (var (name, file) in read.All) known.Set(name, read.Circumstances == circumstances ? file : file with { Stamp = 0 });
        knownCommit = writer.LastCommit;
    }

    /// <summary>Takes over what the index has from folders that were never watched: files that are gone by now had articles, too.</summary>
    private void Adopt(CatalogWriter writer, FolderLook look)
    {
        var watched = known.All.Values.Select(file => file.Folder).ToHashSet();
        var folders = request.Folders.Where(folder => !watched.Contains(FolderLook.NameOf(folder))).ToDictionary(folder => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), FolderLook.NameOf, StringComparer.Ordinal);
        if (folders.Count == 0) return;
        var there = look.Files.Select(file => file.Item.Source).ToHashSet(StringComparer.Ordinal);
        var sources = new Dictionary<ulong, (ulong Folder, HashSet<ulong> Sources)>();
        foreach (var source in writer.Sources())
        {
            if (source.IndexOf('/', StringComparison.Ordinal) is not (> 0 and var end) || !folders.TryGetValue(source[..end], out var folder)) continue;
            var file = SourceHash.WithoutLine(source);
            while (file.Length > end && !there.Contains(file)) file = file[..file.LastIndexOf('/')];
            var name = SourceHash.Of(file.Length > end ? file : source);
            if (!sources.TryGetValue(name, out var of)) sources[name] = of = (folder, []);
            of.Sources.Add(SourceHash.Of(source));
        }

        foreach (var (name, (folder, all)) in sources) known.Set(name, new KnownFile(folder, 0) { Sources = all });
    }

    private CatalogWriter? OpenWhenFree()
    {
        var wait = request.ShortestPause;
        var isTold = false;
        while (true)
        {
            try
            {
                return CatalogWriter.Open(options, request.MemoryBudget);
            }
            catch (IndexLockedException held)
            {
                if (!isTold) report(new WatchReport { Waiting = held.Message });
                isTold = true;
            }

            if (cancellation.WaitHandle.WaitOne(wait)) return null;
            wait = Longer(wait, LongestWait);
        }
    }

    private bool IsDue(FoundFile file, DateTime now) => !retries.TryGetValue(file.Name, out var retry) || retry.Stamp != file.Stamp || now >= retry.At;

    /// <summary>Whether a file has lain unchanged for long enough, or has changed for so long that waiting is of no use.</summary>
    private bool IsSettled(FoundFile file, DateTime now)
    {
        // A time far ahead of the clock tells nothing: such a file is as old as can be.
        if (now - file.Written >= request.Settling || file.Written - now > request.LongestPause) return true;
        unsettled.TryAdd(file.Name, now);
        return now - unsettled[file.Name] >= request.LongestPause;
    }

    private void Postpone(FoundFile file)
    {
        var after = retries.TryGetValue(file.Name, out var before) && before.Stamp == file.Stamp ? Longer(before.After, LongestRetry) : request.FirstRetry;
        retries[file.Name] = (file.Stamp, DateTime.UtcNow + after, after);
    }

    private void Tell(SourceProblem problem)
    {
        if (told.Count >= MostTold) told.Clear();
        if (told.Add(problem.ToString().GetHashCode(StringComparison.Ordinal))) report(new WatchReport { Problem = problem });
    }

    private static TimeSpan Longer(TimeSpan time, TimeSpan longest) => time * 2 < longest ? time * 2 : longest;
}
