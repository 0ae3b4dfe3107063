using System.Text.RegularExpressions;
using SearchPortal.Tests;

namespace SearchPortal.Web.Tests.Documents;

public sealed partial class LinkTests
{
    [Fact]
    public void Every_link_leads_to_a_file_and_a_heading_that_exist()
    {
        var links = RepositoryDocument.All.SelectMany(document => document.Links.Select(link => (document, link))).ToArray();
        links.Length.ShouldBeGreaterThan(50);
        links.Where(entry => !Resolves(entry.document, entry.link)).Select(entry => $"{entry.document.Name}: {entry.link}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_path_that_a_document_names_exists() =>
        RepositoryDocument.All
            .SelectMany(document => document.CodeSpans.Where(span => RepositoryPath().IsMatch(span)).Select(span => (document.Name, Path: span)))
            .Where(entry => !Path.Exists(Path.Combine(SharedData.Repository, entry.Path)))
            .ShouldBeEmpty();

    [Fact]
    public void Every_document_is_reachable_from_the_readme()
    {
        var reached = new HashSet<string>();
        var pending = new Stack<RepositoryDocument>([RepositoryDocument.Of("README.md")]);
        while (pending.TryPop(out var document))
        {
            if (!reached.Add(document.Name)) continue;
            foreach (var target in document.Links.Select(link => Target(document, link)))
            {
                // A link to a folder reaches what is in it.
                foreach (var next in RepositoryDocument.All.Where(each => each.File == target || Path.GetDirectoryName(each.File) == target)) pending.Push(next);
            }
        }

        RepositoryDocument.All.Select(document => document.Name).Where(IsDocumentation).Except(reached).ShouldBeEmpty();
    }

    private static bool IsDocumentation(string name) => !name.StartsWith("seeds/reports/", StringComparison.Ordinal) && !name.StartsWith("seeds/chronicle/", StringComparison.Ordinal);

    private static bool Resolves(RepositoryDocument document, string link)
    {
        if (link.StartsWith("http", StringComparison.Ordinal)) return true;
        if (!Path.Exists(Target(document, link))) return false;
        var anchor = link.IndexOf('#', StringComparison.Ordinal);
        return anchor < 0 || RepositoryDocument.All.Any(each => each.File == Target(document, link) && each.Anchors.Contains(link[(anchor + 1)..]));
    }

    private static string Target(RepositoryDocument document, string link)
    {
        var path = link.Split('#')[0];
        return path.Length == 0 ? document.File : Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document.File)!, path)));
    }

    [GeneratedRegex(@"^(src|tests|docs|seeds|wwwroot|index|\.ci)/[\w./-]*$")]
    private static partial Regex RepositoryPath();
}
