using System.CommandLine;
using System.Globalization;
using SearchPortal.Indexer.Output;
using SearchPortal.News.Catalog;
using SearchPortal.News.Names;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>names check</c>: tells what is hardly meant in the authority file, and which spellings the articles have.</summary>
internal sealed class NamesCheckCommand
{
    private readonly Option<bool> counts = new("--counts") { Description = "Write each listed spelling with its number of articles, as tab-separated values." };
    private readonly LocationOptions locations;

    private NamesCheckCommand(LocationOptions locations) => this.locations = locations;

    internal static Command Create(LocationOptions locations)
    {
        var check = new NamesCheckCommand(locations);
        var command = new Command("check", "Checks the authority file: duplicates, clashes, conditions without effect, spellings that no article has.");
        locations.AddTo(command);
        command.Add(check.counts);
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var options = locations.Read(parsed);
        if (options.ActorsFile is not { } file) throw new CannotRunException("There is no authority file. Name one with --actors.");
        var authority = ActorAuthority.Load(file);
        var problems = NamesCheck.Problems(authority);
        foreach (var problem in problems) Console.Error.WriteLine(PlainText.OneLine(problem));
        var spellings = Spellings(options);
        if (parsed.GetValue(counts))
        {
            foreach (var spelling in spellings ?? []) Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{spelling.ActorId}\t{spelling.Spelling}\t{spelling.Articles}"));
        }
        else
        {
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{authority.Actors.Count:N0} actors with {authority.Actors.Sum(actor => actor.Spellings.Count):N0} spellings, version {authority.ShortVersion}, problems: {problems.Count}"));
            if (spellings is not null) Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"spellings that no article has: {spellings.Count(spelling => spelling.Articles == 0):N0} (names check --counts lists all)"));
        }

        return problems.Count == 0 ? ExitCode.Done : ExitCode.Incomplete;
    }

    /// <summary>Null where there is no index.</summary>
    private static IReadOnlyList<ListedSpellingCount>? Spellings(CatalogOptions options)
    {
        if (!ArticleCatalog.Exists(options.IndexFolder)) return null;
        using var catalog = ArticleCatalog.Open(options);
        return catalog.CountSpellings();
    }
}
