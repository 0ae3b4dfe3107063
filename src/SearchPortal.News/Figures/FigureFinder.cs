using SearchPortal.News.Dates;

namespace SearchPortal.News.Figures;

/// <summary>Finds amounts of money, shares, counts and dates in a text, in the order of the text. They do not overlap.</summary>
internal static class FigureFinder
{
    /// <summary>What of a text is read: a text of megabytes costs no more than a long one.</summary>
    public const int MaxText = 50_000;

    /// <summary>The figures of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Ranges that are names, ascending: a number in a name is no figure, and neither is a month that somebody is called by.</param>
    public static IEnumerable<Figure> Find(string text, IReadOnlyList<(int Start, int End)> names)
    {
        var tokens = DateTokenizer.Split(text.AsSpan(0, Math.Min(text.Length, MaxText)));
        var (dates, amounts) = (new CalendarFigures(text, tokens), new AmountFigures(text, tokens));
        var name = 0;
        for (var at = 0; at < tokens.Count;)
        {
            while (name < names.Count && names[name].End <= tokens[at].Start) name++;
            var isName = name < names.Count && names[name].Start <= tokens[at].Start;
            var (figure, end) = isName ? default : dates.Read(at) is { End: > 0 } date ? date : amounts.Read(at);
            if (figure is not null) yield return figure;
            at = Math.Max(end, at + 1);
        }
    }
}
