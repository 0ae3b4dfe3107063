using System.Diagnostics;
using SearchPortal.News.Catalog;

namespace SearchPortal.Benchmarks;

/// <summary>An index of articles from a file of JSON lines, made once and used again. Actors and topics are those that the lines state.</summary>
internal static class SyntheticIndex
{
    private const string Suffix = "-index";

    /// <summary>Opens an index folder, or the index of a file, which stands beside it and is made if it is not there.</summary>
    /// <param name="path">A folder with an index, or a file of JSON lines with the usual keys.</param>
    public static ArticleCatalog Open(string path)
    {
        if (Directory.Exists(path)) return ArticleCatalog.Open(new CatalogOptions(path, null, null));
        var folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileNameWithoutExtension(path) + Suffix);
        var options = new CatalogOptions(folder, null, null);
        if (!ArticleCatalog.Exists(folder)) Build(path, options);
        return ArticleCatalog.Open(options);
    }

    private static void Build(string file, CatalogOptions options)
    {
        var start = Stopwatch.GetTimestamp();
        // No commit half-way: an index that is there is whole.
        var summary = ArticleImporter.Run(options, new ImportRequest([file], null) { CommitEvery = int.MaxValue, CommitInterval = TimeSpan.MaxValue });
        Console.WriteLine(FormattableString.Invariant($"indexed {summary.Articles:N0} articles in {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s: {options.IndexFolder}"));
    }
}
