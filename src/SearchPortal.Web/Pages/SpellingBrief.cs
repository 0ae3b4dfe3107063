using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Spelling;

namespace SearchPortal.Web.Pages;

/// <summary>What a search did with the other spellings of a word, in a line.</summary>
/// <param name="Caption">What it did, in front of the word.</param>
/// <param name="Word">The word.</param>
/// <param name="First">The first spellings, most articles first.</param>
/// <param name="More">How many more there are.</param>
public sealed record SpellingBrief(string Caption, string Word, IReadOnlyList<string> First, int More)
{
    private const int Told = 4;

    /// <summary>The lines of a word: what was searched and what was left out; where neither, what might have been searched.</summary>
    public static IReadOnlyList<SpellingBrief> Of(Expansion expansion)
    {
        ArgumentNullException.ThrowIfNull(expansion);
        var uses = expansion.Spellings.OrderByDescending(spelling => spelling.Articles).ToLookup(spelling => spelling.Use is SpellingUse.Lower ? SpellingUse.Searched : spelling.Use);
        var told = new[] { ("Also searched for", SpellingUse.Searched), ("Left out for", SpellingUse.LeftOut) }.Where(line => uses[line.Item2].Any()).ToArray();
        if (told.Length == 0) told = [("Not searched, perhaps a spelling of", SpellingUse.Offered)];
        return [.. told.Select(line => new SpellingBrief(line.Item1, expansion.Word, [.. uses[line.Item2].Take(Told).Select(spelling => spelling.Spelling)], Math.Max(0, uses[line.Item2].Count() - Told)))];
    }

    /// <summary>The words of a query, each spelling at one of them alone: a box that stands twice could be ticked and not ticked. It stands where most is done with it.</summary>
    public static IReadOnlyList<Expansion> Once(IReadOnlyList<Expansion> expansions)
    {
        ArgumentNullException.ThrowIfNull(expansions);
        var places = expansions.SelectMany((expansion, place) => expansion.Spellings.Select(spelling => (spelling.Spelling, spelling.Use, Place: place)))
            .GroupBy(entry => entry.Spelling, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.MinBy(entry => entry.Use).Place, StringComparer.OrdinalIgnoreCase);
        return [.. expansions.Select((expansion, place) => expansion with { Spellings = [.. expansion.Spellings.Where(spelling => places[spelling.Spelling] == place)] })
            .Where(expansion => expansion.Spellings.Count > 0)];
    }
}
