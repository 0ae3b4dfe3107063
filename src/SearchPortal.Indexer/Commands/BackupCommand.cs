using System.CommandLine;
using System.Globalization;
using SearchPortal.Indexer.Output;
using SearchPortal.News.Catalog.Keeping;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>backup DIR</c>: brings a copy of the index up to its last commit, while others write and read it.</summary>
internal sealed class BackupCommand
{
    private readonly LocationOptions locations;

    private readonly Argument<string> target = new("DIR")
    {
        Description = "The folder of the backup: an empty one, a new one, or an earlier backup of this index, which is brought up to date.",
    };

    private readonly Option<bool> verify = new("--verify")
    {
        Description = "Read again what the backup holds already, and copy anew what is damaged.",
    };

    private BackupCommand(LocationOptions locations) => this.locations = locations;

    internal static Command Create(LocationOptions locations)
    {
        var backup = new BackupCommand(locations);
        var command = new Command("backup", "Brings a copy of the index in another folder up to date, while the index is written and read.");
        command.Add(backup.target);
        command.Add(backup.verify);
        locations.AddTo(command);
        command.SetAction(backup.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var options = locations.ReadExisting(parsed);
        var folder = parsed.GetRequiredValue(target);
        using var interruption = new Interruption(() => Console.Error.WriteLine("Stopping. Interrupt again to end at once."));
        try
        {
            var report = CatalogBackup.Run(options.IndexFolder, folder, parsed.GetValue(verify), WorkProgress.OfBytes("backed up").Report, interruption.Token);
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"commit {report.Commit:N0} is in {Path.GetFullPath(folder)}: {report.Files:N0} files, {ByteSize.Format(report.Bytes)}; copied {report.Copied:N0}, {ByteSize.Format(report.CopiedBytes)}"));
            if (!report.IsNoted) Console.Error.WriteLine(PlainText.OneLine($"{options.IndexFolder}: the index can't be written, so it does not know of this backup. erase will not name it."));
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            Console.Out.WriteLine("interrupted: the backup holds what it held before; run the same command again to go on");
            return ExitCode.Incomplete;
        }
    }
}
