namespace SearchPortal.News.Names;

/// <summary>
/// Which words stand for each other inside names. Two spellings of one actor that differ in one word only, and there only in
/// its transliteration, make these two words a pair; so do two spellings that are one word each. Pairs of one actor that share
/// a word make one set.
/// </summary>
internal sealed class WordsInPlace
{
    private readonly NameVocabulary vocabulary;
    private readonly Dictionary<int, List<string>> others = [];

    public WordsInPlace(NameIndex index, int actorCount)
    {
        vocabulary = index.Vocabulary;
        for (var actor = 0; actor < actorCount; actor++) AddSetsOf([.. index.SpellingsOf(actor).Where(spelling => spelling.With < 0)]);
    }

    /// <summary>The other words of the sets that hold a word, as the authority writes them.</summary>
    public IReadOnlyList<string> Of(string folded) => others.TryGetValue(vocabulary.FindFolded(folded), out var words) ? words : [];

    private void AddSetsOf(ListedSpelling[] spellings)
    {
        Dictionary<int, string> written = [];
        Dictionary<int, int> setOf = [];
        for (var i = 0; i < spellings.Length; i++)
        {
            for (var j = i + 1; j < spellings.Length; j++)
            {
                if (OnlyDifference(spellings[i], spellings[j]) is not { } place) continue;
                written.TryAdd(spellings[i].Words[place], spellings[i].Word(place));
                written.TryAdd(spellings[j].Words[place], spellings[j].Word(place));
                Unite(setOf, spellings[i].Words[place], spellings[j].Words[place]);
            }
        }

        foreach (var word in written.Keys)
        {
            if (!others.TryGetValue(word, out var list)) others.Add(word, list = []);
            foreach (var other in written.Keys)
            {
                if (other != word && setOf[other] == setOf[word] && !list.Contains(written[other], StringComparer.OrdinalIgnoreCase)) list.Add(written[other]);
            }
        }
    }

    private static int? OnlyDifference(ListedSpelling left, ListedSpelling right)
    {
        if (left.Words.Length != right.Words.Length) return null;
        int? place = null;
        for (var i = 0; i < left.Words.Length; i++)
        {
            if (left.Words[i] == right.Words[i]) continue;
            if (place is not null) return null;
            place = i;
        }

        if (place is not { } at || left.Words.Length == 1) return place;
        return Skeleton(left, at) == Skeleton(right, at) ? place : null;
    }

    private static string Skeleton(ListedSpelling spelling, int place) =>
        ConsonantSkeleton.Of(NameFolding.Fold(spelling.Word(place)));

    private static void Unite(Dictionary<int, int> setOf, int left, int right)
    {
        var to = setOf.GetValueOrDefault(left, left);
        var from = setOf.GetValueOrDefault(right, right);
        setOf[left] = setOf[right] = to;
        foreach (var word in setOf.Keys.Where(word => setOf[word] == from).ToList()) setOf[word] = to;
    }
}
