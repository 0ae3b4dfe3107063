namespace SearchPortal.News.Extraction;

/// <summary>Keeps Markdown away from the parser that would take it minutes: nested far beyond what people write.</summary>
/// <remarks>
/// The parser's time grows with the square of these numbers or faster: 20,000 characters of nested brackets took it 5
/// seconds, 160,000 of unfinished links 19. Within the limits the worst texts found take about a second.
/// </remarks>
internal static class MarkdownLimits
{
    private const int MostLines = 50_000;
    private const int MostBrackets = 20_000;
    private const int MostBracketsOfAParagraph = 500;
    private const int MostEmphasisOfAParagraph = 1_000;
    private const int MostLevelsOfALine = 100;
    private const int ColumnsOfALevel = 2;

    /// <summary>Whether the text may be parsed.</summary>
    public static bool Allow(ReadOnlySpan<char> markdown)
    {
        int lines = 0, brackets = 0, bracketsOfParagraph = 0, emphasisOfParagraph = 0;
        foreach (var line in markdown.EnumerateLines())
        {
            var bracketsOfLine = line.Count('[');
            var isBlank = line.IsWhiteSpace();
            brackets += bracketsOfLine;
            bracketsOfParagraph = isBlank ? 0 : bracketsOfParagraph + bracketsOfLine;
            emphasisOfParagraph = isBlank ? 0 : emphasisOfParagraph + line.Count('*') + line.Count('_');
            if (++lines > MostLines || brackets > MostBrackets) return false;
            if (bracketsOfParagraph > MostBracketsOfAParagraph || emphasisOfParagraph > MostEmphasisOfAParagraph) return false;
            if (!isBlank && Levels(line) > MostLevelsOfALine) return false;
        }

        return true;
    }

    // Each ">", "- " or "1. " at the start of a line opens a further block inside the one before; so may indentation.
    private static int Levels(ReadOnlySpan<char> line)
    {
        int markers = 0, spaces = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            var opensItem = c is '-' or '*' or '+' or '.' or ')';
            if (c is ' ' or '\t')
            {
                spaces++;
            }
            else if (c == '>' || (opensItem && i + 1 < line.Length && line[i + 1] is ' ' or '\t'))
            {
                markers++;
                if (i + 1 < line.Length && line[i + 1] is ' ' or '\t') i++;
            }
            else if (!opensItem && !char.IsAsciiDigit(c))
            {
                break;
            }
        }

        return markers + (spaces / ColumnsOfALevel);
    }
}
