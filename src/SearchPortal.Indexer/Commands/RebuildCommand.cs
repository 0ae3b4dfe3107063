using System.CommandLine;
using System.Globalization;
using SearchPortal.Indexer.Output;
using SearchPortal.News.Catalog.Keeping;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>rebuild</c>: makes the index anew from the articles that it holds.</summary>
internal static class RebuildCommand
{
    internal static Command Create(LocationOptions locations)
    {
        var memory = new MemoryOption();
        var command = new Command("rebuild", "Makes the index anew from the articles that it holds, while the old one serves.");
        memory.AddTo(command);
        locations.AddTo(command);
        command.SetAction(parsed => Run(parsed, locations, memory.Read(parsed)));
        return command;
    }

    private static int Run(ParseResult parsed, LocationOptions locations, long? memory)
    {
        var options = locations.ReadExisting(parsed);
        using var interruption = new Interruption(() => Console.Error.WriteLine("Stopping: the index stays as it is. Interrupt again to end at once."));
        try
        {
            var progress = WorkProgress.Of("articles");
            var summary = memory is { } bytes
                ? CatalogRebuild.Run(options, bytes, progress.Report, interruption.Token)
                : CatalogRebuild.Run(options, progress: progress.Report, cancellation: interruption.Token);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rebuilt {summary.Articles:N0} articles, commit {summary.Commit:N0}; {summary.Elapsed.TotalSeconds:0.0} s"));
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            Console.Out.WriteLine("interrupted: the index is as it was");
            return ExitCode.Incomplete;
        }
    }
}
