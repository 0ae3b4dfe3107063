using System.Diagnostics;
using SearchPortal.Engine.Keeping;
using SearchPortal.News.Outlets;

namespace SearchPortal.News.Catalog.Keeping;

/// <summary>
/// Makes an index anew from the articles that it stores, with the analysis, the actors, the topics and the rules of stories of now. Sources are not needed, and
/// older formats and other fields do not matter. The old index serves until the new one takes its place in one step; until then nothing is lost by stopping.
/// </summary>
public static class CatalogRebuild
{
    private const int CommitEvery = 20_000;
    private const int MostAtOnce = 64;
    private const int MostBytesAtOnce = 8 << 20;

    /// <summary>Rebuilds an index.</summary>
    /// <param name="options">The index and the authority files.</param>
    /// <param name="memoryBudget">Bytes that writing may take.</param>
    /// <param name="progress">Told of the articles done and of all articles, or null. It must not be slow.</param>
    /// <param name="cancellation">Stops it; the index is then as it was.</param>
    /// <exception cref="IOException">Another writer holds the index, or it can't be written: the index is as it was.</exception>
    /// <exception cref="Engine.Storage.IndexCorruptException">What it stores is damaged: the index is as it was.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RebuildSummary Run(CatalogOptions options, long memoryBudget = WritingMemory.Default, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var start = Stopwatch.GetTimestamp();
        var outlets = options.OutletsFile is null ? OutletSet.Empty : OutletSet.Load(options.OutletsFile);
        using var replacement = IndexReplacement.Begin(options.IndexFolder);
        var old = replacement.Old;
        var inBuild = options with { IndexFolder = replacement.BuildFolder, Zone = old.Metadata.GetValueOrDefault(CatalogWriter.ZoneKey, options.Zone) };
        long articles;
        using (var writer = CatalogWriter.Open(inBuild, memoryBudget))
        {
            writer.TakeOver(old.Attachment);
            articles = PutAll(old, writer, new ArticlePipeline(writer.Authority, outlets), progress, cancellation);
            writer.Commit();
            writer.FinishMerges(cancellation);
        }

        cancellation.ThrowIfCancellationRequested();
        return new RebuildSummary(articles, replacement.Complete(), Stopwatch.GetElapsedTime(start));
    }

    private static long PutAll(StoredDocuments old, CatalogWriter writer, ArticlePipeline pipeline, Action<long, long>? progress, CancellationToken cancellation)
    {
        long done = 0, put = 0;
        var sinceCommit = 0;
        foreach (var batch in Batches(old.Read()))
        {
            cancellation.ThrowIfCancellationRequested();
            // In the order of the batch: which actor gets the plain form of an automatic id must not depend on chance.
            foreach (var article in batch.AsParallel().AsOrdered().Select(stored => pipeline.Recognize(ArticleSchema.FromStored(stored))))
            {
                done++;
                // An erasure that was interrupted may have left one.
                if (!writer.Erased.Contains(article.Id))
                {
                    writer.Put(article);
                    put++;
                }

                progress?.Invoke(done, old.Count);
            }

            sinceCommit += batch.Count;
            if (sinceCommit < CommitEvery) continue;
            writer.Commit();
            sinceCommit = 0;
        }

        return put;
    }

    private static IEnumerable<List<byte[]>> Batches(IEnumerable<(string Id, byte[] Stored)> documents)
    {
        var batch = new List<byte[]>();
        var bytes = 0;
        foreach (var (_, stored) in documents)
        {
            batch.Add(stored);
            bytes += stored.Length;
            if (batch.Count < MostAtOnce && bytes < MostBytesAtOnce) continue;
            yield return batch;
            batch = [];
            bytes = 0;
        }

        if (batch.Count > 0) yield return batch;
    }
}
