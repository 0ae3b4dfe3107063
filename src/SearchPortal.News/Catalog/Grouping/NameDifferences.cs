using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Grouping;

/// <summary>How reports spell actors, and by which titles they call them.</summary>
internal sealed class NameDifferences(CatalogSnapshot snapshot)
{
    private readonly Dictionary<(string Actor, bool IsTitle), ReportVariants> variants = [];

    /// <summary>Notes what a report calls its actors.</summary>
    /// <param name="place">The report's place in the story.</param>
    /// <param name="article">The report.</param>
    public void Add(int place, Article article)
    {
        foreach (var actor in article.Mentions.GroupBy(snapshot.Unlisted.ActorOf))
        {
            if (actor.Key is not { } id) continue;
            foreach (var spelling in Fullest(actor.Select(mention => mention.Spelling)))
                Of(id, isTitle: false).Add(place, FoldedText.Of(spelling), spelling);
            foreach (var title in actor.Select(mention => mention.Title).OfType<string>())
                Of(id, isTitle: true).Add(place, FoldedText.Of(title), title);
        }
    }

    /// <summary>Spellings first, then titles; within each, what most reports name first.</summary>
    public IEnumerable<StoryDifference> Differences() => variants
        .OrderBy(entry => entry.Key.IsTitle).ThenByDescending(entry => entry.Value.Reports).ThenBy(entry => entry.Key.Actor, StringComparer.Ordinal)
        .Select(entry => entry.Value.Difference()).OfType<StoryDifference>();

    private ReportVariants Of(string actor, bool isTitle)
    {
        if (variants.TryGetValue((actor, isTitle), out var known)) return known;
        var label = snapshot.Values.Label(ArticleSchema.Actor, actor);
        return variants[(actor, isTitle)] = isTitle
            ? new ReportVariants(DifferenceKind.Title, label, actor, (_, _) => true)
            : new ReportVariants(DifferenceKind.Spelling, label, actor, AreSpelledOtherwise);
    }

    /// <summary>The spellings of a report that are no part of another of its own: Haftar beside Khalifa Haftar says nothing.</summary>
    private static IEnumerable<string> Fullest(IEnumerable<string> spellings)
    {
        var words = spellings.Distinct(StringComparer.Ordinal).Select(spelling => (Spelling: spelling, Words: WordsOf(FoldedText.Of(spelling)))).DistinctBy(entry => string.Join(' ', entry.Words)).ToArray();
        return words.Where(entry => !words.Any(other => other.Words.Length > entry.Words.Length && entry.Words.All(other.Words.Contains))).Select(entry => entry.Spelling);
    }

    /// <summary>Whether each of two names has a word that the other has not: one that is only longer is no other spelling, nor is one in another script.</summary>
    private static bool AreSpelledOtherwise(string one, string other)
    {
        string[] words = WordsOf(one), others = WordsOf(other);
        return ScriptOf(one) == ScriptOf(other) && words.Except(others).Any() && others.Except(words).Any();
    }

    /// <summary>What tells scripts apart well enough: Latin letters are the first, and others lie in blocks of their own.</summary>
    private static int ScriptOf(string folded)
    {
        const int LatinEnds = 0x250;
        var letter = folded.FirstOrDefault(char.IsLetter);
        return letter < LatinEnds ? 0 : letter >> 8;
    }

    private static string[] WordsOf(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
