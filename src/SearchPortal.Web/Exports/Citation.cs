using System.Globalization;
using System.Text;
using SearchPortal.News.Catalog;
using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Exports;

/// <summary>What formats of citations have in common.</summary>
internal static class Citation
{
    private const int BeginningLength = 70;

    /// <summary>The headline; where there is none, the first words of the text.</summary>
    public static string Title(ExportedArticle article) => OneLine(article.Title ?? Beginning.Of(article.Body, BeginningLength));

    /// <summary>A text on one line, without signs that are none.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (!isSpace) line.Append(rune.ToString());
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Year, month and day of a date, as far as it has them.</summary>
    public static string[] DateParts(string? iso) =>
        iso is { Length: >= 4 } && int.TryParse(iso.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? iso.Split('T')[0].Split('-') : [];

    /// <summary>Where a citation comes from, in a sentence.</summary>
    public static string Note(ExportOrigin origin) => origin.Search is { } search
        ? $"Found by {search} in version {origin.Snapshot.ToString(CultureInfo.InvariantCulture)} of the index, exported {origin.At}"
        : $"From version {origin.Snapshot.ToString(CultureInfo.InvariantCulture)} of the index, taken {origin.At}";
}
