namespace SearchPortal.News.Extraction.Html.Facts;

/// <summary>Parts a window title such as <c>Headline - Section | Site</c>.</summary>
internal static class TitleParts
{
    private const int MostParts = 12;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " / ", " ‹ ", " › ", "｜", "|", " -- ", "--", " _ ", "_"];

    /// <summary>Where parts begin and end: each separator's place and length, ascending.</summary>
    /// <param name="title">The title.</param>
    public static IReadOnlyList<(int Start, int Length)> Of(string title)
    {
        var places = new List<(int Start, int Length)>();
        for (var i = 0; i < title.Length && places.Count < MostParts;)
        {
            var separator = Array.Find(Separators, one => string.CompareOrdinal(title, i, one, 0, one.Length) == 0);
            if (separator is not null && i > 0 && i + separator.Length < title.Length) places.Add((i, separator.Length));
            i += separator?.Length ?? 1;
        }

        return places;
    }

    /// <summary>The part before the first separator.</summary>
    public static string First(string title) => Of(title) is [var place, ..] ? title[..place.Start].Trim() : title;

    /// <summary>The part behind the last separator; null where there is none.</summary>
    public static string? Last(string title) => Of(title) is [.., var place] ? title[(place.Start + place.Length)..].Trim() : null;

    /// <summary>The title without parts at its ends for which this holds.</summary>
    /// <param name="title">The title.</param>
    /// <param name="isLeftOut">Tells of a part whether it goes.</param>
    public static string Without(string title, Func<string, bool> isLeftOut)
    {
        while (Of(title) is [.., var place] && isLeftOut(title[(place.Start + place.Length)..].Trim())) title = title[..place.Start].TrimEnd();
        while (Of(title) is [var place, ..] && isLeftOut(title[..place.Start].Trim())) title = title[(place.Start + place.Length)..].TrimStart();
        return title;
    }
}
