using System.CommandLine;
using System.Globalization;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>stats</c>: what the index holds.</summary>
internal static class StatsCommand
{
    internal static Command Create(LocationOptions locations)
    {
        var command = new Command("stats", "Prints what the index holds.");
        locations.AddTo(command);
        command.SetAction(parsed => Run(locations.ReadExisting(parsed)));
        return command;
    }

    private static int Run(CatalogOptions options)
    {
        using var catalog = ArticleCatalog.Open(options);
        var stats = catalog.Stats();
        Line("index", Path.GetFullPath(options.IndexFolder));
        Line("commit", Number(stats.Snapshot));
        Line("committed", stats.Committed.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC");
        Line("articles", Number(stats.Articles));
        Line("deleted", Number(stats.Deleted));
        Line("undated", Number(stats.Undated));
        Line("oldest", stats.Oldest ?? "none");
        Line("newest", stats.Newest ?? "none");
        Line("outlets", Number(stats.Outlets));
        Line("copies", Number(stats.CopyGroups) + " groups");
        Line("stories", Number(stats.Stories));
        Line("segments", Number(stats.Segments));
        Line("size", ByteSize.Format(stats.Bytes));
        return ExitCode.Done;
    }

    private static void Line(string name, string value) => Console.Out.WriteLine($"{name,-12}{value}");

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
