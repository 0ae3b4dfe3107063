using System.Text;

namespace SearchPortal.News.Extraction;

/// <summary>Joins the lines of a plain text into paragraphs.</summary>
/// <remarks>
/// Blank lines part paragraphs. Between them either every line is a paragraph, or lines are wrapped at some width: then they
/// are joined, and an indented line starts a new paragraph.
/// </remarks>
internal static class Paragraphs
{
    private const int WidestWrap = 100;
    private const int NarrowestWrap = 30;

    /// <summary>The paragraphs of a text whose lines are all running text.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var lines = TextLine.Split(text);
        return Join(lines, AreWrapped(lines, fewest: 1));
    }

    /// <summary>Whether most lines that another line of their group follows stop in the middle of a sentence, none of them very long.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="fewest">How many such lines it takes.</param>
    public static bool AreWrapped(IReadOnlyList<TextLine> lines, int fewest)
    {
        int followed = 0, broken = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Text;
            if (line.Length > WidestWrap) return false;
            if (i + 1 == lines.Count || lines[i + 1].Group != lines[i].Group || lines[i + 1].IsIndented) continue;
            followed++;
            if (line.Length >= NarrowestWrap && !LineShape.EndsSentence(line)) broken++;
        }

        return broken >= fewest && broken * 2 > followed;
    }

    /// <summary>The paragraphs.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="areWrapped">Whether lines of a group are joined.</param>
    public static IEnumerable<string> Join(IReadOnlyList<TextLine> lines, bool areWrapped)
    {
        var paragraph = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var continues = areWrapped && i > 0 && line.Group == lines[i - 1].Group && !line.IsIndented;
            if (!continues && paragraph.Length > 0)
            {
                yield return paragraph.ToString();
                paragraph.Clear();
            }

            if (paragraph.Length > 0) paragraph.Append(' ');
            paragraph.Append(line.Text);
        }

        if (paragraph.Length > 0) yield return paragraph.ToString();
    }
}
