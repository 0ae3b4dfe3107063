using System.CommandLine;
using System.Globalization;
using SearchPortal.Indexer.Output;
using SearchPortal.News.Catalog.Watching;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>watch DIR…</c>: follows folders until it is stopped.</summary>
internal static class WatchCommand
{
    internal static Command Create(LocationOptions locations)
    {
        var folders = new Argument<string[]>("DIR")
        {
            Description = "Folders with articles, each with all that is below it.",
            Arity = ArgumentArity.OneOrMore,
        };
        var mapping = new MappingOption();
        var memory = new MemoryOption();
        var command = new Command("watch", "Follows folders: adds what is written there, updates what changes, deletes what is removed. Ends with Ctrl-C.");
        command.Add(folders);
        locations.AddTo(command);
        mapping.AddTo(command);
        memory.AddTo(command);
        command.SetAction(parsed =>
        {
            var paths = parsed.GetRequiredValue(folders);
            foreach (var path in paths.Where(path => !Directory.Exists(path))) throw new CannotRunException($"There is no folder {path}. Check the path.");
            var request = new WatchRequest(paths, mapping.Read(parsed));
            if (memory.Read(parsed) is { } bytes) request = request with { MemoryBudget = bytes };
            using var interruption = new Interruption(() => Console.Error.WriteLine("Stopping: committing what is done. Interrupt again to end at once."));
            Console.Out.WriteLine("watching " + PlainText.OneLine(string.Join(", ", paths)) + "; end with Ctrl-C");
            FolderWatch.Run(locations.Read(parsed), request, Tell, interruption.Token);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(WatchReport report)
    {
        if (report.Problem is { } problem) Console.Error.WriteLine(PlainText.Problem(problem));
        else if (report.Waiting is { } why) Console.Error.WriteLine("waiting: " + PlainText.OneLine(why));
        else if (report.EqualFiles is { } files) Line($"the index is as the folders are, {files:N0} {(files == 1 ? "file" : "files")}");
        else if (report.Synced is { } done) Line($"added {done.Added:N0}, updated {done.Updated:N0}, deleted {done.Deleted:N0}; read {done.FilesRead:N0} files, {done.FilesGone:N0} gone, in {done.Elapsed.TotalSeconds:0.0} s");
    }

    private static void Line(FormattableString text) =>
        Console.Out.WriteLine(DateTime.Now.ToString("HH:mm:ss ", CultureInfo.InvariantCulture) + text.ToString(CultureInfo.InvariantCulture));
}
