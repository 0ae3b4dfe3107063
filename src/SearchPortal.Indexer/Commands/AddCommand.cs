using System.CommandLine;
using SearchPortal.Indexer.Output;
using SearchPortal.News.Catalog;
using SearchPortal.News.Sources;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>add PATH…</c>: brings files and folders into the index.</summary>
internal sealed class AddCommand
{
    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files and folders with articles; a folder is read with all that is below it; - is the standard input; an address (https://…) is fetched.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly MappingOption mapping = new();

    private readonly MemoryOption memory = new();

    private readonly Option<int?> commitEvery = new("--commit-every")
    {
        Description = "Commit after so many new articles (default: 50000), or after a minute.",
        HelpName = "N",
    };

    private readonly Option<int?> versions = new("--versions")
    {
        Description = "How many earlier versions of an updated article are kept; 0 keeps none (default: 5).",
        HelpName = "N",
    };

    private readonly Option<bool> allProblems = new("--all-problems") { Description = "Show each problem; else the first 20 of each kind are shown, and the others counted." };

    private readonly AllowPrivateOption allowPrivate = new();

    private readonly LocationOptions locations;

    private AddCommand(LocationOptions locations)
    {
        this.locations = locations;
        commitEvery.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1) result.AddError("--commit-every must be 1 or more.");
        });
        versions.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 0) result.AddError("--versions must be 0 or more.");
        });
    }

    internal static Command Create(LocationOptions locations)
    {
        var add = new AddCommand(locations);
        var command = new Command("add", "Adds the articles of files and folders, and updates those that changed.");
        command.Add(add.paths);
        locations.AddTo(command);
        add.mapping.AddTo(command);
        add.memory.AddTo(command);
        command.Add(add.commitEvery);
        command.Add(add.versions);
        command.Add(add.allProblems);
        add.allowPrivate.AddTo(command);
        command.SetAction(add.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var options = locations.Read(parsed);
        if (parsed.GetValue(versions) is { } kept) options = options with { Versions = kept };
        var request = new ImportRequest(parsed.GetRequiredValue(paths), mapping.Read(parsed)) { AllowsPrivateAddresses = allowPrivate.Read(parsed) };
        if (memory.Read(parsed) is { } bytes) request = request with { MemoryBudget = bytes };
        if (parsed.GetValue(commitEvery) is { } articles) request = request with { CommitEvery = articles };
        if (!request.Paths.Any(path => path == ArticleReader.StandardInput || ArticleReader.IsAddress(path) || Path.Exists(path)))
        {
            throw new CannotRunException($"None of the paths exists: {string.Join(", ", request.Paths)}. Check them.");
        }

        using var interruption = new Interruption(() => Console.Error.WriteLine("Stopping: committing what is done. Interrupt again to end at once."));
        var summary = Import(new ProblemLines(parsed.GetValue(allProblems)), progress => ArticleImporter.Run(options, request, progress, interruption.Token));
        SummaryText.Write(Console.Out, summary);
        return summary.IsComplete ? ExitCode.Done : ExitCode.Incomplete;
    }

    /// <summary>A bar on the error stream where that is a terminal, so that the output can be kept; else on the output; else plain lines.</summary>
    private static ImportSummary Import(ProblemLines problems, Func<IProgress<ImportProgress>, ImportSummary> work)
    {
        var pace = new Pace(countsBytes: true);
        if (!Console.IsErrorRedirected) return TerminalProgress.Show(Console.Error, null, pace, problems, work);
        if (!Console.IsOutputRedirected) return TerminalProgress.Show(Console.Out, Console.Error, pace, problems, work);
        return work(new PlainProgress(Console.Out, Console.Error, pace, problems));
    }
}
