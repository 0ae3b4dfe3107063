using System.CommandLine;
using SearchPortal.News.Sources;

namespace SearchPortal.Indexer;

/// <summary>The option that names a field mapping.</summary>
internal sealed class MappingOption
{
    private readonly Option<string> mapping = new("--mapping")
    {
        Description = "YAML file that says which fields of a source mean what.",
        HelpName = "FILE",
    };

    internal void AddTo(Command command) => command.Add(mapping);

    /// <summary>The mapping, or null where none is named.</summary>
    /// <exception cref="CannotRunException">The file is not there.</exception>
    internal FieldMapping? Read(ParseResult parsed)
    {
        if (parsed.GetValue(mapping) is not { } file) return null;
        if (!File.Exists(file)) throw new CannotRunException($"There is no mapping file {file}. Check the path.");
        return FieldMapping.Load(file);
    }
}
