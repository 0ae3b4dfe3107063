using System.CommandLine;

namespace SearchPortal.Indexer;

/// <summary>The option that bounds the memory of articles that are not yet written.</summary>
internal static class MemoryOption
{
    private const long LeastMemory = 1 << 20;

    internal static Option<long?> Create() => new("--memory")
    {
        Description = "Memory for articles that are not yet written (default: 64MB).",
        HelpName = "SIZE",
        CustomParser = argument =>
        {
            if (ByteSize.TryParse(argument.Tokens[0].Value, out var bytes) && bytes >= LeastMemory) return bytes;
            argument.AddError($"--memory {argument.Tokens[0].Value} is not a size of at least 1MB. Write it like 64MB.");
            return null;
        },
    };
}
