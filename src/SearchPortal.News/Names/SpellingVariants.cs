namespace SearchPortal.News.Names;

/// <summary>What else a reader's words may be spelt as: names by the authority file, words by British and American habit. Safe for many threads.</summary>
public sealed class SpellingVariants
{
    internal const string BritishAmericanReason = "British and American spelling";

    private readonly ActorAuthority authority;
    private readonly NameIndex index;
    private readonly SurnameSpellings surnames;
    private readonly WordsInPlace wordsInPlace;

    /// <summary>Prepares the variants of an authority.</summary>
    /// <param name="authority">The actors whose names may be typed.</param>
    public SpellingVariants(ActorAuthority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        this.authority = authority;
        index = authority.Index;
        surnames = new SurnameSpellings(index, authority.Actors);
        wordsInPlace = new WordsInPlace(index, authority.Actors.Count);
    }

    /// <summary>The runs of words that have other spellings, in the order of the words. Runs do not overlap; longer ones go first.</summary>
    /// <param name="words">Neighbouring words of a query, as typed.</param>
    /// <remarks>
    /// A run counts as a name whatever its case, but a word of the language such as <c>us</c> only where its capitals say that
    /// a name is meant. Spellings that carry a condition neither start a group nor stand in one,
    /// and no word of the language stands in one.
    /// </remarks>
    public IReadOnlyList<VariantGroup> ForQuery(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var query = new QueryWords(words, index.Vocabulary);
        var isName = new bool[query.Count];
        var isGrouped = new bool[query.Count];
        List<VariantGroup> groups = [];
        AddNames(query, isName, isGrouped, groups);
        AddSingleWords(query, isName, isGrouped, groups);
        groups.Sort((left, right) => left.FirstWord.CompareTo(right.FirstWord));
        return groups;
    }

    /// <summary>Other single words that may stand in a word's place inside a name, without the word itself.</summary>
    /// <param name="word">One word, as typed; of several words there are none.</param>
    public IReadOnlyList<string> InPlaceOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var query = new QueryWords([word], index.Vocabulary);
        return query.Count == 1
            ? [.. wordsInPlace.Of(query.Folded[0]), .. BritishAmerican.OtherSpellings(query.Folded[0])]
            : [];
    }

    private void AddNames(QueryWords query, bool[] isName, bool[] isGrouped, List<VariantGroup> groups)
    {
        // The sort is stable: of two runs of one length the left one goes first.
        foreach (var (first, length, actor) in NamesIn(query).OrderByDescending(name => name.Length))
        {
            if (Array.IndexOf(isName, true, first, length) >= 0) continue;
            Array.Fill(isName, true, first, length);
            var offered = index.SpellingsOf(actor).Where(IsOffered).Select(spelling => spelling.Text);
            var spellings = Redundancy.Remove(offered, query.Typed(first, length));
            if (spellings.Count == 0) continue;

            Array.Fill(isGrouped, true, first, length);
            groups.Add(Group(query, first, length, [actor], spellings));
        }
    }

    private void AddSingleWords(QueryWords query, bool[] isName, bool[] isGrouped, List<VariantGroup> groups)
    {
        for (var i = 0; i < query.Count; i++)
        {
            if (isGrouped[i] || !query.BeginsWord(i) || !query.EndsWord(i)) continue;
            var (actors, spellings) = isName[i] ? ([], []) : surnames.Of(query.Ids[i]);
            var others = Redundancy.Remove(spellings, query.Typed(i, 1));
            if (others.Count > 0)
            {
                groups.Add(Group(query, i, 1, actors, others));
            }
            else if (BritishAmerican.OtherSpellings(query.Folded[i]) is { Count: > 0 } oversea)
            {
                groups.Add(new VariantGroup(query.WordOf[i], 1, null, BritishAmericanReason, oversea));
            }
        }
    }

    /// <summary>Every run of whole query words that is a spelling of an actor.</summary>
    private IEnumerable<(int First, int Length, int Actor)> NamesIn(QueryWords query)
    {
        for (var first = 0; first < query.Count; first++)
        {
            if (!query.BeginsWord(first)) continue;
            var node = SpellingTrie.Root;
            for (var last = first; last < query.Count; last++)
            {
                node = index.Trie.Step(node, query.Ids[last]);
                if (node == SpellingTrie.None) break;
                if (!query.EndsWord(last)) continue;
                var spelling = index.Trie.EndsAt(node).FirstOrDefault(spelling => spelling.With < 0 && IsMeant(spelling, query, first));
                if (spelling is not null) yield return (first, last - first + 1, spelling.Actor);
            }
        }
    }

    /// <summary>A search ignores case: who looks for United States must not get every "us".</summary>
    private bool IsOffered(ListedSpelling spelling)
    {
        if (spelling.With >= 0) return false;
        const WordRole EnglishOrForeign = WordRole.Ordinary | WordRole.Foreign;
        return spelling.Words.Length > 1 || (index.Vocabulary.RoleOf(spelling.Words[0]) & EnglishOrForeign) != WordRole.Ordinary;
    }

    /// <summary>Readers type names in small letters; only a word of the language needs capitals to be a name.</summary>
    private bool IsMeant(ListedSpelling spelling, QueryWords query, int first) =>
        spelling.Words.Length > 1
        || !index.Vocabulary.RoleOf(query.Ids[first]).HasFlag(WordRole.Ordinary)
        || query.Cases[first] >= (spelling.IsAcronym ? LetterCase.Capitals : LetterCase.Capital);

    private VariantGroup Group(QueryWords query, int first, int length, IReadOnlyList<int> actors, List<string> spellings)
    {
        var firstWord = query.WordOf[first];
        var wordCount = query.WordOf[first + length - 1] - firstWord + 1;
        var names = string.Join(" and ", actors.Select(actor => authority.Actors[actor].Name));
        var actorId = actors.Count == 1 ? authority.Actors[actors[0]].Id : null;
        return new VariantGroup(firstWord, wordCount, actorId, "spellings of " + names, spellings);
    }
}
