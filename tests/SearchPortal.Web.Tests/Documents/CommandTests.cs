using SearchPortal.Tests;

namespace SearchPortal.Web.Tests.Documents;

/// <summary>Commands in documents name projects, commands, options and tests that exist.</summary>
public sealed class CommandTests
{
    [Fact]
    public void The_readme_begins_with_the_two_commands() =>
        RepositoryDocument.Of("README.md").Code.Take(2).ShouldBe(["dotnet run -c Release --project src/SearchPortal.Web", "dotnet test"]);

    [Fact]
    public void Every_command_names_what_exists()
    {
        var commands = RepositoryDocument.All.SelectMany(document => document.Code.Where(line => line.StartsWith("dotnet ", StringComparison.Ordinal))).ToArray();
        commands.Length.ShouldBeGreaterThanOrEqualTo(7);
        commands.SelectMany(command => Problems(command).Select(problem => $"{command}: {problem}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("dotnet run -c Release --project src/SearchPortal.None")]
    [InlineData("dotnet run -c Release --project src/SearchPortal.Indexer -- burn PATH…")]
    [InlineData("dotnet run -c Release --project src/SearchPortal.Web -- --indices DIR")]
    [InlineData("dotnet test tests/SearchPortal.Engine.Tests --filter FullyQualifiedName~NoSuchTests")]
    [InlineData("dotnet publish -c Release src/SearchPortal.None -o DIR")]
    [InlineData("dotnet burn")]
    public void A_command_that_names_what_does_not_exist_is_noticed(string command) => Problems(command).ShouldNotBeEmpty();

    private static IEnumerable<string> Problems(string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words[1] switch
        {
            "run" => ProblemsOfRun(words),
            "test" => ProblemsOfTest(words),
            "publish" => words.Any(word => Sources(word).Length > 0) ? [] : ["there is no such project"],
            _ => ["no command of ours"],
        };
    }

    private static IEnumerable<string> ProblemsOfRun(string[] words)
    {
        var separator = Array.IndexOf(words, "--") is >= 0 and var at ? at : words.Length;
        var project = words[Array.IndexOf(words, "--project") + 1];
        if (Sources(project) is not { Length: > 0 } sources)
        {
            yield return $"there is no project {project}";
            yield break;
        }

        foreach (var word in words.Skip(separator + 1))
        {
            var isOption = word.StartsWith("--", StringComparison.Ordinal);
            // Words in capitals and dots stand for what the reader puts there.
            if (!isOption && !word.All(char.IsAsciiLetterLower)) continue;
            string[] expected = isOption ? [$"\"{word}\""] : [$"new Command(\"{word}\"", $"case [\"{word}\""];
            if (!sources.Any(source => expected.Any(text => source.Contains(text, StringComparison.Ordinal)))) yield return $"{project} knows no {word}";
        }
    }

    private static IEnumerable<string> ProblemsOfTest(string[] words)
    {
        if (words.Length == 2) yield break;
        if (Sources(words[2]) is not { Length: > 0 } sources) yield return $"there is no project {words[2]}";
        else if (Array.IndexOf(words, "--filter") is > 0 and var at && !sources.Any(source => source.Contains("class " + words[at + 1].Split('~')[1], StringComparison.Ordinal)))
            yield return $"{words[2]} has no {words[at + 1]}";
    }

    private static string[] Sources(string project)
    {
        var folder = Path.Combine(SharedData.Repository, project);
        return File.Exists(Path.Combine(folder, Path.GetFileName(project) + ".csproj"))
            ? [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)]
            : [];
    }
}
