using System.CommandLine;
using System.Globalization;
using SearchPortal.Indexer.Output;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>delete ID…</c>: takes articles out of the index, all in one commit.</summary>
internal static class DeleteCommand
{
    internal static Command Create(LocationOptions locations)
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "Ids of articles, as in the address of their page.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("delete", "Deletes articles by id.");
        command.Add(ids);
        locations.AddTo(command);
        command.SetAction(parsed => Run(locations.ReadExisting(parsed), parsed.GetRequiredValue(ids)));
        return command;
    }

    private static int Run(CatalogOptions options, string[] ids)
    {
        var different = ids.Distinct(StringComparer.Ordinal).ToList();
        using var writer = CatalogWriter.Open(options);
        var unknown = different.Where(id => !writer.Delete(id)).ToList();
        writer.Commit();
        writer.FinishMerges();
        foreach (var id in unknown)
        {
            Console.Error.WriteLine(PlainText.OneLine($"{id}: there is no article with this id. Check the spelling."));
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"deleted {different.Count - unknown.Count}, unknown {unknown.Count}"));
        return unknown.Count == 0 ? ExitCode.Done : ExitCode.Incomplete;
    }
}
