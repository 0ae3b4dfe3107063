using System.Diagnostics;
using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Matching;
using SearchPortal.News.Catalog.Actors;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog;

/// <summary>
/// Brings the actors of the index up to the authority file as it is now, so that they are those that indexing everything anew would give. Only
/// articles that can be concerned are read again, from the index itself. The site serves meanwhile; a run that is stopped keeps what it has done,
/// and the next one goes on.
/// </summary>
public sealed class NamesUpdate
{
    private static readonly TimeSpan CommitInterval = TimeSpan.FromMinutes(1);

    private readonly CatalogWriter writer;
    private readonly ActorRecognizer recognizer;
    private readonly IProgress<NamesProgress>? progress;
    private readonly HashSet<string> unchanged = new(StringComparer.Ordinal);
    private long read;
    private long changed;

    private NamesUpdate(CatalogWriter writer, IProgress<NamesProgress>? progress)
    {
        this.writer = writer;
        this.progress = progress;
        recognizer = new ActorRecognizer(writer.Authority);
    }

    /// <summary>Applies the authority file to an index.</summary>
    /// <param name="options">The index and the authority file.</param>
    /// <param name="progress">Told of every article that was read again, or null. It must not be slow.</param>
    /// <param name="cancellation">Ends the run after the article at hand; what is done by then is committed.</param>
    /// <exception cref="IOException">Another writer holds the index, or it can't be written: the last commit stays as it is.</exception>
    /// <exception cref="AuthorityException">The authority file is malformed.</exception>
    public static NamesSummary Run(CatalogOptions options, IProgress<NamesProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var writer = CatalogWriter.Open(options);
        return new NamesUpdate(writer, progress).Apply(cancellation);
    }

    private NamesSummary Apply(CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var moved = writer.CompareForms();
        var isComplete = ReadAgain(cancellation);
        if (isComplete) writer.StampRecognised();
        else writer.StampRecognised(unchanged.Contains);
        writer.Commit();
        writer.FinishMerges(cancellation);
        return new NamesSummary(read, changed, moved, !isComplete, writer.Authority.ShortVersion, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Recognises actors in the articles that can have others.</summary>
    /// <returns>False where it was stopped.</returns>
    private bool ReadAgain(CancellationToken cancellation)
    {
        using var searcher = IndexSearcher.Open(writer.Folder);
        searcher.Limits = SearchLimits.None;
        if (new WaitingArticles(searcher, writer.Authority).ToRead() is not { } query) return true;
        var task = new SearchTask(query) { Size = 0, Sort = Sort.SchemaOrder };
        var total = searcher.Search(task, cancellation: cancellation).Total;
        var sinceCommit = Stopwatch.StartNew();
        foreach (var (hit, stored) in searcher.StreamStored(task, CancellationToken.None))
        {
            if (cancellation.IsCancellationRequested) return false;
            ReadAgain(hit.Id, ArticleSchema.FromStored(stored));
            read++;
            progress?.Report(new NamesProgress(read, total));
            if (sinceCommit.Elapsed < CommitInterval) continue;
            writer.StampRecognised(unchanged.Contains);
            writer.Commit();
            sinceCommit.Restart();
        }

        return true;
    }

    private void ReadAgain(string id, Article article)
    {
        var mentions = article.StatedOnly ? article.Mentions : recognizer.Recognize(article.Title, article.Body, article.WordBreaks);
        if (mentions.SequenceEqual(article.Mentions))
        {
            unchanged.Add(id);
            return;
        }

        // Where names stand is written with the text, for searches of nearness: such an article is written whole.
        writer.Put(article with { Mentions = mentions });
        changed++;
    }
}
