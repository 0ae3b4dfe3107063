using System.Text.RegularExpressions;

namespace SearchPortal.News.Extraction;

/// <summary>Finds the place that a report is filed from: <c>ISLAMABAD: </c>, <c>New Delhi: </c>, <c>PARIS, Feb 2 (AP) - </c>.</summary>
internal static partial class Dateline
{
    private const int LongestDateline = 60;
    private const int MostPlaces = 3;
    private const int MostWordsOfAPlace = 3;

    private static readonly HashSet<string> Labels = EmbeddedList.ReadSet("dateline-labels.txt");

    /// <summary>Parts the dateline from the text that it stands before.</summary>
    /// <param name="paragraph">The first paragraph.</param>
    /// <param name="others">The other paragraphs: where one of them starts in the same way, it is a dialogue or a list.</param>
    /// <returns>The place, or null, and the text behind it.</returns>
    public static (string? Place, string Text) Part(string paragraph, IEnumerable<string> others)
    {
        if (Read(paragraph) is not { } found) return (null, paragraph);
        var isShouted = !found.Place.Any(char.IsLower);
        if (!isShouted && others.Any(other => Read(other) is not null)) return (null, paragraph);
        return (found.Place, found.Text);
    }

    /// <summary>The place of a dateline that stands alone: without day, agency and the dash that ends it.</summary>
    public static string? Place(string dateline)
    {
        var bare = Agency().Replace(dateline.Trim().TrimEnd('-', '–', '—', ':', ' '), "");
        bare = Day().Replace(bare, "").Trim().TrimEnd(',');
        return bare.Length > 0 ? bare : null;
    }

    private static (string Place, string Text)? Read(string paragraph)
    {
        var head = paragraph.AsSpan(0, Math.Min(paragraph.Length, LongestDateline));
        var separator = Separator().Match(paragraph, 0, head.Length);
        if (!separator.Success || separator.Index == 0) return null;

        var text = paragraph[(separator.Index + separator.Length)..].TrimStart();
        var startsAnew = text.Length > 0 && !char.IsLower(text[0]);
        return startsAnew && Place(paragraph[..separator.Index]) is { } place && IsPlace(place) ? (place, text) : null;
    }

    private static bool IsPlace(string place)
    {
        var names = place.Split([',', '/'], StringSplitOptions.TrimEntries);
        if (names.Length > MostPlaces) return false;
        foreach (var name in names)
        {
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is 0 or > MostWordsOfAPlace || Labels.Contains(words[0])) return false;
            if (!words.All(word => char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '.' or '-' or '\'' or '’'))) return false;
        }

        return place.Count(char.IsLetter) > 1;
    }

    [GeneratedRegex(":\\s|\\s+[-–—]+\\s|\\s?[–—]\\s?", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex("\\s*\\([^()]{1,30}\\)\\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Agency();

    [GeneratedRegex(",\\s*(Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]{0,6}\\.?\\s+[0-9]{1,2}\\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();
}
