using System.Globalization;
using SearchPortal.News.Names.Matching;
using SearchPortal.News.Names.Recognition;

namespace SearchPortal.News.Names.Forms;

/// <summary>
/// Persons by their names, to be found by other spellings of them. Two names are one person's where given name, surname and the whole name match
/// as strongly as the matcher knows; or where the given name does, the rest may be, and both have the same office: Osama Hammad and Osama Saad
/// Hamad, both prime minister. A name of one word is nobody else's. That a cluster grows by chains of spellings is avoided by comparing with the
/// names that were added alone.
/// </summary>
internal sealed class SpelledAlike
{
    private sealed record Entry(string Name, string ActorId, IReadOnlyList<string> Offices, string Given, string Surname);

    // A name has some fifty keys: what a key costs is what counts.
    private readonly record struct Link(int Entry, int Next);

    private readonly NameMatcher matcher = NameMatcher.Default;
    private readonly List<Entry> entries = [];
    private readonly List<Link> links = [];
    // Heads of chains of links by a hash of a key of the given name and one of the surname: a million names have tens of millions of keys.
    private readonly Dictionary<ulong, int> heads = [];

    /// <summary>Whether a title says so much that two people of nearly one name hardly share it: Prime Minister does, General or Dr does not.</summary>
    public static bool IsOffice(string? title) => title is not null && FoldedText.Of(title).Contains(' ', StringComparison.Ordinal);

    /// <summary>Adds a name of an actor; one of a single word is passed over.</summary>
    /// <param name="name">The name.</param>
    /// <param name="actorId">Whose it is.</param>
    /// <param name="offices">The actor's titles and roles, as written.</param>
    public void Add(string name, string actorId, params IEnumerable<string> offices)
    {
        if (FormWords.GivenAndSurname(name) is not { } words) return;
        var folded = offices.Select(FoldedText.Of).ToArray();
        entries.Add(new Entry(name, actorId, folded, words.Given, words.Surname));
        foreach (var key in Keys(words))
        {
            links.Add(new Link(entries.Count - 1, heads.GetValueOrDefault(key, -1)));
            heads[key] = links.Count - 1;
        }
    }

    /// <summary>The actor whose name a name spells otherwise, and the reason; null where there is none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="title">The title that stands before it, or null.</param>
    /// <param name="isOnly">Whether it must be the only one; else it is the one whose name is most alike.</param>
    public (string ActorId, string Reason)? Find(string name, string? title, bool isOnly)
    {
        (Entry Entry, double Score, bool IsStrong)? best = null;
        foreach (var alike in Alike(name, title))
        {
            if (isOnly && best is { } other && other.Entry.ActorId != alike.Entry.ActorId) return null;
            if (best is null || alike.Score > best.Value.Score) best = alike;
        }

        return best is { } found ? (found.Entry.ActorId, Reason(found.Entry.Name, found.Score, found.IsStrong ? null : title)) : null;
    }

    /// <summary>All actors whose names a name spells otherwise, with these names, by the spelling alone.</summary>
    public IEnumerable<(string ActorId, string Name, double Probability)> All(string name) =>
        Alike(name, null).Select(alike => (alike.Entry.ActorId, alike.Entry.Name, NameMatcher.Probability(alike.Score)));

    private IEnumerable<(Entry Entry, double Score, bool IsStrong)> Alike(string name, string? title)
    {
        if (FormWords.GivenAndSurname(name) is not { } words) yield break;
        var office = IsOffice(title) ? FoldedText.Of(title!) : "";
        HashSet<int> compared = [];
        foreach (var key in Keys(words))
        {
            for (var at = heads.GetValueOrDefault(key, -1); at >= 0; at = links[at].Next)
            {
                var entry = entries[links[at].Entry];
                if (!compared.Add(links[at].Entry) || !IsOneWord(words.Given, entry.Given) || IsAnother(name, words.Given, entry)) continue;
                var score = matcher.ScoreNames(name, entry.Name);
                var isStrong = NameMatcher.StrengthOf(score) == MatchStrength.Strong && IsOneWord(words.Surname, entry.Surname);
                if (isStrong || (NameMatcher.StrengthOf(score) != MatchStrength.None && Shares(office, entry.Offices))) yield return (entry, score, isStrong);
            }
        }
    }

    /// <summary>Whether initials or given names say that an entry is another, however alike the spelling: George H. W. Bush, Daniela Ortega.</summary>
    private static bool IsAnother(string name, string given, Entry entry) =>
        FormWords.HaveOtherInitials(name, entry.Name) || PersonSex.Differs(given, entry.Given);

    private static string Reason(string name, double score, string? office)
    {
        var spelled = string.Create(CultureInfo.InvariantCulture, $"spelled like {name} ({NameMatcher.Probability(score):0.00})");
        return office is null ? spelled : $"{spelled}, and {office} too";
    }

    private bool IsOneWord(string left, string right) => left == right || NameMatcher.StrengthOf(matcher.Score(left, right)) == MatchStrength.Strong;

    /// <summary>Whether an office is one of others, or what one of them begins with: prime minister, prime minister of Libya.</summary>
    private static bool Shares(string office, IReadOnlyList<string> offices) =>
        office.Length > 0 && offices.Any(other => other.StartsWith(office, StringComparison.Ordinal) && (other.Length == office.Length || other[office.Length] == ' '));

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
