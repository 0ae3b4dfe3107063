using System.Collections.Concurrent;
using System.Globalization;
using SearchPortal.News.Names;
using SearchPortal.News.Names.Matching;
using SearchPortal.News.Names.Recognition;

namespace SearchPortal.News.Catalog.Spelling;

/// <summary>
/// How else the index spells a name that nobody listed: the words that share a key with it, that its articles write mostly as names, and that the matcher takes
/// for the same name. What was found is kept, up to a bound. Safe for many threads.
/// </summary>
/// <param name="dictionary">The words of the index.</param>
/// <param name="policy">Decides what they are good for.</param>
/// <param name="listed">What the authority lists; it overrides the matcher.</param>
internal sealed class NameSpellings(NameDictionary dictionary, SpellingPolicy policy, BareNames listed)
{
    /// <summary>The most words whose spellings are kept.</summary>
    public const int MaxKept = 5_000;

    /// <summary>The most words that are compared with one: those that most articles write as names.</summary>
    public const int MostScored = 256;

    /// <summary>A word of fewer letters has too many that are like it.</summary>
    public const int ShortestWord = 4;

    /// <summary>In a script without case few names stand beside what shows that they are names: one of so many articles is enough, and two at least.</summary>
    private const int CaselessShare = 5;

    private const int FewestCaseless = 2;

    private readonly ConcurrentDictionary<string, NameSpelling[]> known = new(StringComparer.Ordinal);

    /// <summary>The other spellings of a word, the most likely first; none where it is no name.</summary>
    /// <param name="term">A word in the exact form of the index.</param>
    public IReadOnlyList<NameSpelling> Of(string term)
    {
        if (known.TryGetValue(term, out var spellings)) return spellings;
        spellings = CanBeName(term) ? Match(term) : [];
        if (known.Count >= MaxKept) known.Clear();
        return known[term] = spellings;
    }

    /// <summary>Whether a word is a name beside another one, so that the two may be parts of one name.</summary>
    public bool IsName(string term) => !listed.IsCommon(term) && (listed.IsInSomeName(term) || (dictionary.Find(term) is { } word && IsMostlyName(word)));

    /// <summary>Whether a word that may be another one with a particle before it is a word of its own: a listed name, a given name, or a word of the language.</summary>
    public bool IsOtherWord(string term) =>
        listed.IsInSomeName(term) || SpellingForms.IsGivenName(term) || NameLexicon.Default.KindsOf(term).HasFlag(WordKinds.ArabicStop);

    /// <summary>Whether a word of a query may be a name: a listed one, one that the index writes as such, or one that it does not have.</summary>
    private bool CanBeName(string term)
    {
        if (term.Length < ShortestWord || !term.All(char.IsLetter)) return false;
        if (listed.IsListed(term)) return true;
        return !listed.IsCommon(term) && (dictionary.Find(term) is not { } word || IsMostlyName(word));
    }

    private NameSpelling[] Match(string term)
    {
        var script = ScriptOf(term);
        var asked = dictionary.Find(term) ?? new NameWord(term, 0, 0);
        var spellings = new List<NameSpelling>();
        var sounds = new LetterBag(term);
        var near = dictionary.Candidates(term).Where(candidate => candidate.Key.Length >= ShortestWord && sounds.IsNear(candidate.Key));
        // In a large index most of the words are misspellings that one article has.
        foreach (var (candidate, _) in near.OrderByDescending(candidate => candidate.Value).ThenBy(candidate => candidate.Key, StringComparer.Ordinal).Take(MostScored))
        {
            var score = NameMatcher.Default.Score(term, candidate);
            if (NameMatcher.StrengthOf(score) == MatchStrength.None || listed.AreDifferent(term, candidate)) continue;
            if (listed.IsCommon(candidate) || dictionary.Find(candidate) is not { } word || !IsMostlyName(word)) continue;
            var inOtherScript = ScriptOf(candidate) != script;
            spellings.Add(new NameSpelling(candidate, score, policy.UseOf(asked, word, score, inOtherScript), SpellingPolicy.MayAgree(term, candidate, score), inOtherScript, word.Articles));
        }

        spellings.Sort((left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : string.CompareOrdinal(left.Word, right.Word));
        return [.. spellings];
    }

    private static bool IsMostlyName(NameWord word) =>
        word.AsName > 0 && (HasCase(word.Word) ? word.AsName * 2 >= word.Articles : word.AsName >= FewestCaseless && word.AsName * (LooksLikeAdjective(word.Word) ? 2 : CaselessShare) >= word.Articles);

    /// <summary>Whether an Arabic word has the form of "the British": surnames have it too.</summary>
    private static bool LooksLikeAdjective(string word) => word.StartsWith("ال", StringComparison.Ordinal) && word[^1] == 'ي';

    private static bool HasCase(string term) => char.GetUnicodeCategory(term[0]) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter;

    /// <summary>A number for the script of a word: that of its block of letters.</summary>
    public static int ScriptOf(string term) => term[0] < 0x250 ? 0 : term[0] >> 8;
}
