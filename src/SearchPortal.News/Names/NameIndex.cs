namespace SearchPortal.News.Names;

/// <summary>What recognition and spelling variants look up: an authority's spellings by word.</summary>
internal sealed class NameIndex
{
    private readonly List<ListedSpelling>[] spellingsOf;
    private readonly HashSet<int>[] wordsOf;
    private readonly bool[] isPerson;
    private readonly HashSet<int> words = [];

    public NameIndex(IReadOnlyList<Actor> actors)
    {
        var indexOf = actors.Select((actor, index) => (actor.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        spellingsOf = new List<ListedSpelling>[actors.Count];
        wordsOf = new HashSet<int>[actors.Count];
        isPerson = [.. actors.Select(actor => actor.Kind == ActorKind.Person)];
        NotTheSameAs = new int[actors.Count][];
        for (var actor = 0; actor < actors.Count; actor++)
        {
            spellingsOf[actor] = [];
            wordsOf[actor] = [];
            NotTheSameAs[actor] = [.. actors[actor].NotTheSameAs.Select(id => indexOf[id])];
            foreach (var (text, with) in actors[actor].Spellings)
            {
                if (ListedSpelling.Read(actor, with is null ? -1 : indexOf[with], text, Vocabulary) is not { } spelling) continue;
                spellingsOf[actor].Add(spelling);
                wordsOf[actor].UnionWith(spelling.Words);
                words.UnionWith(spelling.Words);
                Trie.Add(spelling);
                if (spelling.With >= 0) Conditions.Add(spelling.With);
            }
        }
    }

    public NameVocabulary Vocabulary { get; } = new();

    public SpellingTrie Trie { get; } = new();

    /// <summary>Actors that must be named for some conditional spelling to count.</summary>
    public HashSet<int> Conditions { get; } = [];

    /// <summary>For each actor, those that it must not be taken for.</summary>
    public int[][] NotTheSameAs { get; }

    /// <summary>Whether the actor is a human being: only their names have parts that stand alone.</summary>
    public bool IsPerson(int actor) => isPerson[actor];

    /// <summary>An actor's spellings, in the order of the authority.</summary>
    public IReadOnlyList<ListedSpelling> SpellingsOf(int actor) => spellingsOf[actor];

    /// <summary>Whether some spelling of some actor holds the word.</summary>
    public bool HasWord(int word) => words.Contains(word);

    /// <summary>Whether some spelling of the actor holds the word.</summary>
    public bool HasWord(int actor, int word) => wordsOf[actor].Contains(word);
}
