using System.CommandLine;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer;

/// <summary>
/// The options that say where the index and the authority files are. An option wins over the environment, that over the
/// default; a file of the empty name is none.
/// </summary>
internal sealed class LocationOptions
{
    private const string IndexVariable = "SearchPortal__Index";
    private const string ActorsVariable = "SearchPortal__Actors";
    private const string TopicsVariable = "SearchPortal__Topics";
    private const string OutletsVariable = "SearchPortal__Outlets";

    private readonly Option<string> index = new("--index")
    {
        Description = $"Folder of the index (default: the variable {IndexVariable}, else index/ of the project).",
        HelpName = "DIR",
    };

    private readonly Option<string> actors = new("--actors")
    {
        Description = $"Authority file of actors (default: the variable {ActorsVariable}, else seeds/actors.yml of the project).",
        HelpName = "FILE",
    };

    private readonly Option<string> topics = new("--topics")
    {
        Description = $"Topics file (default: the variable {TopicsVariable}, else seeds/topics.yml of the project).",
        HelpName = "FILE",
    };

    private readonly Option<string> outlets = new("--outlets")
    {
        Description = $"File of outlets (default: the variable {OutletsVariable}, else seeds/outlets.yml of the project).",
        HelpName = "FILE",
    };

    internal void AddTo(Command command)
    {
        command.Add(index);
        command.Add(actors);
        command.Add(topics);
        command.Add(outlets);
    }

    /// <summary>The options of a command that needs no index.</summary>
    internal void AddAuthoritiesTo(Command command)
    {
        command.Add(actors);
        command.Add(outlets);
    }

    /// <summary>The file of actors and that of outlets; null for none.</summary>
    /// <exception cref="CannotRunException">A file that was named is not there.</exception>
    internal (string? Actors, string? Outlets) ReadAuthorities(ParseResult parsed) => (
        File(parsed.GetValue(actors) ?? Environment.GetEnvironmentVariable(ActorsVariable), DefaultLocations.Actors),
        File(parsed.GetValue(outlets) ?? Environment.GetEnvironmentVariable(OutletsVariable), DefaultLocations.Outlets));

    /// <exception cref="CannotRunException">A file that was named is not there.</exception>
    internal CatalogOptions Read(ParseResult parsed) => new(
        Folder(parsed.GetValue(index) ?? Environment.GetEnvironmentVariable(IndexVariable)),
        File(parsed.GetValue(actors) ?? Environment.GetEnvironmentVariable(ActorsVariable), DefaultLocations.Actors),
        File(parsed.GetValue(topics) ?? Environment.GetEnvironmentVariable(TopicsVariable), DefaultLocations.Topics))
    {
        OutletsFile = File(parsed.GetValue(outlets) ?? Environment.GetEnvironmentVariable(OutletsVariable), DefaultLocations.Outlets),
    };

    /// <summary>As <see cref="Read"/>, where the command needs an index that is there.</summary>
    /// <exception cref="CannotRunException">There is no index, or a file that was named is not there.</exception>
    internal CatalogOptions ReadExisting(ParseResult parsed)
    {
        var options = Read(parsed);
        if (ArticleCatalog.Exists(options.IndexFolder)) return options;
        throw new CannotRunException(
            $"There is no index in {Path.GetFullPath(options.IndexFolder)}. Name its folder with --index, or make one with: add PATH");
    }

    private static string Folder(string? named) => string.IsNullOrEmpty(named) ? DefaultLocations.Index : named;

    private static string? File(string? named, string? standard)
    {
        if (named is null) return standard;
        if (named.Length == 0) return null;
        return System.IO.File.Exists(named) ? named : throw new CannotRunException($"There is no file {named}. Check the path.");
    }
}
