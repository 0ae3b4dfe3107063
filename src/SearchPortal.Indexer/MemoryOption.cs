using System.CommandLine;

namespace SearchPortal.Indexer;

/// <summary><c>--memory SIZE</c>: how much memory writing may take.</summary>
internal sealed class MemoryOption
{
    private const long LeastMemory = 1L << 20;

    private readonly Option<long?> option = new("--memory")
    {
        Description = "Memory that writing may take (default: 128MB).",
        HelpName = "SIZE",
        CustomParser = argument =>
        {
            if (ByteSize.TryParse(argument.Tokens[0].Value, out var bytes) && bytes >= LeastMemory) return bytes;
            argument.AddError($"--memory {argument.Tokens[0].Value} is not a size of at least 1MB. Write it like 128MB.");
            return null;
        },
    };

    internal void AddTo(Command command) => command.Add(option);

    /// <summary>The bytes; null where none were given.</summary>
    internal long? Read(ParseResult parsed) => parsed.GetValue(option);
}
