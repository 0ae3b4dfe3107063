using System.CommandLine;
using System.Globalization;
using SearchPortal.Indexer.Output;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>names apply</c>: brings the actors of the index up to the authority file.</summary>
internal static class NamesApplyCommand
{
    internal static Command Create(LocationOptions locations)
    {
        var command = new Command("apply", "Brings the actors of the index up to the authority file, while the site serves.");
        locations.AddTo(command);
        command.SetAction(parsed => Run(locations.ReadExisting(parsed)));
        return command;
    }

    private static int Run(CatalogOptions options)
    {
        using var interruption = new Interruption(() => Console.Error.WriteLine("Stopping: committing what is done. Interrupt again to end at once."));
        var summary = NamesUpdate.Run(options, new NamesProgressLines(Console.Error), interruption.Token);
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"version {summary.Authority}: {summary.Read:N0} articles read again, {summary.Changed:N0} changed; {summary.Moved:N0} with names that moved; {summary.Elapsed.TotalSeconds:0.0} s"));
        if (!summary.Interrupted) return ExitCode.Done;
        Console.Out.WriteLine("interrupted: run names apply again to go on");
        return ExitCode.Incomplete;
    }
}
