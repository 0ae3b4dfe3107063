using System.Globalization;
using System.Text;
using SearchPortal.News.Sources;

namespace SearchPortal.Indexer.Output;

/// <summary>Makes text of unknown origin fit for one line of a terminal or a log.</summary>
internal static class PlainText
{
    private const int MaxLength = 1000;

    /// <summary>Control and direction characters as <c>\u001B</c>, so that a file's name can't move the cursor, start a line or reorder the text; cut at 1,000 characters, or as many as are given.</summary>
    internal static string OneLine(string text, int maxLength = MaxLength)
    {
        var line = new StringBuilder(Math.Min(text.Length, maxLength));
        foreach (var character in text)
        {
            if (line.Length >= maxLength) return line.Append('…').ToString();
            if (IsPlain(character)) line.Append(character);
            else line.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        }

        return line.ToString();
    }

    /// <summary><c>source:line: what. remedy</c>.</summary>
    internal static string Problem(SourceProblem problem)
    {
        var line = problem.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
        return OneLine($"{problem.Source}{line}: {Sentence(problem.What)} {Sentence(problem.Remedy)}");
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    private static bool IsPlain(char character) => char.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
