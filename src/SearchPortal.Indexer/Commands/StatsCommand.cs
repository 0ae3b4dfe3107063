using System.CommandLine;
using System.Globalization;
using SearchPortal.Indexer.Output;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Keeping;

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
        var stats = catalog.Stats(asksForMemory: true);
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
        Line("mapped", ByteSize.Format(stats.Mapped));
        Line("resident", Resident(stats.Resident));
        Line("readers", Readers(options.IndexFolder));
        foreach (var backup in CatalogBackup.Known(options.IndexFolder))
            Line("backup", string.Create(CultureInfo.InvariantCulture, $"{PlainText.OneLine(backup.Folder)}, commit {backup.Commit}, {backup.Time:yyyy-MM-dd HH:mm:ss} UTC"));
        foreach (var segment in stats.SegmentList)
            Line("segment", $"{segment.Name}: {Number(segment.Articles)} articles, {Number(segment.Deleted)} deleted, {ByteSize.Format(segment.Bytes)}, resident {Resident(segment.Resident)}");
        return ExitCode.Done;
    }

    private static void Line(string name, string value) => Console.Out.WriteLine($"{name,-12}{value}");

    private static string Resident(long? bytes) => bytes is { } known ? ByteSize.Format(known) : "unknown";

    /// <summary>Other programs that have the index open.</summary>
    private static string Readers(string folder)
    {
        if (CatalogReaders.Of(folder) is not { } readers) return "unknown";
        return readers.Count == 0
            ? "none"
            : string.Join("; ", readers.Select(reader => PlainText.OneLine($"process {reader.Id} ({reader.Name}), {Number(reader.Files)} files, {Number(reader.Removed)} of them removed since")));
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
