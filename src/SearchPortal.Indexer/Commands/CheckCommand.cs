using System.CommandLine;
using System.Globalization;
using SearchPortal.Indexer.Output;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Keeping;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>check</c>: reads every byte of the index again and proves that it is sound.</summary>
internal static class CheckCommand
{
    internal static Command Create(LocationOptions locations)
    {
        var repair = new Option<bool>("--repair")
        {
            Description = "Keep what is sound in a new commit, put articles of damaged segments again where they can be read, and move the damaged files aside.",
        };
        var command = new Command("check", "Reads the whole index again and proves checksums and invariants.") { repair };
        locations.AddTo(command);
        command.SetAction(parsed => parsed.GetValue(repair) ? Repair(locations.ReadExisting(parsed)) : Run(locations.ReadExisting(parsed)));
        return command;
    }

    private static int Run(CatalogOptions options)
    {
        var report = ArticleCatalog.Check(options.IndexFolder);
        foreach (var problem in report.Problems) Console.Error.WriteLine(PlainText.OneLine(problem));
        var found = string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Documents:N0} articles in {report.Segments:N0} segments, {ByteSize.Format(report.Bytes)}");
        if (report.Ok)
        {
            Console.Out.WriteLine($"sound: {found}");
            return ExitCode.Done;
        }

        Console.Out.WriteLine($"damaged: {found}, problems: {report.Problems.Count}. Restore the folder from a backup, or run 'check --repair'.");
        return ExitCode.Incomplete;
    }

    private static int Repair(CatalogOptions options)
    {
        using var interruption = new Interruption(() => Console.Error.WriteLine("Stopping: run 'check --repair' again to go on. Interrupt again to end at once."));
        try
        {
            var summary = CatalogRepair.Run(options, interruption.Token);
            foreach (var problem in summary.Problems) Console.Error.WriteLine(PlainText.OneLine(problem));
            foreach (var lost in summary.Lost) Console.Error.WriteLine(PlainText.OneLine($"lost: {lost}"));
            if (summary.IsManifestLost) Console.Error.WriteLine("The manifest is lost: articles that were deleted may be back, and dates without an offset are now taken in the zone of a new index.");
            Console.Out.WriteLine(Told(summary));
            return summary.Lost.Count == 0 && !summary.IsManifestLost ? ExitCode.Done : ExitCode.Incomplete;
        }
        catch (OperationCanceledException)
        {
            Console.Out.WriteLine("interrupted: run 'check --repair' again to go on");
            return ExitCode.Incomplete;
        }
    }

    private static string Told(RepairSummary summary) => summary.SetAside.Count == 0
        ? string.Create(CultureInfo.InvariantCulture, $"sound: {summary.SoundArticles:N0} articles in {summary.SoundSegments:N0} segments; nothing to repair")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"repaired: {summary.SoundArticles:N0} articles in {summary.SoundSegments:N0} sound segments, {summary.Salvaged:N0} put again, {summary.Lost.Count:N0} lost. Damaged files are in {string.Join(", ", summary.SetAside)}: remove them when you need them no more.");
}
