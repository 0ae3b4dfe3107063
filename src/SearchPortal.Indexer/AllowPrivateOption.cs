using System.CommandLine;

namespace SearchPortal.Indexer;

/// <summary>The option that lets addresses lead to private networks and to this machine.</summary>
internal sealed class AllowPrivateOption
{
    private readonly Option<bool> option = new("--allow-private")
    {
        Description = "Fetch from private networks and from this machine as well.",
    };

    internal void AddTo(Command command) => command.Add(option);

    internal bool Read(ParseResult parsed) => parsed.GetValue(option);
}
