namespace SearchPortal.News.Names.Recognition;

/// <summary>The different words of one article: what the lists say of each, and how the article writes it.</summary>
internal sealed class ArticleWords
{
    private readonly Dictionary<string, int> ids = new(512, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<Word> words = new(512);

    public ArticleWords() => lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of a word as written; a word that folds to nothing has the number of the empty word.</summary>
    public int IdOf(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[NameFolding.MaxLength];
        var folded = buffer[..NameFolding.Fold(word, buffer)];
        if (lookup.TryGetValue(folded, out var id)) return id;
        id = words.Count;
        words.Add(new Word(folded.ToString(), NameLexicon.Default.KindsOf(folded)));
        ids.Add(words[id].Folded, id);
        return id;
    }

    /// <summary>The number of a folded word, or −1 where the article does not have it.</summary>
    public int Find(ReadOnlySpan<char> folded) => lookup.TryGetValue(folded, out var id) ? id : -1;

    /// <summary>A word by its number.</summary>
    public Word this[int id] => words[id];

    /// <summary>A word of the article.</summary>
    internal sealed class Word(string folded, WordKinds kinds)
    {
        /// <summary>The word as names are compared.</summary>
        public string Folded { get; } = folded;

        /// <summary>What the lists say of it.</summary>
        public WordKinds Kinds { get; } = kinds;

        /// <summary>How often it stands in small letters.</summary>
        public int InSmallLetters { get; set; }

        /// <summary>How often it has a capital that neither a sentence's beginning nor a headline explains.</summary>
        public int AsName { get; set; }

        /// <summary>How often it has a capital at all.</summary>
        public int Capitalised { get; set; }
    }
}
