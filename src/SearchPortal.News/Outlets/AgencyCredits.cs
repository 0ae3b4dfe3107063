using System.Text.RegularExpressions;
using SearchPortal.News.Names;

namespace SearchPortal.News.Outlets;

/// <summary>Finds the news agency that a report credits: <c>(AP)</c>, <c>— Reuters</c>, <c>Jane Doe, AFP</c>, <c>With reporting by dpa</c>.</summary>
/// <param name="outlets">The listed outlets: only agencies among them are found.</param>
internal sealed partial class AgencyCredits(OutletSet outlets)
{
    private const int LongestCredit = 80;
    private const int ShortName = 5;
    private const int FirstBlocks = 3;
    private const int LastBlocks = 4;
    private const int LastCharacters = 120;

    private static readonly char[] Around = [' ', '\t', '\u00A0', '(', ')', '[', ']', '.', ':', '-', '–', '—', '©', '*', '/', '|', '~', '\u200F', '\u200E'];
    private static readonly char[] Parting = ['/', ',', ';', '&', '+', '|', '،'];
    private static readonly string[] Conjunctions = [" and ", " und ", " et ", " y ", " ve ", " e ", " و"];
    private static readonly string[] Words = ReadWords();

    /// <summary>The agency that a name or a list of names has, or null: <c>AFP</c>, <c>dpa/rtr</c>, <c>Jane Doe, AFP</c>.</summary>
    public Outlet? Named(string names)
    {
        if (names.Length > LongestCredit) return null;
        if (Exact(names) is { } whole) return whole;
        var list = names;
        foreach (var conjunction in Conjunctions) list = list.Replace(conjunction, ",", StringComparison.OrdinalIgnoreCase);
        foreach (var part in list.Split(Parting, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Exact(part) is { } found) return found;
            if (InBrackets().Match(part) is { Success: true } bracket && Exact(bracket.Groups["name"].Value) is { } bracketed) return bracketed;
        }

        return null;
    }

    /// <summary>The agency that the beginning or the end of a text credits, or null.</summary>
    /// <param name="blocks">The text.</param>
    public Outlet? InText(IReadOnlyList<string> blocks)
    {
        for (var i = 0; i < blocks.Count && i < FirstBlocks; i++)
        {
            if (Credit(blocks[i]) is { } above) return above;
            if (AtStart().Match(blocks[i]) is { Success: true } start && Named(start.Groups["name"].Value) is { } found) return found;
        }

        for (var i = blocks.Count - 1; i >= 0 && i >= blocks.Count - LastBlocks; i--)
        {
            if (Credit(blocks[i]) is { } found) return found;
            var last = blocks[i].Length > LastCharacters ? blocks[i][^LastCharacters..] : blocks[i];
            if (AtEnd().Match(last) is { Success: true } end && Credit(end.Groups["name"].Value) is { } behind) return behind;
        }

        return null;
    }

    /// <summary>The agency of a line that is nothing but a credit.</summary>
    private Outlet? Credit(string line)
    {
        if (line.Length > LongestCredit) return null;
        var bare = line.Trim(Around);
        if (bare.Length == 0) return null;
        var first = bare.Split(Parting, 2)[0];
        if (Exact(first) is { } alone) return IsListOfNames(bare) ? alone : null;
        foreach (var words in Words)
        {
            if (Behind(bare, words) is { Length: > 0 } names && Named(names) is { } found) return found;
        }

        return null;
    }

    /// <summary>The outlet that is an agency of this name. A short name counts as it is listed, or in capitals.</summary>
    private Outlet? Exact(string name)
    {
        var bare = name.Trim(Around);
        if (bare.Length == 0 || outlets.Find(bare) is not { IsAgency: true } outlet) return null;
        var isWrittenSo = bare.Length > ShortName || !bare.Any(char.IsLower) || outlet.OtherNames.Append(outlet.Name).Contains(bare);
        return isWrittenSo ? outlet : null;
    }

    private static bool IsListOfNames(string text) => text.Split(Parting).All(part => part.Trim().Length is > 0 and <= 30 && part.Count(c => c == ' ') < 4);

    /// <summary>What stands behind some words at the start of a line; null where it starts otherwise.</summary>
    private static string? Behind(string line, string words)
    {
        var end = 0;
        foreach (var word in words.Split(' '))
        {
            while (end < line.Length && !char.IsLetterOrDigit(line[end])) end++;
            var start = end;
            while (end < line.Length && (char.IsLetterOrDigit(line[end]) || char.GetUnicodeCategory(line[end]) == System.Globalization.UnicodeCategory.NonSpacingMark)) end++;
            if (NameFolding.Fold(line.AsSpan(start, end - start)) != word) return null;
        }

        return line[end..].Trim(Around);
    }

    private static string[] ReadWords()
    {
        using var stream = typeof(AgencyCredits).Assembly.GetManifestResourceStream("Outlets.credits.txt") ?? throw new InvalidOperationException("The list of credits is not built into the program.");
        using var reader = new StreamReader(stream);
        var words = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') words.Add(string.Join(' ', line.Split(' ').Select(word => NameFolding.Fold(word))));
        }

        return [.. words.OrderByDescending(line => line.Length)];
    }

    [GeneratedRegex("^[^()\\n]{0,60}\\((?<name>[^()]{2,40})\\)[\\s.]*[-–—:]", RegexOptions.CultureInvariant)]
    private static partial Regex AtStart();

    [GeneratedRegex("[.!?…。۔؟”\"»)]\\s*(\\((?<name>[^()]{2,60})\\)|[-–—]+\\s*(?<name>[^-–—.()]{2,40}))[\\s.]*$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex AtEnd();

    [GeneratedRegex("\\((?<name>[^()]{2,40})\\)\\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();
}
