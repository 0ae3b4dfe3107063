using System.CommandLine;
using SearchPortal.Indexer.Output;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Keeping;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>erase ID…</c>: takes articles out of every file of the index, for good.</summary>
internal sealed class EraseCommand
{
    private readonly LocationOptions locations;

    private readonly Argument<string[]> ids = new("ID")
    {
        Description = "Ids of articles, as in the address of their page.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> allow = new("--allow")
    {
        Description = "Erase nothing: let add bring articles with these ids again.",
    };

    private EraseCommand(LocationOptions locations) => this.locations = locations;

    internal static Command Create(LocationOptions locations)
    {
        var erase = new EraseCommand(locations);
        var command = new Command("erase", "Takes articles out of every file of the index for good, and keeps add from bringing them back. To only hide articles, use delete.");
        command.Add(erase.ids);
        command.Add(erase.allow);
        locations.AddTo(command);
        command.SetAction(erase.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var options = locations.ReadExisting(parsed);
        return parsed.GetValue(allow) ? Allow(options, parsed.GetRequiredValue(ids)) : Erase(options, parsed.GetRequiredValue(ids));
    }

    private static int Allow(CatalogOptions options, string[] ids)
    {
        var unknown = CatalogErasure.Allow(options, ids);
        foreach (var id in unknown) Console.Error.WriteLine(PlainText.OneLine($"{id}: was not erased from this index. Check the spelling."));
        Console.Out.WriteLine($"allowed {ids.Distinct(StringComparer.Ordinal).Count() - unknown.Count}, unknown {unknown.Count}");
        return unknown.Count == 0 ? ExitCode.Done : ExitCode.Incomplete;
    }

    private static int Erase(CatalogOptions options, string[] ids)
    {
        using var interruption = new Interruption(() => Console.Error.WriteLine("Stopping: the articles are deleted, but their text is still in files. Interrupt again to end at once."));
        try
        {
            var summary = CatalogErasure.Run(options, ids, new ShareProgress(Console.Error, "of the segments written anew"), interruption.Token);
            EraseText.Write(Console.Out, Console.Error, summary);
            return summary.IsComplete ? ExitCode.Done : ExitCode.Incomplete;
        }
        catch (OperationCanceledException)
        {
            Console.Out.WriteLine("interrupted: the articles are deleted, but their text is still in files; run the same command again to go on");
            return ExitCode.Incomplete;
        }
    }
}
