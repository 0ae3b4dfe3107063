using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SearchPortal.News.Names;
using SearchPortal.News.Names.Recognition;

namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>Finds the names in what pages write about authors: without "By", roles, places, addresses and dates.</summary>
internal static partial class AuthorNames
{
    /// <summary>How many authors a page may have.</summary>
    public const int Most = 100;

    private const int LongestName = 80;
    private const int LongestByLine = 160;
    private const int MostWords = 8;

    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Words = WordTable.Read("author-words.txt");
    private static readonly IReadOnlyList<string> Labels = Words["named"];
    private static readonly string[] Starts = [.. Words["start"].Concat(Words["named"]).OrderByDescending(word => word.Length)];
    private static readonly FrozenSet<string> Conjunctions = Words["and"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Roles = Words["role"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Nobody = Words["nobody"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Places = Words["place"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names in a text.</summary>
    /// <param name="text">A name, a list of names, or a by-line.</param>
    /// <param name="isByLine">Whether the text is a line of the page, in which other things than names may stand.</param>
    public static IReadOnlyList<string> Read(string? text, bool isByLine = false)
    {
        if (FactText.Line(text) is not { } line) return [];
        line = Address().Replace(line, " ");
        if (isByLine && IsLabelled(line)) line = line.Trim('(', ')', '（', '）', '[', ']');
        line = WithoutStart(line.Trim());
        var names = new List<string>();
        foreach (var part in Parts(line))
        {
            if (names.Count == Most) break;
            if (NameOf(part, isByLine, names.Count > 0) is { } name) names.Add(name);
        }

        return names;
    }

    /// <summary>Whether a name is a person's by its look: two words or more, or of a script without spaces.</summary>
    /// <param name="name">The name.</param>
    public static bool IsFull(string name) => name.Contains(' ', StringComparison.Ordinal) ? ByLine.IsPerson(name) : name.Length > 1 && name.All(IsIdeographic);

    /// <summary>Whether a name begins with a listed given name: "Middle East" looks like a person's name, and stands where one may.</summary>
    /// <param name="name">The name.</param>
    public static bool HasGivenName(string name) =>
        IsFull(name) && (NameLexicon.Default.KindsOf(NameFolding.Fold(name.Split(' ')[0])) & (WordKinds.GivenName | WordKinds.ArabicGivenName)) != 0;

    /// <summary>Whether a line begins as by-lines do: with "By" or one of its kin, and a name behind it.</summary>
    /// <param name="line">The line.</param>
    public static bool IsByLine(string line) => line.Length <= LongestByLine && !LineShape.EndsSentence(line) && WithoutStart(line) is var rest && rest.Length < line.Length && rest.Length > 1 && !char.IsLower(rest[0]);

    /// <summary>Whether a line begins with the label of an author.</summary>
    /// <param name="line">The line.</param>
    public static bool IsLabelled(string line)
    {
        if (line.Length is 0 or > LongestByLine) return false;
        var bare = line.TrimStart('(', '（', '[');
        return Labels.Any(label => bare.Length > label.Length && bare.StartsWith(label, StringComparison.OrdinalIgnoreCase) && bare[label.Length] is ' ' or ':' or '：');
    }

    private static string WithoutStart(string line)
    {
        for (var round = 0; round < 3; round++)
        {
            var start = Array.Find(Starts, word => line.Length > word.Length && line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (line[word.Length] is ' ' or ':' or '：' or '/' || IsIdeographic(word[^1])));
            if (start is null) return line;
            line = line[start.Length..].TrimStart(' ', ':', '：', '/', '-', '–');
        }

        return line;
    }

    private static IEnumerable<string> Parts(string line)
    {
        foreach (var part in Separator().Split(line))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var start = 0;
            for (var i = 1; i < words.Length - 1; i++)
            {
                if (!Conjunctions.Contains(words[i]) || !ParsNames(words, start, i)) continue;
                yield return string.Join(' ', words[start..i]);
                start = i + 1;
            }

            yield return string.Join(' ', words[start..]);
        }
    }

    // "José Ortega y Gasset" is one name: short conjunctions part names only where full names or agencies stand on both sides.
    private static bool ParsNames(string[] words, int start, int place)
    {
        if (words[place].Length > 2 && !char.IsUpper(words[place][0])) return true;
        return char.IsLower(words[place][0]) && place - start > 1 && (words.Length - place > 2 || words[^1].All(char.IsUpper));
    }

    private static string? NameOf(string part, bool isByLine, bool isLater)
    {
        var name = WithoutStart(Bracketed().Replace(part, " ").Trim(' ', '.', ',', ':', '-', '–', '—', '*', '"', '/', '|', '•', '·', '(', ')', '„', '“', '”'));
        name = ReceivedText.OneLine(name);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // "Jane Doe in Tripoli": the place is no part of the name.
        var place = Array.FindIndex(words, Places.Contains);
        if (place > 1) words = words[..place];
        words = Once(words);
        if (words.Length is 0 or > MostWords) return null;
        name = string.Join(' ', words);
        if (name.Length > LongestName || Nobody.Contains(name) || !name.Any(char.IsLetter) || name[0] == '@' || name.Contains("//", StringComparison.Ordinal)) return null;
        if (words.Any(word => Roles.Contains(word) && (isLater || isByLine || char.IsLower(word[0]))) && !(words.Length > 2 && !isLater)) return null;
        if (name.Count(char.IsAsciiDigit) > 2) return null;
        if (isByLine && (name.Any(char.IsAsciiDigit) || LineShape.EndsSentence(name) || words.Count(word => char.IsLower(word[0])) * 2 > words.Length)) return null;
        // "Jane Doe, Kyiv": one word behind a full name is a place, unless it is an agency's.
        return isLater && isByLine && words.Length == 1 && !words[0].All(char.IsUpper) && !words[0].All(IsIdeographic) ? null : name;
    }

    /// <summary>The words without a repetition of all of them, as where a page shows a name twice.</summary>
    private static string[] Once(string[] words)
    {
        var half = words.Length / 2;
        return words.Length is > 1 and <= 2 * MostWords && words.Length % 2 == 0 && words.Take(half).SequenceEqual(words.Skip(half), StringComparer.OrdinalIgnoreCase) ? words[..half] : words;
    }

    private static bool IsIdeographic(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF';

    [GeneratedRegex("https?://\\S+|\\bwww\\.\\S+|\\S+@\\S+|(?<=^|\\s)@\\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    [GeneratedRegex("\\s*[,;|•·、，；\\n]\\s*|\\s+[/&–—-]\\s+|\\s*&\\s*|/(?=\\p{Lu}\\p{Ll})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Separator();

    [GeneratedRegex("\\([^()]*\\)|\\[[^\\[\\]]*\\]|（[^（）]*）", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();
}
