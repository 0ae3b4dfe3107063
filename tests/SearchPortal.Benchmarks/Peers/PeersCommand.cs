using System.Globalization;

namespace SearchPortal.Benchmarks.Peers;

/// <summary>The command <c>peers</c>: the engine beside others, under rules that all of them keep.</summary>
internal static class PeersCommand
{
    /// <summary>Bytes that articles may take in memory: what Lucene's writer is given too.</summary>
    private const int DefaultMegabytes = 256;

    /// <summary>Runs it.</summary>
    /// <returns>The program's exit code; null where the arguments make no sense.</returns>
    public static int? Run(string[] arguments) => arguments switch
    {
        ["index", var file, var folder] when File.Exists(file) => ArchiveIndex.Run(file, folder, (long)DefaultMegabytes << 20),
        ["index", var file, var folder, "--memory", var size] when File.Exists(file) && long.TryParse(size, CultureInfo.InvariantCulture, out var megabytes) => ArchiveIndex.Run(file, folder, megabytes << 20),
        ["bench", var folder, var queries, var count, var output, .. var rest] when Directory.Exists(folder) && File.Exists(queries)
            && int.TryParse(count, CultureInfo.InvariantCulture, out var rounds) && rounds > 0 && rest is [] or ["--only", _] => PeerBenchmark.Run(folder, queries, rounds, output, rest is [_, var only] ? only : null),
        ["compare", var ours, var lucene, .. var others] => PeerTable.Print(ours, lucene, others),
        _ => null,
    };
}
