using System.Text.RegularExpressions;
using SearchPortal.Tests;

namespace SearchPortal.Web.Tests.Documents;

/// <summary>A Markdown file of the repository, in the parts that can be checked.</summary>
internal sealed partial class RepositoryDocument
{
    private static readonly string[] BuiltFolders = ["bin", "obj", "artifacts", "TestResults", ".git", "node_modules"];

    private readonly List<string> prose = [];
    private readonly List<string> code = [];

    private RepositoryDocument(string file)
    {
        File = file;
        var isCode = false;
        foreach (var line in System.IO.File.ReadLines(file))
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
            else (isCode ? code : prose).Add(line);
        }
    }

    /// <summary>Every Markdown file that is written by hand.</summary>
    public static IReadOnlyList<RepositoryDocument> All { get; } =
    [
        .. Directory.EnumerateFiles(SharedData.Repository, "*.md", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(SharedData.Repository, file).Split(Path.DirectorySeparatorChar).Any(BuiltFolders.Contains))
            .Select(file => new RepositoryDocument(file)),
    ];

    public string File { get; }

    /// <summary>The path below the repository, with slashes.</summary>
    public string Name => Path.GetRelativePath(SharedData.Repository, File).Replace('\\', '/');

    /// <summary>Lines of code blocks.</summary>
    public IReadOnlyList<string> Code => code;

    /// <summary>What stands between backticks outside of code blocks.</summary>
    public IEnumerable<string> CodeSpans => prose.SelectMany(SpansOf);

    /// <summary>Targets of links.</summary>
    public IEnumerable<string> Links => prose.SelectMany(line => Link().Matches(line).Select(match => match.Groups[1].Value));

    /// <summary>The names by which headings can be linked to.</summary>
    public IEnumerable<string> Anchors => prose.Where(IsHeading).Select(line =>
        string.Concat(HeadingText(line).ToLowerInvariant().Replace(' ', '-').Where(unit => char.IsLetterOrDigit(unit) || unit is '-' or '_')));

    public static RepositoryDocument Of(string name) => All.First(document => document.Name == name);

    /// <summary>Rows of the tables below a heading (of all tables without one), the row of headings left out; cells as written.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows(string? heading = null) => Tables(heading).SelectMany(table => table.Rows);

    /// <summary>The tables below a heading, or all of them.</summary>
    public IEnumerable<(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)> Tables(string? heading = null)
    {
        string? current = null;
        for (var i = 0; i < prose.Count; i++)
        {
            if (IsHeading(prose[i])) current = HeadingText(prose[i]);
            if (!prose[i].StartsWith('|') || (heading is not null && current != heading)) continue;
            var rows = prose.Skip(i).TakeWhile(line => line.StartsWith('|')).Select(Cells).ToArray();
            i += rows.Length - 1;
            yield return (rows[0], rows[2..]);
        }
    }

    /// <summary>What stands between backticks in a text.</summary>
    public static IEnumerable<string> SpansOf(string text) => CodeSpan().Matches(text).Select(match => match.Groups[1].Value);

    private static bool IsHeading(string line) => line.StartsWith('#');

    private static string HeadingText(string line) => line.TrimStart('#').Trim();

    private static IReadOnlyList<string> Cells(string row) =>
        [.. CellBorder().Split(row.Trim())[1..^1].Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellBorder();
}
