using System.CommandLine;
using System.Globalization;
using SearchPortal.Indexer.Output;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Keeping;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>compact</c>: merges the index into few segments without deleted articles.</summary>
internal static class CompactCommand
{
    internal static Command Create(LocationOptions locations)
    {
        var segments = new Option<int>("--segments")
        {
            Description = "How many segments may be left (default: 1).",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        segments.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--segments is to be at least 1.");
        });
        var command = new Command("compact", "Merges the index into one segment, or a few, without deleted articles.");
        command.Add(segments);
        locations.AddTo(command);
        command.SetAction(parsed => Run(locations.ReadExisting(parsed), parsed.GetValue(segments)));
        return command;
    }

    private static int Run(CatalogOptions options, int segments)
    {
        using var interruption = new Interruption(() => Console.Error.WriteLine("Stopping: what is merged stays so. Interrupt again to end at once."));
        var summary = CatalogCompaction.Run(options, segments, new ShareProgress(Console.Error, "of a merge done"), interruption.Token);
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"segments {summary.SegmentsBefore:N0} to {summary.Segments:N0}, {ByteSize.Format(summary.BytesBefore)} to {ByteSize.Format(summary.Bytes)}; deleted articles dropped {summary.Dropped:N0}"));
        if (!summary.Interrupted) return ExitCode.Done;
        Console.Out.WriteLine("interrupted: run compact again to go on");
        return ExitCode.Incomplete;
    }
}
