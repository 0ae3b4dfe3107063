using System.Globalization;

namespace SearchPortal.Benchmarks.Peers;

/// <summary>The command <c>peers</c>: the engine beside others, under rules that all of them keep.</summary>
internal static class PeersCommand
{
    /// <summary>Megabytes that articles may take in memory, where the command does not say.</summary>
    private const long DefaultMemory = 64;

    /// <returns>The program's exit code; null where the arguments make no sense.</returns>
    public static int? Run(string[] arguments)
    {
        switch (arguments)
        {
            case ["index", var file, var folder] when File.Exists(file):
                return ArchiveIndex.Run(file, folder, DefaultMemory << 20);
            case ["index", var file, var folder, "--memory", var size] when File.Exists(file) && long.TryParse(size, CultureInfo.InvariantCulture, out var megabytes):
                return ArchiveIndex.Run(file, folder, megabytes << 20);
            case ["bench", var folder, var queries, var count, var output, .. var rest] when Directory.Exists(folder) && File.Exists(queries) && rest is [] or ["--only", _]:
                if (!int.TryParse(count, CultureInfo.InvariantCulture, out var rounds) || rounds < 1) return null;
                return PeerBenchmark.Run(folder, queries, rounds, output, rest is [_, var only] ? only : null);
            case ["compare", var ours, var lucene, .. var others] when others.Append(ours).Append(lucene).All(prefix => File.Exists(prefix + PeerResults.SummarySuffix)):
                return PeerTable.Print(ours, lucene, others);
            default:
                return null;
        }
    }
}
