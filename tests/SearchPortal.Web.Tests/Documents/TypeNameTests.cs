using System.Reflection;
using System.Text.RegularExpressions;
using SearchPortal.Engine;
using SearchPortal.News;
using SearchPortal.Tests;

namespace SearchPortal.Web.Tests.Documents;

/// <summary>Types that documents name exist.</summary>
public sealed partial class TypeNameTests
{
    private static readonly Type[] Types = new[] { typeof(IndexWriter), typeof(Article), typeof(Program) }.SelectMany(type => type.Assembly.GetTypes()).ToArray();

    private static readonly string[] TestClasses =
        [.. Directory.EnumerateFiles(Path.Combine(SharedData.Repository, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file))];

    [Fact]
    public void Every_word_of_the_glossary_has_a_type()
    {
        var types = RepositoryDocument.Of("README.md").Rows("Glossary").Select(row => RepositoryDocument.SpansOf(row[1]).Single()).ToArray();
        types.Length.ShouldBe(17);
        types.Where(type => !Exists(type)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_type_that_a_document_names_exists()
    {
        var named = RepositoryDocument.All.SelectMany(document => document.CodeSpans.Where(span => TypeName().IsMatch(span)).Select(span => (document.Name, Type: span))).ToArray();
        named.Length.ShouldBeGreaterThan(30);
        named.Where(entry => !Exists(entry.Type)).ShouldBeEmpty();
    }

    [Fact]
    public void A_type_that_does_not_exist_is_noticed()
    {
        Exists("IndexBurner").ShouldBeFalse();
        Exists("IndexWriter.Burn").ShouldBeFalse();
    }

    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        if (parts.Length == 1 && TestClasses.Contains(name)) return true;
        return Types.Any(type => type.Name == parts[0] && (parts.Length == 1 || type.GetMember(parts[1], BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0));
    }

    [GeneratedRegex(@"^([A-Z][a-z0-9]+){2,}(\.[A-Z]\w+)?$")]
    private static partial Regex TypeName();
}
