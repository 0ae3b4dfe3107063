using System.Diagnostics;

namespace SearchPortal.Tests;

/// <summary>Apache Lucene in a Java program of ours, <c>tests/lucene-peer</c>: compiled when first asked for, and run with files.</summary>
internal static class LucenePeer
{
    /// <summary>What a skipped test says.</summary>
    public const string Missing = "Apache Lucene 8 or a Java compiler is not here: install liblucene8-java and openjdk-17-jdk-headless, or name the folder of the jars in SEARCHPORTAL_LUCENE_JARS";

    // Short runs: the optimizing compiler would cost more than it gives.
    private const string QuickStart = "-XX:TieredStopAtLevel=1";

    private static readonly string[] JarNames = ["lucene-core-8*.jar", "lucene-analyzers-common-8*.jar", "lucene-facet-8*.jar"];
    private static readonly string? Compiler = OnPath("javac");
    private static readonly string? Java = OnPath("java");
    private static readonly string[] Jars = [.. JarNames.SelectMany(FindJar)];
    private static readonly Lazy<string> Classes = new(Compile);

    /// <summary>False where the tests are skipped. With SEARCHPORTAL_REQUIRE_PEER=1 they run, and fail where Lucene is missing.</summary>
    public static bool IsWanted => IsAvailable || Environment.GetEnvironmentVariable("SEARCHPORTAL_REQUIRE_PEER") == "1";

    private static bool IsAvailable => Compiler is not null && Java is not null && Jars.Length == JarNames.Length;

    /// <summary>Runs a command of the program, see its README, to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public static void Run(params string[] arguments) =>
        Run(Java!, ["-Xmx512m", "-XX:+UseSerialGC", QuickStart, "-cp", string.Join(Path.PathSeparator, [.. Jars, Classes.Value]), "Peer", .. arguments]);

    private static string Compile()
    {
        if (!IsAvailable) throw new InvalidOperationException(Missing);
        var sources = Directory.GetFiles(Path.Combine(SharedData.Repository, "tests", "lucene-peer"), "*.java");
        var classes = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "lucene-peer"));
        var stamp = new FileInfo(Path.Combine(classes.FullName, "compiled"));
        if (!stamp.Exists || sources.Max(File.GetLastWriteTimeUtc) > stamp.LastWriteTimeUtc)
        {
            Run(Compiler!, ["-J" + QuickStart, "-Xlint:all", "-encoding", "UTF-8", "-cp", string.Join(Path.PathSeparator, Jars), "-d", classes.FullName, .. sources]);
            File.WriteAllText(stamp.FullName, "");
        }

        return classes.FullName;
    }

    private static void Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{output}{errors.GetAwaiter().GetResult()}");
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
            .FirstOrDefault(File.Exists);

    private static IEnumerable<string> FindJar(string name)
    {
        var named = Environment.GetEnvironmentVariable("SEARCHPORTAL_LUCENE_JARS");
        var folder = string.IsNullOrEmpty(named) ? "/usr/share/java" : named;
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, name).Order(StringComparer.Ordinal).Take(1) : [];
    }
}
