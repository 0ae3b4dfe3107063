using System.CommandLine;
using SearchPortal.News.Catalog;

namespace SearchPortal.Indexer;

/// <summary>The options that say where the index and the authority files are. An option wins over the environment, that over the default.</summary>
internal sealed class LocationOptions
{
    private const string IndexVariable = "SearchPortal__Index";

    private readonly Option<string> index = new("--index")
    {
        Description = $"Folder of the index (default: {IndexVariable} of the environment, else index/ of the project).",
        HelpName = "DIR",
    };

    private readonly Option<string> actors = new("--actors")
    {
        Description = "Authority file of actors (default: seeds/actors.yml of the project).",
        HelpName = "FILE",
    };

    private readonly Option<string> topics = new("--topics")
    {
        Description = "Topics file (default: seeds/topics.yml of the project).",
        HelpName = "FILE",
    };

    internal void AddTo(Command command)
    {
        command.Add(index);
        command.Add(actors);
        command.Add(topics);
    }

    /// <exception cref="CannotRunException">A file that was named is not there.</exception>
    internal CatalogOptions Read(ParseResult parsed) => new(
        parsed.GetValue(index) ?? NonEmpty(Environment.GetEnvironmentVariable(IndexVariable)) ?? DefaultLocations.Index,
        Existing(parsed.GetValue(actors)) ?? DefaultLocations.Actors,
        Existing(parsed.GetValue(topics)) ?? DefaultLocations.Topics);

    /// <summary>As <see cref="Read"/>, where the command needs an index that is there.</summary>
    /// <exception cref="CannotRunException">There is no index, or a file that was named is not there.</exception>
    internal CatalogOptions ReadExisting(ParseResult parsed)
    {
        var options = Read(parsed);
        if (ArticleCatalog.Exists(options.IndexFolder)) return options;
        throw new CannotRunException(
            $"There is no index in {Path.GetFullPath(options.IndexFolder)}. Name its folder with --index, or make one with: add PATH");
    }

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string? Existing(string? file) =>
        file is null || File.Exists(file) ? file : throw new CannotRunException($"There is no file {file}. Check the path.");
}
