namespace SearchPortal.News.Extraction;

/// <summary>What lines of news look like.</summary>
internal static class LineShape
{
    private const string Closing = "\"'”’»)]}";
    private const string SentenceEnds = ".!?…。؟۔।";
    private const string FullStops = ".…。۔।:,;";

    /// <summary>Whether the line ends as a sentence does, closing quotes and brackets aside.</summary>
    public static bool EndsSentence(string line) => Last(line) is { } last && SentenceEnds.Contains(last, StringComparison.Ordinal);

    /// <summary>Whether the line ends with a full stop, or as if something were to follow.</summary>
    public static bool EndsWithStop(string line) => Last(line) is { } last && FullStops.Contains(last, StringComparison.Ordinal);

    /// <summary>Whether the line is running text: a sentence, or too long for anything else.</summary>
    public static bool IsProse(string line) => EndsSentence(line) || line.Length > 100;

    /// <summary>Whether the line starts with a bullet.</summary>
    public static bool IsBulleted(string line) => line.Length > 2 && line[0] is '-' or '*' or '•' or '·' or '–' or '▪' && line[1] == ' ';

    /// <summary>Whether the first character, an opening quote aside, is a letter or a digit.</summary>
    public static bool StartsWithWord(string line)
    {
        var bare = line.AsSpan().TrimStart().TrimStart("\"'‘“«¿");
        return bare.Length > 0 && char.IsLetterOrDigit(bare[0]);
    }

    /// <summary>Number of words.</summary>
    public static int WordCount(ReadOnlySpan<char> line)
    {
        var words = 0;
        foreach (var range in line.Split(' '))
        {
            if (!line[range].IsWhiteSpace()) words++;
        }

        return words;
    }

    private static char? Last(string line)
    {
        var trimmed = line.AsSpan().TrimEnd().TrimEnd(Closing);
        return trimmed.Length > 0 ? trimmed[^1] : null;
    }
}
