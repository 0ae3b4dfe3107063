namespace SearchPortal.News.Names;

/// <summary>Numbers for the words that matter to names: those of listed spellings, titles, particles and ordinary words.</summary>
internal sealed class NameVocabulary
{
    /// <summary>A word that is none of them.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<WordRole> roles = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public NameVocabulary()
    {
        lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in WordList.Words("titles.txt")) roles[Add(word)] |= WordRole.Title;
        foreach (var word in WordList.Words("particles.txt")) roles[Add(word)] |= WordRole.Particle;
        foreach (var word in WordList.Words("foreign-words.txt")) roles[Add(word)] |= WordRole.Ordinary | WordRole.Foreign;
        foreach (var word in WordList.Words("ordinary-words.txt"))
        {
            var alsoName = word.EndsWith('*');
            roles[Add(word.TrimEnd('*'))] |= alsoName ? WordRole.Ordinary | WordRole.AlsoName : WordRole.Ordinary;
        }
    }

    /// <summary>One past the highest number.</summary>
    public int Count => roles.Count;

    /// <summary>The number of a folded word, which it gets if it has none.</summary>
    public int Add(string folded)
    {
        if (ids.TryGetValue(folded, out var id)) return id;
        ids.Add(folded, roles.Count);
        roles.Add(WordRole.None);
        return roles.Count - 1;
    }

    /// <summary>The number of a word as written, or <see cref="Unknown"/>.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[NameFolding.MaxLength];
        var length = NameFolding.Fold(word, folded);
        return length > 0 ? FindFolded(folded[..length]) : Unknown;
    }

    /// <summary>The number of a folded word, or <see cref="Unknown"/>.</summary>
    public int FindFolded(ReadOnlySpan<char> folded) => lookup.TryGetValue(folded, out var id) ? id : Unknown;

    /// <summary>What a word is.</summary>
    public WordRole RoleOf(int word) => word == Unknown ? WordRole.None : roles[word];
}
