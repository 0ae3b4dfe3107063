using System.Text.Json;
using SearchPortal.Engine.Keeping;
using SearchPortal.News.Outlets;

namespace SearchPortal.News.Catalog.Keeping;

/// <summary>
/// Brings a damaged index back: sound segments stay, articles of the others are put again where they can be read whole, and the damaged files are moved into a
/// folder beside the index's own. No file is changed in place. Stopped at any moment, it goes on when it is run again.
/// </summary>
public static class CatalogRepair
{
    /// <summary>Repairs an index; a sound one stays as it is.</summary>
    /// <param name="options">The index and the authority files.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FileNotFoundException">The folder holds no index.</exception>
    /// <exception cref="IOException">Another writer holds the index, it can't be written, or it is of another version of the program.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; run it again.</exception>
    public static RepairSummary Run(CatalogOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var outlets = options.OutletsFile is null ? OutletSet.Empty : OutletSet.Load(options.OutletsFile);
        var repair = IndexRepair.Begin(options.IndexFolder, ArticleSchema.Schema, ArticleSchema.TermKeys);
        var lost = new List<string>();
        long salvaged = 0;
        if (repair.SetAside.Count > 0)
        {
            using (var writer = CatalogWriter.Open(options))
            {
                salvaged = PutAll(repair, writer, new ArticlePipeline(writer.Authority, outlets), lost, cancellation);
                writer.Commit();
                writer.FinishMerges(cancellation);
            }

            repair.Complete();
        }

        return new RepairSummary(repair.Problems, repair.SoundSegments, repair.SoundDocuments, salvaged, lost, repair.SetAside, repair.IsManifestLost);
    }

    private static long PutAll(IndexRepair repair, CatalogWriter writer, ArticlePipeline pipeline, List<string> lost, CancellationToken cancellation)
    {
        long salvaged = 0;
        foreach (var document in repair.Salvage())
        {
            cancellation.ThrowIfCancellationRequested();
            if (ArticleOf(document) is not { } article)
            {
                // Of a version that another segment has whole, nothing is lost.
                if (document.Id is null || writer.Find(document.Id) is null) lost.Add($"{document.Id ?? "an article whose id can't be read"}: {document.Problem ?? "what is stored is no article"}");
                continue;
            }

            if (writer.Erased.Contains(article.Id) || writer.Find(article.Id) is not null) continue;
            writer.Put(pipeline.Recognize(article));
            salvaged++;
        }

        return salvaged;
    }

    private static Article? ArticleOf(SalvagedDocument document)
    {
        if (document.Stored is not { } stored) return null;
        try
        {
            var article = ArticleSchema.FromStored(stored);
            ArticleId.ThrowIfInvalid(article.Id);
            return article;
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
