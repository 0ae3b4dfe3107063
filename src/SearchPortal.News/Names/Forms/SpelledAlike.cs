using SearchPortal.News.Names.Matching;

namespace SearchPortal.News.Names.Forms;

/// <summary>
/// Persons by their names, to be found by other spellings of them. Two names are one person's only where given name, surname and the whole name
/// match as strongly as the matcher knows; a name of one word is nobody else's. That a cluster grows by chains of spellings is avoided by
/// comparing with the names that were added alone.
/// </summary>
internal sealed class SpelledAlike
{
    private readonly record struct Entry(string Name, string ActorId, string Given, string Surname, int Next);

    private readonly NameMatcher matcher = NameMatcher.Default;
    private readonly List<Entry> entries = [];
    // Heads of chains of entries by a hash of a key of the given name and one of the surname: a million names have tens of millions of keys.
    private readonly Dictionary<ulong, int> heads = [];

    /// <summary>Adds a name of an actor; one of a single word is passed over.</summary>
    public void Add(string name, string actorId)
    {
        if (FormWords.GivenAndSurname(name) is not { } words) return;
        foreach (var key in Keys(words))
        {
            entries.Add(new Entry(name, actorId, words.Given, words.Surname, heads.GetValueOrDefault(key, -1)));
            heads[key] = entries.Count - 1;
        }
    }

    /// <summary>The actor whose name a name spells otherwise, with that name and how sure it is; null where there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isOnly">Whether it must be the only one; else it is the one whose name is most alike.</param>
    public (string ActorId, string Name, double Probability)? Find(string name, bool isOnly)
    {
        if (FormWords.GivenAndSurname(name) is not { } words) return null;
        (string ActorId, string Name, double Score)? best = null;
        HashSet<string> compared = new(StringComparer.Ordinal);
        foreach (var key in Keys(words))
        {
            for (var at = heads.GetValueOrDefault(key, -1); at >= 0; at = entries[at].Next)
            {
                var entry = entries[at];
                if (!compared.Add(entry.Name)) continue;
                if (!IsOneWord(words.Given, entry.Given) || !IsOneWord(words.Surname, entry.Surname)) continue;
                var score = matcher.ScoreNames(name, entry.Name);
                if (NameMatcher.StrengthOf(score) != MatchStrength.Strong) continue;
                if (isOnly && best is { } other && other.ActorId != entry.ActorId) return null;
                if (best is null || score > best.Value.Score) best = (entry.ActorId, entry.Name, score);
            }
        }

        return best is { } found ? (found.ActorId, found.Name, NameMatcher.Probability(found.Score)) : null;
    }

    private bool IsOneWord(string left, string right) => left == right || NameMatcher.StrengthOf(matcher.Score(left, right)) == MatchStrength.Strong;

    private static List<ulong> Keys((string Given, string Surname) words)
    {
        List<string> given = [], surname = [];
        NameKeys.AddTo(words.Given, given);
        NameKeys.AddTo(words.Surname, surname);
        return [.. given.SelectMany(first => surname.Select(last => Hash(first, last))).Distinct()];
    }

    /// <summary>FNV-1a over both, parted by a character that no key has.</summary>
    private static ulong Hash(string first, string last)
    {
        const ulong Offset = 14695981039346656037, Prime = 1099511628211;
        var hash = Offset;
        foreach (var unit in first) hash = (hash ^ unit) * Prime;
        hash = (hash ^ '\0') * Prime;
        foreach (var unit in last) hash = (hash ^ unit) * Prime;
        return hash;
    }
}
