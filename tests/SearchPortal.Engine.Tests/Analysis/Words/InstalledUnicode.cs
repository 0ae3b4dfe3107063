namespace SearchPortal.Engine.Tests.Analysis.Words;

/// <summary>The Unicode Character Database that is installed on this machine.</summary>
public static class InstalledUnicode
{
    /// <summary>What a skipped test says.</summary>
    public const string Missing = "the Unicode Character Database is not here: install unicode-data, or name its folder in SEARCHPORTAL_UNICODE";

    /// <summary>False where the tests are skipped. With SEARCHPORTAL_REQUIRE_UNICODE=1 they run, and fail without the database.</summary>
    public static bool IsWanted => File.Exists(PathOf("WordBreakTest.txt")) || Environment.GetEnvironmentVariable("SEARCHPORTAL_REQUIRE_UNICODE") == "1";

    /// <summary>A file about segmentation.</summary>
    public static string PathOf(string name) =>
        Path.Combine(Environment.GetEnvironmentVariable("SEARCHPORTAL_UNICODE") is { Length: > 0 } named ? named : "/usr/share/unicode", "auxiliary", name);

    /// <summary>The lines of a file without remarks, none of them empty.</summary>
    public static IEnumerable<string> Lines(string name) =>
        File.ReadLines(PathOf(name)).Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0);

    /// <summary>The version that a file is of, which stands in its first line.</summary>
    public static string VersionOf(string name)
    {
        var first = File.ReadLines(PathOf(name)).First();
        return first[(first.IndexOf('-', StringComparison.Ordinal) + 1)..first.LastIndexOf('.')];
    }
}
