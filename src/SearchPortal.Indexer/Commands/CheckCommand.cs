using System.CommandLine;
using System.Globalization;
using SearchPortal.Indexer.Output;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>check</c>: reads every byte of the index again and proves that it is sound.</summary>
internal static class CheckCommand
{
    internal static Command Create(LocationOptions locations)
    {
        var command = new Command("check", "Reads the whole index again and proves checksums and invariants.");
        locations.AddTo(command);
        command.SetAction(parsed => Run(locations.ReadExisting(parsed)));
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

        Console.Out.WriteLine($"damaged: {found}, problems: {report.Problems.Count}. Restore the folder from a copy, or remove it and run add again.");
        return ExitCode.Incomplete;
    }
}
