using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog.Watching;

/// <summary>Makes the index equal to watched folders: puts what changed, and deletes what is in no file any more. Ends with one commit that also holds what is known of the files.</summary>
/// <param name="writer">The index.</param>
/// <param name="known">What was known of the files; told what is known now.</param>
/// <param name="import">Makes the importer of a pass over some files.</param>
/// <param name="report">Is told of problems.</param>
internal sealed class FolderSync(CatalogWriter writer, KnownFiles known, Func<IImportNotes, IProgress<ImportProgress>, ArticleImporter> import, Action<SourceProblem> report) : IImportNotes
{
    // Two files that take an id from each other with every pass must not keep us for ever; the next look goes on.
    private const int MostPasses = 5;

    private readonly HashSet<ulong> kept = [];
    private Dictionary<string, FolderReading> reading = [];
    private long deleted;

    /// <summary>Makes the index equal to the folders, as far as these files go.</summary>
    /// <param name="changed">Files that are new or other than they were.</param>
    /// <param name="gone">Short names of files that are not there any more.</param>
    /// <param name="all">All files that are there: further ones may have to be read again.</param>
    /// <param name="read">Reads files.</param>
    /// <param name="cancellation">Ends the work after the article at hand; what is done is committed, and the files count as unread.</param>
    /// <returns>What was done, and the files that could not be read to their end.</returns>
    public (SyncSummary Summary, IReadOnlyList<FoundFile> Unreadable) Run(
        IReadOnlyList<FoundFile> changed,
        IReadOnlyList<ulong> gone,
        IReadOnlyDictionary<ulong, FoundFile> all,
        Func<IEnumerable<SourceItem>, IEnumerable<ReadResult>> read,
        CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var unreadable = new List<FoundFile>();
        var (files, added, updated) = (0L, 0L, 0L);

        // First what is gone: a file that was moved brings the same articles under another name.
        var next = ToReadAgain(Forget(gone), deleted > 0, all);
        foreach (var file in changed) next[file.Name] = file;
        for (var pass = 0; pass < MostPasses && next.Count > 0; pass++)
        {
            reading = next.Values.ToDictionary(file => file.Item.Source, file => new FolderReading(file), StringComparer.Ordinal);
            kept.Clear();
            var importer = import(this, new Problems(Tell));
            var isWhole = importer.Import(read(next.Values.Select(file => file.Item)), cancellation);
            (files, added, updated) = (files + next.Count, added + importer.Added, updated + importer.Updated);
            if (!isWhole)
            {
                BeforeCommit();
                break;
            }

            var before = deleted;
            var again = Settle(unreadable);
            next = ToReadAgain(again, deleted > before, all);
        }

        foreach (var name in next.Keys)
        {
            if (known.All.TryGetValue(name, out var file)) known.Set(name, file with { Stamp = 0 });
        }

        writer.Watched = known.Write();
        writer.Commit();
        writer.FinishMerges(cancellation);
        return (new SyncSummary(files, gone.Count, added, updated, deleted, clock.Elapsed), unreadable);
    }

    void IImportNotes.Keep(RawArticle raw)
    {
        ReadingOf(raw)?.Keep(raw);
        kept.Add(Hash(raw.Id, SourceHash.Of(raw.Source)));
    }

    void IImportNotes.KeepPage(RawArticle raw) => ReadingOf(raw)?.KeepPage(raw);

    void IImportNotes.LeaveOut(RawArticle raw)
    {
        if (ReadingOf(raw) is { } file) file.HasDuplicates = true;
    }

    void IImportNotes.Meet(SourceProblem problem)
    {
        if (problem.IsUnreadable && ReadingOf(problem) is { } file) file.IsUnreadable = true;
    }

    /// <summary>What a crash would leave must be known: else articles would stay of which no file is known.</summary>
    public void BeforeCommit()
    {
        foreach (var file in reading.Values) known.Set(file.File.Name, file.KnownSoFar(known.All.GetValueOrDefault(file.File.Name)));
        writer.Watched = known.Write();
    }

    /// <summary>Deletes the articles of files that are gone.</summary>
    /// <returns>Files that must be read again.</returns>
    private List<ulong> Forget(IReadOnlyList<ulong> gone)
    {
        var again = new List<ulong>();
        var sources = new HashSet<long>();
        foreach (var name in gone)
        {
            if (!known.All.TryGetValue(name, out var file)) continue;
            known.Remove(name);
            foreach (var id in file.Pages) DeletePaged(id, again);
            foreach (var source in file.Sources) sources.Add(unchecked((long)source));
        }

        DeleteAll(writer.IdsOf(sources).Select(article => article.Id), again);
        return again;
    }

    /// <summary>After a pass: notes what is known of the files, and deletes what they no longer hold.</summary>
    /// <returns>Files that must be read again.</returns>
    private List<ulong> Settle(List<FoundFile> unreadable)
    {
        var again = new List<ulong>();
        var sources = new HashSet<long>();
        foreach (var file in reading.Values)
        {
            var before = known.All.GetValueOrDefault(file.File.Name);
            if (file.IsUnreadable)
            {
                unreadable.Add(file.File);
                known.Set(file.File.Name, file.KnownSoFar(before));
                continue;
            }

            foreach (var source in file.Sources.Concat(before?.Sources ?? [])) sources.Add(unchecked((long)source));
            foreach (var id in (before?.Pages ?? []).Except(file.Pages)) DeletePaged(id, again);
            known.Set(file.File.Name, file.Known());
        }

        DeleteAll(writer.IdsOf(sources).Where(article => !kept.Contains(Hash(article.Id, article.Source))).Select(article => article.Id), again);
        return again;
    }

    /// <summary>Files that must be read again, of those that are there.</summary>
    /// <param name="names">Files whose articles have lost a page.</param>
    /// <param name="idsAreFree">Whether articles went whose ids may be those of articles that were left out.</param>
    /// <param name="all">All files that are there.</param>
    private Dictionary<ulong, FoundFile> ToReadAgain(IEnumerable<ulong> names, bool idsAreFree, IReadOnlyDictionary<ulong, FoundFile> all)
    {
        var leftOut = idsAreFree ? known.All.Where(file => file.Value.HasDuplicates).Select(file => file.Key) : [];
        return names.Concat(leftOut).Distinct().Where(all.ContainsKey).ToDictionary(name => name, name => all[name]);
    }

    private void DeleteAll(IEnumerable<string> ids, List<ulong> again)
    {
        var all = ids.ToArray();
        if (all.Length == 0) return;
        var pages = known.All.Where(file => file.Value.Pages.Count > 0).SelectMany(file => file.Value.Pages.Select(id => (id, file.Key))).ToLookup(page => page.id, page => page.Key, StringComparer.Ordinal);
        foreach (var id in all)
        {
            if (!writer.Delete(id)) continue;
            deleted++;
            again.AddRange(pages[id]);
        }
    }

    /// <summary>Deletes an article that has lost one of its pages: the files of the others must be read again.</summary>
    private void DeletePaged(string id, List<ulong> again)
    {
        if (writer.FindArticle(id) is not { } article || !writer.Delete(id)) return;
        deleted++;
        foreach (var page in article.Pages) again.Add(SourceHash.Of(page.Source));
    }

    // A file that went since the folder was looked into is no problem: the next look says that it is gone.
    private void Tell(SourceProblem problem)
    {
        if (!problem.IsUnreadable || ReadingOf(problem) is not { } file || File.Exists(file.File.Item.FullPath)) report(problem);
    }

    /// <summary>The file that something came out of: its source is that of the file, or begins with it.</summary>
    private FolderReading? ReadingOf(ReadResult result)
    {
        for (var source = result.Source; source.Length > 0; source = source[..Math.Max(0, source.LastIndexOf('/'))])
        {
            if (reading.TryGetValue(source, out var file)) return file;
        }

        return null;
    }

    private static ulong Hash(string id, ulong source) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))) ^ source;

    private sealed class Problems(Action<SourceProblem> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Problem is { } problem) report(problem);
        }
    }
}
