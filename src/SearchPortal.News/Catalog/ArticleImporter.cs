using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog;

/// <summary>
/// Brings articles from files into an index. What the index already has is left alone, so an import that was
/// interrupted is finished by running it again.
/// </summary>
/// <remarks>
/// An article whose hash the index knows, and whose actors were recognised by the listed names of now, is unchanged. An id that this import has already met, or that the index has
/// from another source, is a duplicate: it is reported, and the first article stays. Every other article is added, or
/// replaces the earlier state of itself.
/// </remarks>
public sealed class ArticleImporter
{
    private readonly CatalogWriter writer;
    private readonly ImportRequest request;
    private readonly ArticlePipeline pipeline;
    private readonly IProgress<ImportProgress>? progress;
    private readonly ImportTally tally = new();
    // A hash an article, not its id: an import of millions of articles must not fill the memory.
    private readonly HashSet<ulong> met = [];
    private readonly Stopwatch sinceStart = Stopwatch.StartNew();
    private readonly Stopwatch sinceCommit = Stopwatch.StartNew();
    private long bytesTotal;
    private long bytesRead;
    private int uncommitted;

    private ArticleImporter(CatalogWriter writer, ImportRequest request, ArticlePipeline pipeline, IProgress<ImportProgress>? progress)
    {
        this.writer = writer;
        this.request = request;
        this.pipeline = pipeline;
        this.progress = progress;
    }

    /// <summary>Reads all that is asked for, puts it into the index and commits.</summary>
    /// <param name="options">The index, which is created where there is none, and the authority files.</param>
    /// <param name="request">What to read.</param>
    /// <param name="progress">Told of every article and problem, or null. It must not be slow: the import waits for it.</param>
    /// <param name="cancellation">Ends the import after the article at hand; what is done by then is committed.</param>
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
        using var writer = CatalogWriter.Open(options, request.MemoryBudget);
        var reader = new ArticleReader(request.Mapping, Versions(options.TopicsFile));
        return new ArticleImporter(writer, request, new ArticlePipeline(writer.Authority), progress).Import(reader, cancellation);
    }

    /// <summary>What an article's hash depends on beside its bytes: when one of these changes, every article is read anew.</summary>
    /// <remarks>The listed names are not among it: the index tells by which of them an article's actors were recognised.</remarks>
    internal static string Versions(string? topicsFile) => string.Join(
        ' ',
        ArticlePipeline.Version,
        ArticleSchema.TextAnalyzer,
        "topics/" + (topicsFile is null ? "none" : Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(topicsFile)))));

    private ImportSummary Import(ArticleReader reader, CancellationToken cancellation)
    {
        var paths = Different(request.Paths);
        bytesTotal = ArticleReader.CountBytes(paths);
        var interrupted = false;
        foreach (var result in reader.Read(paths))
        {
            interrupted = cancellation.IsCancellationRequested;
            if (interrupted) break;
            Take(result);
            CommitIfDue();
        }

        writer.Commit();
        return tally.Summary(interrupted, sinceStart.Elapsed);
    }

    private static List<string> Different(IReadOnlyList<string> paths) =>
        [.. paths.DistinctBy(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), StringComparer.Ordinal)];

    private void Take(ReadResult result)
    {
        bytesRead += result.Bytes;
        switch (result)
        {
            case RawArticle raw:
                Take(raw);
                break;
            case SourceProblem problem:
                tally.Count(problem);
                Report(problem);
                break;
            case PassedOver passedOver:
                tally.PassOver(passedOver.Reason);
                break;
        }
    }

    private void Take(RawArticle raw)
    {
        var known = writer.Find(raw.Id);
        // All that was met is in the index now: an id that is not there only shares its hash with another one.
        if (!met.Add(Hash(raw.Id)) && known is not null)
        {
            Duplicate(raw, "");
        }
        else if (known is { IsRecognisedNow: true } && known.ContentHash == raw.ContentHash)
        {
            tally.Unchanged++;
            Report(null);
        }
        else if (known is not null && known.SourceHash != SourceHash.Of(raw.Source))
        {
            Duplicate(raw, ", read in an earlier run");
        }
        else
        {
            Put(raw, known is null);
        }
    }

    private void Put(RawArticle raw, bool isNew)
    {
        var article = pipeline.Build(raw);
        writer.Put(article);
        uncommitted++;
        if (isNew) tally.Added++;
        else tally.Updated++;
        Report(null);
    }

    private void Duplicate(RawArticle raw, string when)
    {
        tally.Duplicates++;
        Report(new SourceProblem
        {
            Source = raw.Source,
            Line = raw.Line,
            Bytes = 0,
            What = $"has the id \"{raw.Id}\" of an article from {writer.FindSource(raw.Id)}{when}, which stays",
            Remedy = "Give one of the two another id, or delete the first",
        });
    }

    private void CommitIfDue()
    {
        if (uncommitted == 0) return;
        if (uncommitted < request.CommitEvery && sinceCommit.Elapsed < request.CommitInterval) return;
        writer.Commit();
        uncommitted = 0;
        sinceCommit.Restart();
    }

    private void Report(SourceProblem? problem) =>
        progress?.Report(new ImportProgress(tally.Articles, bytesRead, bytesTotal, problem));

    private static ulong Hash(string id) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
