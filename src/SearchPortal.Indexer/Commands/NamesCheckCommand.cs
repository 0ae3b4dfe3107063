using System.CommandLine;
using System.Globalization;
using SearchPortal.News.Catalog;
using SearchPortal.News.Names;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>names check</c>: reads the authority file and says what is wrong with it.</summary>
internal static class NamesCheckCommand
{
    internal static Command Create(LocationOptions locations)
    {
        var command = new Command("check", "Checks the authority file of actors.");
        locations.AddTo(command);
        command.SetAction(parsed => Run(locations.Read(parsed)));
        return command;
    }

    private static int Run(CatalogOptions options)
    {
        if (options.ActorsFile is not { } file) throw new CannotRunException("There is no authority file. Name one with --actors.");
        var authority = ActorAuthority.Load(file);
        var spellings = authority.Actors.Sum(actor => actor.Spellings.Count);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{authority.Actors.Count:N0} actors with {spellings:N0} spellings, version {authority.ShortVersion}"));
        return ExitCode.Done;
    }
}
