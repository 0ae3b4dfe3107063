using System.Text.RegularExpressions;
using SearchPortal.Tests;

namespace SearchPortal.Web.Tests.Documents;

/// <summary>Who depends on whom is what the architecture says.</summary>
public sealed partial class DirectionTests
{
    private static readonly string Engine = Path.Combine(SharedData.Repository, "src", "SearchPortal.Engine");
    private static readonly string News = Path.Combine(SharedData.Repository, "src", "SearchPortal.News");

    [Fact]
    public void A_folder_of_the_engine_uses_what_the_table_says_and_no_more()
    {
        var stated = RepositoryDocument.Of("docs/architecture.md").Rows("Directions").ToDictionary(row => row[0], row => row[1]);
        var actual = Directory.EnumerateDirectories(Engine).Select(folder => Path.GetFileName(folder)!).Where(folder => folder is not ("bin" or "obj"))
            .ToDictionary(folder => folder, folder => string.Join(", ", UsedBy(folder)));
        actual.OrderBy(entry => entry.Key, StringComparer.Ordinal).ShouldBe(stated.OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void In_news_only_the_catalog_names_the_engine() =>
        Sources(News).Where(source => NamesEngine().IsMatch(File.ReadAllText(source)))
            .Select(source => Path.GetRelativePath(News, source).Split(Path.DirectorySeparatorChar)[0]).Distinct().ShouldBe(["Catalog"]);

    [Fact]
    public void Beside_the_catalog_nothing_names_the_engine() =>
        new[] { "SearchPortal.Indexer", "SearchPortal.Web" }.SelectMany(project => Sources(Path.Combine(SharedData.Repository, "src", project)))
            .Where(source => NamesEngine().IsMatch(File.ReadAllText(source))).Select(Path.GetFileName).ShouldBeEmpty();

    [Fact]
    public void The_engine_needs_no_package_and_no_other_project()
    {
        var project = File.ReadAllText(Path.Combine(Engine, "SearchPortal.Engine.csproj"));
        project.ShouldNotContain("PackageReference");
        project.ShouldNotContain("ProjectReference");
    }

    private static IEnumerable<string> UsedBy(string folder) =>
        Sources(Path.Combine(Engine, folder)).SelectMany(source => EngineFolder().Matches(File.ReadAllText(source)).Select(match => match.Groups[1].Value))
            .Where(used => used != folder && Directory.Exists(Path.Combine(Engine, used))).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    [GeneratedRegex(@"SearchPortal\.Engine\.(\w+)")]
    private static partial Regex EngineFolder();

    [GeneratedRegex(@"SearchPortal\.Engine|\bEngine\.")]
    private static partial Regex NamesEngine();
}
