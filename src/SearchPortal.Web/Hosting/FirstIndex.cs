using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Hosting;

/// <summary>Builds an index where there is none yet, so that the first start ends at a page that can be searched.</summary>
internal static class FirstIndex
{
    /// <summary>Does nothing where there is an index.</summary>
    /// <param name="settings">Where the index and the seeds are.</param>
    /// <param name="output">Takes a line that says what is done.</param>
    /// <param name="cancellation">Stops the import; the next start begins anew.</param>
    /// <exception cref="DirectoryNotFoundException">There is neither an index nor anything to build one from.</exception>
    public static void Build(PortalSettings settings, TextWriter output, CancellationToken cancellation)
    {
        if (ArticleCatalog.Exists(settings.Index)) return;
        if (settings.Seeds is not { } seeds || !Directory.Exists(seeds))
        {
            throw new DirectoryNotFoundException(
                $"There is no index in {settings.Index} and no folder {settings.Seeds} to build one from. Add articles with the indexer: add PATH --index {settings.Index}");
        }

        output.WriteLine($"There is no index in {settings.Index} yet: building one from {seeds} …");
        ArticleImporter.Run(settings.Catalog, new ImportRequest([seeds], Mapping: null), progress: null, cancellation);
    }
}
