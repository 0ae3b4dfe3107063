namespace SearchPortal.News.Names;

/// <summary>The words of a query as names see them. One query word may hold several: <c>al-Qaeda</c>.</summary>
internal sealed class QueryWords
{
    public QueryWords(IReadOnlyList<string> words, NameVocabulary vocabulary)
    {
        List<NameToken> tokens = [];
        for (var word = 0; word < words.Count; word++)
        {
            tokens.Clear();
            NameTokenizer.Read(words[word], [], tokens);
            foreach (var token in tokens)
            {
                var text = words[word][token.Start..token.End];
                Texts.Add(text);
                Folded.Add(NameFolding.Fold(text));
                Ids.Add(Folded[^1].Length == 0 ? NameVocabulary.Unknown : vocabulary.FindFolded(Folded[^1]));
                Cases.Add(token.Case);
                WordOf.Add(word);
            }
        }
    }

    public int Count => Ids.Count;

    /// <summary>As typed, without a possessive.</summary>
    public List<string> Texts { get; } = [];

    public List<string> Folded { get; } = [];

    public List<int> Ids { get; } = [];

    public List<LetterCase> Cases { get; } = [];

    /// <summary>Which query word each belongs to.</summary>
    public List<int> WordOf { get; } = [];

    /// <summary>Whether a query word begins here.</summary>
    public bool BeginsWord(int token) => token == 0 || WordOf[token - 1] != WordOf[token];

    /// <summary>Whether a query word ends here.</summary>
    public bool EndsWord(int token) => token + 1 == Count || WordOf[token + 1] != WordOf[token];

    /// <summary>Some of the words as typed, parted by spaces.</summary>
    public string Typed(int first, int length) => string.Join(' ', Texts.GetRange(first, length));
}
