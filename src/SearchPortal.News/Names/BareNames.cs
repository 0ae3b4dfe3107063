namespace SearchPortal.News.Names;

/// <summary>Which listed actors a single word names by itself: "Haftar", "el-Sisi". Two words that name different actors are two names, however alike they are.</summary>
internal sealed class BareNames
{
    private readonly NameVocabulary vocabulary;
    private readonly Dictionary<int, HashSet<int>> actorsOf = [];
    private readonly Dictionary<int, HashSet<int>> anyOf = [];
    private readonly HashSet<(string Word, int Actor)> rejected = [];

    /// <param name="authority">The actors.</param>
    public BareNames(ActorAuthority authority)
    {
        var index = authority.Index;
        vocabulary = index.Vocabulary;
        for (var actor = 0; actor < authority.Actors.Count; actor++)
        {
            foreach (var text in authority.Actors[actor].Rejected) rejected.Add((NameFolding.Fold(text), actor));
            foreach (var spelling in index.SpellingsOf(actor).Where(spelling => spelling.With < 0))
            {
                foreach (var word in spelling.Words) Add(anyOf, word, actor);
                if (spelling.Words.SkipLast(1).All(word => vocabulary.RoleOf(word).HasFlag(WordRole.Particle))) Add(actorsOf, spelling.Words[^1], actor);
            }
        }
    }

    /// <summary>Whether a word names some actor by itself.</summary>
    public bool IsListed(string word) => actorsOf.ContainsKey(vocabulary.Find(word));

    /// <summary>Whether some listed name holds a word.</summary>
    public bool IsInSomeName(string word) => anyOf.ContainsKey(vocabulary.Find(word));

    /// <summary>Whether two words name different actors, and nobody both; or whether an editor said of all that one of them names that the other is no spelling of theirs.</summary>
    public bool AreDifferent(string left, string right) =>
        Rejects(left, right) || Rejects(right, left) || NameDifferent(left, right);

    /// <summary>Whether a common word or a title: no name by itself, whatever its capital.</summary>
    public bool IsCommon(string word)
    {
        const WordRole Common = WordRole.Ordinary | WordRole.Title | WordRole.Particle;
        var role = vocabulary.RoleOf(vocabulary.Find(word));
        return (role & Common) != 0 && !role.HasFlag(WordRole.AlsoName);
    }

    private bool Rejects(string listed, string other)
    {
        if (rejected.Count == 0 || !actorsOf.TryGetValue(vocabulary.Find(listed), out var actors)) return false;
        var word = NameFolding.Fold(other);
        return actors.All(actor => rejected.Contains((word, actor)));
    }

    private bool NameDifferent(string left, string right) =>
        actorsOf.TryGetValue(vocabulary.Find(left), out var ofLeft) && actorsOf.TryGetValue(vocabulary.Find(right), out var ofRight)
        && !ofLeft.Overlaps(ofRight) && !Shares(left, ofRight) && !Shares(right, ofLeft);

    private bool Shares(string word, HashSet<int> actors) => anyOf.TryGetValue(vocabulary.Find(word), out var own) && own.Overlaps(actors);

    private static void Add(Dictionary<int, HashSet<int>> to, int word, int actor)
    {
        if (!to.TryGetValue(word, out var actors)) to.Add(word, actors = []);
        actors.Add(actor);
    }
}
