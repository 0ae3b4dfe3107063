using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using SearchPortal.News.Catalog.Importing;
using SearchPortal.News.Catalog.Watching;
using SearchPortal.News.Outlets;
using SearchPortal.News.Sources;
using SearchPortal.News.Sources.Addresses;

namespace SearchPortal.News.Catalog;

/// <summary>
/// Brings articles from files into an index. What the index already has is left alone, so an import that was
/// interrupted is finished by running it again.
/// </summary>
/// <remarks>
/// An article whose hash the index knows, and whose actors were recognised by the listed names of now, is unchanged. An id that this import has already met, or that the index has
/// from another source, is a duplicate: it is reported, and the first article stays. Every other article is added, or
/// replaces the earlier state of itself. What was erased (<see cref="Keeping.CatalogErasure"/>) is left out.
/// </remarks>
public sealed class ArticleImporter
{
    /// <summary>So much of the memory is for sources that are read ahead: articles and page trees are some times as large.</summary>

    // While it waits, it commits this often at most, and so seldom that commits take at most a twentieth of the time.
    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(1);
    private const int LeastWorkBetween = 20;

    private readonly CatalogWriter writer;
    private readonly ImportRequest request;
    private readonly ArticlePipeline pipeline;
    private readonly IProgress<ImportProgress>? progress;
    private readonly bool isLive;
    private readonly ImportTally tally = new();
    // A hash an article, not its id: an import of millions of articles must not fill the memory.
    private readonly HashSet<ulong> met = [];
    // Articles that are on their way into the index: one thread reads and judges while another writes.
    private readonly HashSet<string> underWay = new(StringComparer.Ordinal);
    private readonly Lock writing = new();
    private readonly Stopwatch sinceStart = Stopwatch.StartNew();
    private readonly Stopwatch sinceCommit = Stopwatch.StartNew();
    private readonly Stopwatch sinceResult = Stopwatch.StartNew();
    private TimeSpan lastCommit;
    private long bytesTotal;
    private long bytesRead;
    private int uncommitted;
    private bool isOver;

    internal ArticleImporter(CatalogWriter writer, ImportRequest request, ArticlePipeline pipeline, IProgress<ImportProgress>? progress)
    {
        this.writer = writer;
        this.request = request;
        this.pipeline = pipeline;
        this.progress = progress;
        isLive = request.Paths.Contains(ArticleReader.StandardInput);
    }

    /// <summary>Reads all that is asked for, puts it into the index and commits.</summary>
    /// <param name="options">The index, which is created where there is none, and the authority files.</param>
    /// <param name="request">What to read.</param>
    /// <param name="progress">Told of every article and problem, or null. It must not be slow: the import waits for it.</param>
    /// <param name="cancellation">Ends the import after the article at hand; what is done by then is committed.</param>
    /// <exception cref="OutletsException">The file of outlets is malformed.</exception>
    /// <exception cref="IOException">
    /// Another writer holds the index, or it can't be written (a full disk …): the last commit stays as it is.
    /// </exception>
    public static ImportSummary Run(
        CatalogOptions options,
        ImportRequest request,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(request);
        var outlets = options.OutletsFile is null ? OutletSet.Empty : OutletSet.Load(options.OutletsFile);
        using var writer = CatalogWriter.Open(options, request.MemoryBudget);
        var versions = Versions(options.TopicsFile, outlets);
        using var addresses = AddressReader.Create(writer.Addresses, Circumstances(request.Mapping, versions), request.AllowsPrivateAddresses, cancellation);
        var reader = new ArticleReader(request.Mapping, versions) { Addresses = addresses };
        return new ArticleImporter(writer, request, new ArticlePipeline(writer.Authority, outlets), progress).Import(reader, cancellation);
    }

    /// <summary>What an article's hash depends on beside its bytes: when one of these changes, every article is read anew.</summary>
    /// <remarks>The listed names are not among it: the index tells by which of them an article's actors were recognised.</remarks>
    internal static string Versions(string? topicsFile, OutletSet outlets) => string.Join(
        ' ',
        ArticlePipeline.Version,
        ArticleSchema.TextAnalyzer,
        "topics/" + (topicsFile is null ? "none" : Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(topicsFile)))),
        "outlets/" + outlets.Version);

    /// <summary>What else than its bytes has a part in what becomes of a source.</summary>
    internal static string Circumstances(FieldMapping? mapping, string versions) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mapping?.Hash + " " + versions)).AsSpan(0, 8));

    /// <summary>Is told what becomes of each thing; null for nobody.</summary>
    internal IImportNotes? Notes { get; init; }

    /// <summary>Articles that the index did not have.</summary>
    internal long Added => tally.Added;

    /// <summary>Articles that replaced an earlier state of themselves.</summary>
    internal long Updated => tally.Updated;

    /// <summary>What was done so far.</summary>
    internal ImportSummary Summary(bool interrupted) => tally.Summary(interrupted, sinceStart.Elapsed) with { Bytes = bytesRead };

    private ImportSummary Import(ArticleReader reader, CancellationToken cancellation)
    {
        var paths = Different(request.Paths);
        bytesTotal = ArticleReader.CountBytes(paths);
        var isWhole = Import(reader.Read(paths), cancellation);
        // A fetch that was ended is a problem of its address: nothing is behind it that was not handed over.
        isWhole &= !cancellation.IsCancellationRequested || !paths.Any(ArticleReader.IsAddress);
        Commit();
        writer.FinishMerges(cancellation);
        return Summary(!isWhole);
    }

    /// <summary>Brings what is read into the index. The last commit is the caller's.</summary>
    /// <returns>False where it was ended before all was read.</returns>
    internal bool Import(IEnumerable<ReadResult> results, CancellationToken cancellation)
    {
        using var ahead = new ReadAhead(raw => writer.Prepare(pipeline.Build(raw)), Environment.ProcessorCount, new WritingMemory(request.MemoryBudget).ReadAhead);
        try
        {
            foreach (var work in ahead.Run(results.Select(Judge), CommitWhileWaiting, cancellation))
            {
                sinceResult.Restart();
                Take(work);
                CommitIfDue();
            }
        }
        finally
        {
            // A reader that waits for its input may come back when the index is closed.
            lock (writing) isOver = true;
        }

        return ahead.IsWhole;
    }

    private static List<string> Different(IReadOnlyList<string> paths) =>
        [.. paths.DistinctBy(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), StringComparer.Ordinal)];

    /// <summary>Says what becomes of a result. Called by the thread that reads, in the order of reading.</summary>
    private ReadWork Judge(ReadResult result)
    {
        if (result is not RawArticle raw) return new ReadWork(result, Verdict.NoArticle);
        lock (writing)
        {
            if (isOver) throw new OperationCanceledException();
            var known = writer.Find(raw.Id);
            var verdict =
                writer.Erased.Contains(raw.Id) ? Verdict.Erased :
                // All that was met is in the index or on its way: an id that is not there only shares its hash with another one.
                !met.Add(Hash(raw.Id)) && (known is not null || underWay.Contains(raw.Id)) ? Verdict.Duplicate
                : known is { IsRecognisedNow: true } && known.ContentHash == raw.ContentHash ? (known.SourceHash == SourceHash.Of(raw.Source) ? Verdict.Unchanged : Verdict.UnchangedElsewhere)
                : known is not null && known.SourceHash != SourceHash.Of(raw.Source) ? Verdict.DuplicateOfEarlierRun
                : known is null ? Verdict.Add : Verdict.Update;
            if (verdict is Verdict.Add or Verdict.Update) underWay.Add(raw.Id);
            return new ReadWork(result, verdict);
        }
    }

    private void Take(ReadWork work)
    {
        bytesRead += work.Result.Bytes;
        switch (work.Result)
        {
            case RawArticle raw:
                Take(raw, work);
                break;
            case SourceProblem problem:
                tally.Count(problem);
                Notes?.Meet(problem);
                Report(problem);
                break;
            case PassedOver passedOver:
                tally.PassOver(passedOver.Reason);
                break;
            case AddressRead read:
                writer.Addresses.Note(read);
                break;
        }
    }

    private void Take(RawArticle raw, ReadWork work)
    {
        switch (work.Verdict)
        {
            case Verdict.Unchanged:
                tally.Unchanged++;
                Notes?.Keep(raw);
                Report(null);
                break;
            case Verdict.UnchangedElsewhere:
                tally.Unchanged++;
                Notes?.LeaveOut(raw);
                Report(null);
                break;
            case Verdict.Erased:
                tally.Erased++;
                Report(null);
                break;
            case Verdict.Duplicate:
                TakeSecond(raw, "");
                break;
            case Verdict.DuplicateOfEarlierRun:
                TakeSecond(raw, ", read in an earlier run");
                break;
            case Verdict.Update:
                if (Built(raw, work.Article!) is { } update) Put(raw, WithFurtherPages(update), isNew: false);
                break;
            default:
                if (Built(raw, work.Article!) is { } article) Put(raw, article, isNew: true);
                break;
        }
    }

    /// <summary>Takes something whose id an article from elsewhere has: another page of the same article, or a duplicate.</summary>
    private void TakeSecond(RawArticle raw, string when)
    {
        var known = raw.Html is null ? null : Stored(raw.Id);
        switch (known is null ? PageMeaning.Duplicate : PageJoin.Judge(known, raw.PageVersion.Kind, raw.PageVersion.Number, raw.Source, raw.ContentHash))
        {
            case PageMeaning.Unchanged:
                tally.Unchanged++;
                Notes?.KeepPage(raw);
                Report(null);
                break;
            case PageMeaning.OtherVersion:
                Notes?.LeaveOut(raw);
                tally.PassOver("is another version (short, printed) of an article that is there");
                break;
            case PageMeaning.Replaces:
                if (Built(raw, Task.Run(() => writer.Prepare(pipeline.Build(raw)))) is { } main) Put(raw, main, isNew: false, isPage: true);
                break;
            case PageMeaning.Joins:
                if (Built(raw, Task.Run(() => writer.Prepare(pipeline.Recognize(PageJoin.Join(known!, pipeline.Build(raw)))))) is { } joined) Put(raw, joined, isNew: false, isPage: true);
                break;
            default:
                Duplicate(raw, when);
                break;
        }
    }

    /// <summary>A new state of an article's first page, with the further pages of the article.</summary>
    private PreparedArticle WithFurtherPages(PreparedArticle update) =>
        Stored(update.Article.Id) is { Pages.Count: > 1 } known ? writer.Prepare(pipeline.Recognize(PageJoin.Join(known, update.Article))) : update;

    private Article? Stored(string id)
    {
        lock (writing) return writer.FindArticle(id);
    }

    /// <summary>The article; null where there is none or making it failed, which stops nothing else.</summary>
    private PreparedArticle? Built(RawArticle raw, Task<PreparedArticle> article)
    {
        SourceProblem problem;
        try
        {
            var built = article.GetAwaiter().GetResult();
            if (built.Article.Title is not null || built.Article.Blocks.Count > 0) return built;
            problem = ReadFailure.NothingFound(raw);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            problem = ReadFailure.ProblemOf(raw, failure);
        }

        lock (writing) underWay.Remove(raw.Id);
        Take(new ReadWork(problem, Verdict.NoArticle));
        return null;
    }

    private void Put(RawArticle raw, PreparedArticle article, bool isNew, bool isPage = false)
    {
        lock (writing)
        {
            writer.Put(article);
            underWay.Remove(raw.Id);
        }

        uncommitted++;
        if (isNew) tally.Added++;
        else tally.Updated++;
        if (isPage) Notes?.KeepPage(raw);
        else Notes?.Keep(raw);
        Report(null);
    }

    private void Duplicate(RawArticle raw, string when)
    {
        tally.Duplicates++;
        Notes?.LeaveOut(raw);
        Report(new SourceProblem
        {
            Source = raw.Source,
            Line = raw.Line,
            Bytes = 0,
            What = $"has the id \"{raw.Id}\" of an article from \"{SourceOf(raw.Id)}\"{when}, which stays",
            Remedy = "If it is another article, let a mapping put something before the ids of one file (id-prefix), or delete the first",
        });
    }

    private string? SourceOf(string id)
    {
        lock (writing) return writer.FindArticle(id)?.Source;
    }

    private void CommitIfDue()
    {
        if (uncommitted == 0) return;
        if (uncommitted >= request.CommitEvery || sinceCommit.Elapsed >= request.CommitInterval) Commit();
    }

    /// <summary>
    /// Commits where nothing else is to be done. Whoever writes articles to the standard input one by one wants to find them; a file is only
    /// paused at, as a commit for each moment that the reader needs would make many little segments.
    /// </summary>
    private void CommitWhileWaiting()
    {
        if (uncommitted == 0 || sinceCommit.Elapsed < LeastPause || sinceCommit.Elapsed < LeastWorkBetween * lastCommit) return;
        if (isLive || sinceResult.Elapsed >= LeastPause) Commit();
    }

    private void Commit()
    {
        var start = sinceStart.Elapsed;
        Notes?.BeforeCommit();
        lock (writing) writer.Commit();
        lastCommit = sinceStart.Elapsed - start;
        uncommitted = 0;
        sinceCommit.Restart();
    }

    private void Report(SourceProblem? problem) =>
        progress?.Report(new ImportProgress(tally.Articles, bytesRead, bytesTotal, problem));

    private static ulong Hash(string id) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
