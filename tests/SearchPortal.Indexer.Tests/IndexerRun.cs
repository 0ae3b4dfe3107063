using System.Globalization;

namespace SearchPortal.Indexer.Tests;

/// <summary>What a run of the program left behind.</summary>
internal sealed record IndexerRun(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines on the error stream.</summary>
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The number after a name in the summary or in the statistics.</summary>
    public long this[string name]
    {
        get
        {
            var line = Output.Split('\n').FirstOrDefault(line => line.StartsWith(name + " ", StringComparison.Ordinal));
            line.ShouldNotBeNull($"no line {name} in:\n{this}");
            return long.Parse(line[name.Length..].Trim(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        }
    }
}
