using System.CommandLine;
using System.Globalization;
using SearchPortal.Indexer.Output;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>export</c>: writes articles as JSON lines. The error stream takes all that is no article.</summary>
internal sealed class ExportCommand
{
    private const int BufferBytes = 1 << 16;

    private readonly Option<string> query = new("--query")
    {
        Description = "Only articles that match this query (default: all).",
        HelpName = "TEXT",
    };

    private readonly Option<string> output = new("--output")
    {
        Description = "File to write, which takes the place of one that is there (default: the standard output).",
        HelpName = "FILE",
    };

    private readonly Option<SearchCounting> count = new("--count")
    {
        Description = "What counts as one: articles, copies (of articles with one text the newest is written) or stories.",
        HelpName = "articles|copies|stories",
    };

    private readonly LocationOptions locations;

    private ExportCommand(LocationOptions locations) => this.locations = locations;

    internal static Command Create(LocationOptions locations)
    {
        var export = new ExportCommand(locations);
        var command = new Command("export", "Writes articles as JSON lines, newest first.");
        locations.AddTo(command);
        command.Add(export.query);
        command.Add(export.output);
        command.Add(export.count);
        command.SetAction(export.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using var catalog = ArticleCatalog.Open(locations.ReadExisting(parsed));
        using var export = catalog.Export(new SearchRequest { Query = parsed.GetValue(query) ?? "", Sort = SearchSort.Newest, Count = parsed.GetValue(count) });
        foreach (var note in export.Notes) Console.Error.WriteLine(PlainText.OneLine(note.Message));
        using var interruption = new Interruption(() => Console.Error.WriteLine("Stopping. Interrupt again to end at once."));
        try
        {
            if (parsed.GetValue(output) is { } file) WriteFile(export, file, interruption.Token);
            else WriteOutput(export, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("interrupted: the export is not whole");
            return ExitCode.Incomplete;
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"exported {export.Total:N0}"));
        return ExitCode.Done;
    }

    /// <summary>Writes beside the file and renames at the end: under its name there is a whole export or what was there before.</summary>
    private static void WriteFile(ArticleExport export, string file, CancellationToken cancellation)
    {
        var unfinished = file + ".new";
        var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.Read, BufferBytes);
        try
        {
            using (stream)
            {
                // A bar only where no article can come into its way.
                if (Console.IsErrorRedirected) Write(export, stream, Lines(), cancellation);
                else TerminalProgress.Show(Console.Error, null, new Pace(countsBytes: false), new ProblemLines(isWhole: true), progress => Write(export, stream, progress, cancellation));
            }

            File.Move(unfinished, file, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static void WriteOutput(ArticleExport export, CancellationToken cancellation)
    {
        using var stream = new BufferedStream(Console.OpenStandardOutput(), BufferBytes);
        Write(export, stream, Lines(), cancellation);
    }

    private static PlainProgress Lines() => new(Console.Error, Console.Error, new Pace(countsBytes: false), new ProblemLines(isWhole: true));

    private static long Write(ArticleExport export, Stream stream, IProgress<ImportProgress> progress, CancellationToken cancellation)
    {
        long written = 0;
        foreach (var article in export.Read(cancellation))
        {
            article.WriteLine(stream);
            written++;
            // Counted in articles: what matters to the bar is the share.
            progress.Report(new ImportProgress(written, written, export.Total, null));
        }

        return written;
    }
}
