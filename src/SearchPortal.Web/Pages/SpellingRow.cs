using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Pages;

/// <summary>Spellings of a word that stand in one row of the page: those with one use and, where they are searched, one reason.</summary>
/// <param name="Caption">What the row is called.</param>
/// <param name="Spellings">Its spellings, most articles first.</param>
public sealed record SpellingRow(string Caption, IReadOnlyList<ExpandedSpelling> Spellings)
{
    /// <summary>The rows of a word's spellings, those that were searched first.</summary>
    public static IReadOnlyList<SpellingRow> Of(Expansion expansion)
    {
        ArgumentNullException.ThrowIfNull(expansion);
        return [.. expansion.Spellings
            .GroupBy(spelling => (spelling.Use, Reason: spelling.Use == SpellingUse.Searched ? spelling.Reason : default))
            .OrderBy(group => group.Key)
            .Select(group => new SpellingRow(CaptionOf(group.Key.Use, group.Key.Reason), [.. group.OrderByDescending(spelling => spelling.Articles)]))];
    }

    /// <summary>Why a spelling is taken for another: <c>listed</c>, <c>matched 0.94</c>, <c>transliteration 0.97</c>.</summary>
    public static string Why(ExpandedSpelling spelling)
    {
        ArgumentNullException.ThrowIfNull(spelling);
        var reason = spelling.Reason switch
        {
            SpellingReason.Listed => "listed",
            SpellingReason.Matched => "matched",
            SpellingReason.Transliteration => "transliteration",
            _ => "British or American",
        };
        // Rounded down: nothing that is guessed is sure.
        return spelling.Match is { } match ? FormattableString.Invariant($"{reason} {Math.Floor(match * 100) / 100:0.00}") : reason;
    }

    /// <summary>Whether a spelling is searched only because the reader asked for it: without its tick it is offered again, not left out.</summary>
    internal static string ShownAs(SearchRequest request, ExpandedSpelling spelling) =>
        spelling.Use == SpellingUse.Offered || request.Spellings.Contains(spelling.Spelling) ? SpellingChoice.Offered : SpellingChoice.Searched;

    private static string CaptionOf(SpellingUse use, SpellingReason reason) => use switch
    {
        SpellingUse.Lower => "Ranked lower",
        SpellingUse.Offered => "Also spelled, not searched",
        SpellingUse.LeftOut => "Left out",
        _ => reason switch
        {
            SpellingReason.Listed => "Listed",
            SpellingReason.Matched => "Matched",
            SpellingReason.Transliteration => "In another script",
            _ => "British or American",
        },
    };
}
