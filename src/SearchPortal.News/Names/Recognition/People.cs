using SearchPortal.News.Names.Matching;

namespace SearchPortal.News.Names.Recognition;

/// <summary>
/// The people of one article: full names that mean one person are one. Two names are, where first and last word are the same and
/// nothing between them contradicts, where one has the initial of the other, where one begins the other, or where they differ
/// in the spelling of one word only.
/// </summary>
internal sealed class People(ArticleWords words)
{
    private const int MostOfOneName = 50;

    /// <summary>Ordinary articles ask for some dozens.</summary>
    private const int MostComparisons = 1000;

    private readonly List<NamedActor> all = [];
    private readonly Dictionary<int, List<NamedActor>> byFirstOrLastWord = [];

    private int comparisons;

    /// <summary>Everybody, in the order in which they are named.</summary>
    public IReadOnlyList<NamedActor> All => all;

    /// <summary>Finds or makes the person of a full name.</summary>
    public void Add(NameSpan span)
    {
        var name = PersonShape.WordsOf(span.Passage, span.First, span.Last);
        var person = Find(name, PersonShape.SuffixOf(span.Passage, span.Last));
        if (person is null) all.Add(person = new NamedActor(ActorKind.Person));
        person.Add(span, name);
        Learn(person, name[0]);
        Learn(person, name[^1]);
        if (span.IsRelative || ArticleKin.IsAnnouncedAsChild(span)) person.IsRelative = true;
    }

    /// <summary>Adds somebody whom only a given name and a family stand for.</summary>
    public void Add(NamedActor person) => all.Add(person);

    /// <summary>Says of each full name that is not its person's form why it is taken for it.</summary>
    public void Explain()
    {
        foreach (var person in all.Where(person => person.FirstSpan is not null)) person.Explain(words);
    }

    /// <summary>The one with this very name; else the only one who may be meant. Who may be either of two is a person by himself.</summary>
    private NamedActor? Find(int[] name, string suffix)
    {
        NamedActor? found = null;
        var isClear = true;
        foreach (var person in byFirstOrLastWord.GetValueOrDefault(name[0], []).Concat(byFirstOrLastWord.GetValueOrDefault(name[^1], [])))
        {
            if (person == found || !IsOfGeneration(person, suffix) || !IsSame(person, name)) continue;
            if (person.Has(name)) return person;
            isClear &= found is null;
            found = person;
        }

        return isClear ? found : null;
    }

    /// <summary>Donald Trump Jr. is not Donald Trump, though Charles III may be called Charles.</summary>
    private static bool IsOfGeneration(NamedActor person, string suffix) => person.Suffix == suffix
        || (person.Suffix.Length == 0 ? suffix : suffix.Length == 0 ? person.Suffix : "jr") is not ("jr" or "sr");

    /// <summary>Any two names of one person share their first or their last word.</summary>
    private void Learn(NamedActor person, int word)
    {
        if (!byFirstOrLastWord.TryGetValue(word, out var bearers)) byFirstOrLastWord.Add(word, bearers = []);
        if (bearers.Count < MostOfOneName && !bearers.Contains(person)) bearers.Add(person);
    }

    private bool IsSame(NamedActor person, int[] name)
    {
        var other = person.Words;
        if (name.AsSpan().SequenceEqual(other)) return true;
        if (name.Length == 1 || other.Length == 1) return false;
        var (sameFirst, sameLast) = (name[0] == other[0], name[^1] == other[^1]);
        if (sameFirst && sameLast) return Agree(name.AsSpan(1..^1), other.AsSpan(1..^1));
        if (sameLast && (IsInitialOf(name[0], other[0]) || IsInitialOf(other[0], name[0]))) return true;
        var (longer, shorter) = name.Length > other.Length ? (name, other) : (other, name);
        if (longer.AsSpan().StartsWith(shorter)) return true;
        if (!sameFirst && !sameLast) return false;
        return sameFirst ? Spell(name[^1], other[^1]) && Agree(name.AsSpan(1..^1), other.AsSpan(1..^1)) : Spell(name[0], other[0]);
    }

    /// <summary>Whether the words in the middle contradict each other: Saddam Khalifa Haftar is not Saddam Khalid Haftar, but Saddam Haftar is either.</summary>
    private bool Agree(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var shorter = left.Length <= right.Length ? left : right;
        var longer = left.Length <= right.Length ? right : left;
        // George W. Bush is not George H. W. Bush.
        if (shorter.Length > 0 && IsInitial(shorter[0]) && IsInitial(longer[0]) && shorter[0] != longer[0]) return false;
        foreach (var word in shorter)
        {
            var found = false;
            foreach (var other in longer) found |= word == other || IsInitialOf(word, other) || IsInitialOf(other, word);
            if (!found) return false;
        }

        return true;
    }

    private bool IsInitial(int word) => words[word].Folded.Length == 1;

    private bool IsInitialOf(int initial, int name) =>
        words[initial].Folded is [var letter] && words[name].Folded is { Length: > 1 } word && word[0] == letter;

    private bool Spell(int left, int right)
    {
        var (one, other) = (words[left].Folded, words[right].Folded);
        return one.Length > 3 && other.Length > 3
            && comparisons++ < MostComparisons
            && NameMatcher.StrengthOf(NameMatcher.Default.Score(one, other)) == MatchStrength.Strong;
    }
}
