using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Hosting;

/// <summary>Builds an index where there is none yet, so that the first start ends at a page that can be searched.</summary>
internal static class FirstIndex
{
    /// <summary>Does nothing where there is an index.</summary>
    /// <param name="settings">Where the index and the seeds are.</param>
    /// <param name="output">Takes lines that say what is done, and what could not be read.</param>
    /// <exception cref="DirectoryNotFoundException">There is neither an index nor anything to build one from.</exception>
    public static void Build(PortalSettings settings, TextWriter output)
    {
        if (ArticleCatalog.Exists(settings.Index)) return;
        if (!Directory.Exists(settings.Seeds))
        {
            throw new DirectoryNotFoundException(
                $"There is no index in {settings.Index}, and no folder {settings.Seeds} to build one from. Add articles with the indexer: add PATH --index {settings.Index}");
        }

        output.WriteLine($"There is no index in {settings.Index} yet: building one from {settings.Seeds} …");
        var summary = ArticleImporter.Run(settings.Catalog, new ImportRequest([settings.Seeds], Mapping: null), new ProblemLines(output));
        output.WriteLine(FormattableString.Invariant($"{summary.Added:N0} articles in {summary.Elapsed.TotalSeconds:0.0} s"));
    }

    private sealed class ProblemLines(TextWriter output) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Problem is { } problem) output.WriteLine(problem);
        }
    }
}
