using System.Diagnostics;
using SearchPortal.News.Catalog;
using SearchPortal.News.Sources;
using SearchPortal.Tests;

namespace SearchPortal.Benchmarks;

/// <summary>An index of articles from a file of JSON lines, made once and used again. Actors and topics are those that the lines state.</summary>
internal static class SyntheticIndex
{
    private const string Suffix = "-index";

    private const string Mapping = """
        fields:
          id: id
          title: title
          text: body
          outlet: outlet
          date: date
          actors: actors
          topics: topics
        recognize: off
        """;

    /// <summary>Opens an index folder, or the index of a file, which stands beside it and is made if it is not there.</summary>
    /// <param name="path">A folder with an index, or a file of JSON lines with the keys id, title, body, outlet, date, actors and topics.</param>
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
        using var temporary = new TemporaryFolder();
        var mapping = temporary.File("mapping.yml");
        File.WriteAllText(mapping, Mapping);
        // No commit half-way: an index that is there is whole.
        var summary = ArticleImporter.Run(options, new ImportRequest([file], FieldMapping.Load(mapping)) { CommitEvery = int.MaxValue, CommitInterval = TimeSpan.MaxValue });
        Console.WriteLine(FormattableString.Invariant($"indexed {summary.Articles:N0} articles in {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s: {options.IndexFolder}"));
    }
}
