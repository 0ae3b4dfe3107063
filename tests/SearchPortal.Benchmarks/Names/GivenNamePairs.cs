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
    private const int OtherPairsOfName = 10;
    private const int NativePairsOfName = 6;
    private const double Weight = 0.3;

    /// <summary>The pairs, dealt out to folds: all pairs of a name in one.</summary>
    public static IReadOnlyList<WordReadings> All { get; } = [.. Make(MatcherTraining.InnerFolds)];

    private static IEnumerable<WordReadings> Make(int folds)
    {
        var names = GivenNames.Default.All;
        List<string[]> latin = [.. names.Select(name => name.Skip(1).OrderBy(Order).ThenBy(word => word, StringComparer.Ordinal).Take(SpellingsOfName).ToArray())];
        var namesOfKey = ByKey(latin.SelectMany(spellings => spellings));
        var nativesOfKey = ByKey(names.Select(name => name[0]));
        for (var name = 0; name < names.Count; name++)
        {
            var fold = name % folds;
            foreach (var (left, right) in Pairs(latin[name], latin[name]).Where(pair => string.CompareOrdinal(pair.Left, pair.Right) < 0).Take(SamePairsOfName))
                if (Reading(left, right, true, fold) is { } reading) yield return reading;
            foreach (var spelling in latin[name].Take(SamePairsOfName / 2))
                if (Reading(spelling, names[name][0], true, fold) is { IsArabic: true } reading) yield return reading;

            foreach (var (left, right) in Others(latin[name], namesOfKey).Where(pair => string.CompareOrdinal(pair.Left, pair.Right) < 0).Take(OtherPairsOfName))
                if (Reading(left, right, false, fold) is { } reading) yield return reading;
            foreach (var (left, right) in Others(latin[name], nativesOfKey).Take(NativePairsOfName))
                if (Reading(left, right, false, fold) is { IsArabic: true } reading) yield return reading;
        }
    }

    private static ILookup<string, string> ByKey(IEnumerable<string> words) =>
        words.Distinct().SelectMany(word => KeysOf(word).Select(key => (key, word))).ToLookup(pair => pair.key, pair => pair.word);

    /// <summary>Spellings of other names that share a key with one of these, as they would meet in an index.</summary>
    private static IEnumerable<(string Left, string Right)> Others(string[] spellings, ILookup<string, string> wordsOfKey) =>
        spellings.SelectMany(spelling => KeysOf(spelling).SelectMany(key => wordsOfKey[key]).Distinct()
                .Where(word => GivenNames.Default.Compare(spelling, word) == -2).Select(word => (Left: spelling, Right: word)))
            .OrderBy(pair => Order(pair.Left + pair.Right)).ThenBy(pair => pair.Left, StringComparer.Ordinal);

    private static List<string> KeysOf(string word)
    {
        List<string> keys = [];
        NameKeys.AddTo(word, keys);
        return keys;
    }

    private static IEnumerable<(string Left, string Right)> Pairs(string[] lefts, string[] rights) =>
        lefts.SelectMany(left => rights.Select(right => (left, right)));

    private static WordReadings? Reading(string left, string right, bool isSame, int fold) =>
        WordReadings.Of(new NamePair(left, right, isSame, ""), fold) is { } reading ? reading with { Weight = Weight, KnowsGivenNames = false } : null;

    /// <summary>An order that has nothing to do with the alphabet (FNV-1a).</summary>
    private static uint Order(string word) => word.Aggregate(2166136261u, (hash, character) => (hash ^ character) * 16777619u);
}
