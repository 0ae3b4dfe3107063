using System.Text.RegularExpressions;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests;

/// <summary>Who may know whom: what a folder of the sources names is what is listed for it here, and nothing else.</summary>
public sealed partial class DirectionsTests
{
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Engine"] = [],
        ["News"] = ["Engine"],
        ["Web"] = ["News"],
        // The check command reads the files of an index again, whatever they hold.
        ["Indexer"] = ["News", "Engine"],
    };

    private static readonly Dictionary<string, string[]> EngineFolders = new()
    {
        ["Numerics"] = [],
        ["Storage"] = ["Numerics"],
        ["Automata"] = [],
        ["Analysis"] = ["Numerics"],
        ["Documents"] = ["Analysis"],
        ["Segments"] = ["Documents", "Storage", "Numerics", "Automata"],
        ["Indexing"] = ["Analysis", "Documents", "Segments", "Storage", "Numerics"],
        ["Keeping"] = ["Documents", "Indexing", "Numerics", "Segments", "Storage"],
        ["Queries/Syntax"] = [],
        ["Queries"] = [],
        ["Matching"] = ["Queries", "Segments", "Documents", "Numerics", "Automata"],
        ["Collecting"] = ["Matching", "Queries", "Segments", "Documents", "Numerics"],
        // Passages are sentences, and the splitter is one of the analysis.
        ["Highlighting"] = ["Matching", "Queries", "Segments", "Documents", "Analysis"],
        // What is typed is analysed as labels are; how much a term tells is how BM25 counts rarity.
        ["Suggesting"] = ["Automata", "Matching", "Analysis"],
    };

    private static readonly Dictionary<string, string[]> NewsFolders = new()
    {
        // Words of dates are folded as names are.
        ["Dates"] = ["Names"],
        ["Names"] = [],
        ["Topics"] = [],
        ["Differences"] = [],
        ["Quotations"] = [],
        // A date in a text is a figure too.
        ["Figures"] = ["Dates"],
        // Names are folded in one place, and YAML is read in one place.
        ["Outlets"] = ["Names", "Sources"],
        ["Stories"] = ["Names"],
        // A text's dateline holds a date, and an author's name begins with a given name.
        ["Extraction"] = ["Dates", "Names"],
        // A stated date is read as it comes in, and text is cleaned of what no reader sees.
        ["Sources"] = ["Extraction", "Dates"],
    };

    [Fact]
    public void Projects_know_only_those_below_them()
    {
        Directory.GetDirectories(Source("")).Select(folder => Path.GetFileName(folder)["SearchPortal.".Length..]).ShouldBe(Projects.Keys, ignoreOrder: true);
        foreach (var (project, allowed) in Projects)
            ShouldNotName($"SearchPortal.{project}", Projects.Keys.Except([project, .. allowed]), name => $@"(?<!/)\bSearchPortal\.{name}\b");
    }

    [Fact]
    public void Folders_of_the_engine_know_only_those_below_them()
    {
        var root = Source("SearchPortal.Engine");
        Directory.GetDirectories(root).Select(folder => Path.GetFileName(folder)!).Except(["bin", "obj"]).ShouldBe(EngineFolders.Keys.Where(name => !name.Contains('/', StringComparison.Ordinal)), ignoreOrder: true);
        var frontDoor = Directory.EnumerateFiles(root, "*.cs").Select(file => Path.GetFileNameWithoutExtension(file));
        foreach (var (folder, allowed) in EngineFolders)
        {
            ShouldNotName($"SearchPortal.Engine/{folder}", EngineFolders.Keys.Where(name => !folder.StartsWith(name, StringComparison.Ordinal)).Except(allowed), name => Named("Engine", name));
            ShouldNotName($"SearchPortal.Engine/{folder}", frontDoor, name => $@"\b{name}\b");
        }

        var queries = Directory.EnumerateFiles(Path.Combine(root, "Queries"), "*Query.cs").Select(file => QueryRecord().Match(File.ReadAllText(file)).Groups[1].Value).ToArray();
        queries.Length.ShouldBeGreaterThan(9);
        ShouldNotName("SearchPortal.Engine/Queries/Syntax", queries, name => $@"\b{name}\b");
    }

    [Fact]
    public void Folders_of_the_news_meet_only_through_the_article_and_never_name_the_engine()
    {
        var all = Directory.GetDirectories(Source("SearchPortal.News")).Select(folder => Path.GetFileName(folder)!).Except(["bin", "obj"]).ToArray();
        all.ShouldBe(NewsFolders.Keys.Append("Catalog"), ignoreOrder: true);
        foreach (var (folder, allowed) in NewsFolders)
        {
            ShouldNotName($"SearchPortal.News/{folder}", all.Except([folder, .. allowed]), name => Named("News", name));
            ShouldNotName($"SearchPortal.News/{folder}", ["Engine"], name => $@"\b{name}\.[A-Z]");
        }
    }

    [Fact]
    public void The_engine_needs_no_package() =>
        File.ReadAllText(Path.Combine(Source("SearchPortal.Engine"), "SearchPortal.Engine.csproj")).ShouldNotContain("Reference Include");

    /// <summary>A namespace by its full name, or from within the project by its last part before a type.</summary>
    private static string Named(string project, string folder)
    {
        var name = Regex.Escape(folder.Replace('/', '.'));
        return $@"\bSearchPortal\.{project}\.{name}\b(?!\.\w+;)|(?<![\w.]){name}\.[A-Z]";
    }

    /// <summary>Fails where a source file of a folder names what is forbidden; comments may.</summary>
    private static void ShouldNotName(string folder, IEnumerable<string> forbidden, Func<string, string> pattern)
    {
        var patterns = forbidden.Select(name => new Regex(pattern(name))).ToArray();
        var depth = folder == "SearchPortal.Engine/Queries" ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories;
        var files = Directory.EnumerateFiles(Source(folder), "*.*", depth)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToArray();
        files.ShouldNotBeEmpty(folder);
        var found = from file in files
                    from line in File.ReadLines(file).Index()
                    let code = Comment().Replace(line.Item, "")
                    where patterns.Any(each => each.IsMatch(code))
                    select $"{Path.GetRelativePath(SharedData.Repository, file)}:{line.Index + 1}: {code.Trim()}";
        found.ShouldBeEmpty();
    }

    private static string Source(string folder) => Path.Combine(SharedData.Repository, "src", folder);

    [GeneratedRegex("//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"record (\w+)")]
    private static partial Regex QueryRecord();
}
