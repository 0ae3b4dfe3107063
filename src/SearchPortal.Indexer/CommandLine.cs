using System.CommandLine;
using System.CommandLine.Invocation;
using SearchPortal.Indexer.Commands;
using SearchPortal.Indexer.Output;

namespace SearchPortal.Indexer;

/// <summary>The commands of the program, and what becomes of what they can't handle.</summary>
internal static class CommandLine
{
    internal static int Run(string[] args)
    {
        var locations = new LocationOptions();
        var root = new RootCommand("Brings articles into a SearchPortal index and looks after the index.")
        {
            AddCommand.Create(locations),
            WatchCommand.Create(locations),
            ReadCommand.Create(locations),
            FormatsCommand.Create(),
            DeleteCommand.Create(locations),
            StatsCommand.Create(locations),
            CheckCommand.Create(locations),
            CompactCommand.Create(locations),
            BackupCommand.Create(locations),
            RebuildCommand.Create(locations),
            EraseCommand.Create(locations),
            ExportCommand.Create(locations),
            NamesCommand.Create(locations),
        };
        var parsed = root.Parse(args);
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            if (parsed.Action is not ParseErrorAction misunderstood) return parsed.Invoke(invocation);
            misunderstood.ShowHelp = args.Length == 0;
            parsed.Invoke(invocation);
            if (args.Length > 0) Console.Error.WriteLine("See --help.");
            return ExitCode.CouldNotRun;
        }
        catch (Exception failure)
        {
            Console.Error.WriteLine("error: " + PlainText.OneLine(failure.Message));
            if (!IsExpected(failure)) Console.Error.WriteLine(failure.ToString());
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>Whether the message says all: something outside the program is not as it should be, and our own exceptions say what.</summary>
    private static bool IsExpected(Exception failure) =>
        failure is IOException or UnauthorizedAccessException
        || failure.GetType().FullName!.StartsWith("SearchPortal.", StringComparison.Ordinal);
}
