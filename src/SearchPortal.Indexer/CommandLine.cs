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
            DeleteCommand.Create(locations),
            StatsCommand.Create(locations),
            CheckCommand.Create(locations),
        };
        var parsed = root.Parse(args);
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            var exitCode = parsed.Invoke(invocation);
            return parsed.Action is ParseErrorAction ? ExitCode.CouldNotRun : exitCode;
        }
        catch (Exception failure)
        {
            Console.Error.WriteLine("error: " + PlainText.OneLine(failure.Message));
            if (!IsExpected(failure)) Console.Error.WriteLine(failure.ToString());
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>Whether the message says all: something outside the program is not as it should be.</summary>
    private static bool IsExpected(Exception failure) =>
        failure is CannotRunException or IOException or UnauthorizedAccessException or FormatException;
}
