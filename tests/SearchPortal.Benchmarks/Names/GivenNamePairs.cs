using SearchPortal.News.Names.Matching;

namespace SearchPortal.Benchmarks.Names;

/// <summary>
/// Pairs to learn from that the list of given names makes: spellings of one name, and spellings of two that look alike. Training
/// does not see that they are on the list, so it learns from them how spellings of names that are on no list differ.
/// </summary>
internal static class GivenNamePairs
{
    private const int SpellingsOfName = 10;
    private const int SamePairsOfName = 6;
    private const int OtherPairsOfName = 14;
    private const int FarthestOther = 2;
    private const double Weight = 0.3;

    /// <summary>The pairs.</summary>
    /// <param name="folds">How many folds they are dealt out to: all pairs of a name in one.</param>
    public static IEnumerable<WordReadings> All(int folds)
    {
        var names = GivenNames.Default.All;
        List<string[]> latin = [.. names.Select(name => name.Skip(1).OrderBy(Order).ThenBy(word => word, StringComparer.Ordinal).Take(SpellingsOfName).ToArray())];
        for (var name = 0; name < names.Count; name++)
        {
            var fold = name % folds;
            foreach (var (left, right) in Pairs(latin[name], latin[name]).Where(pair => string.CompareOrdinal(pair.Left, pair.Right) < 0).Take(SamePairsOfName))
                if (Reading(left, right, true, fold) is { } reading) yield return reading;
            foreach (var spelling in latin[name].Take(SamePairsOfName / 2))
                if (Reading(spelling, names[name][0], true, fold) is { IsArabic: true } reading) yield return reading;

            var others = 0;
            for (var other = 0; other < names.Count && others < OtherPairsOfName; other++)
            {
                if (other == name) continue;
                foreach (var (left, right) in Pairs(latin[name], latin[other]).Where(pair => IsOther(pair.Left, pair.Right)).Take(2))
                {
                    others++;
                    if (other > name && Reading(left, right, false, fold) is { } reading) yield return reading;
                }

                if (latin[name].FirstOrDefault(spelling => GivenNames.Default.Compare(spelling, names[other][0]) == -2
                    && latin[other].Any(word => IsOther(spelling, word))) is { } near && Reading(near, names[other][0], false, fold) is { IsArabic: true } across)
                    yield return across;
            }
        }
    }

    private static IEnumerable<(string Left, string Right)> Pairs(string[] lefts, string[] rights) =>
        lefts.SelectMany(left => rights.Select(right => (left, right)));

    private static bool IsOther(string left, string right) =>
        Math.Abs(left.Length - right.Length) <= FarthestOther && GivenNames.Default.Compare(left, right) == -2 && PairFeatures.Distance(left, right) <= FarthestOther;

    private static WordReadings? Reading(string left, string right, bool isSame, int fold) =>
        WordReadings.Of(new NamePair(left, right, isSame, ""), fold) is { } reading ? reading with { Weight = Weight, KnowsGivenNames = false } : null;

    /// <summary>An order that has nothing to do with the alphabet (FNV-1a).</summary>
    private static uint Order(string word) => word.Aggregate(2166136261u, (hash, character) => (hash ^ character) * 16777619u);
}
