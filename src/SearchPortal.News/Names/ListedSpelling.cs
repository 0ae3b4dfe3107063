namespace SearchPortal.News.Names;

/// <summary>A spelling of the authority file, ready to be matched.</summary>
/// <param name="Actor">Index of the actor in the authority.</param>
/// <param name="With">Index of the actor that must be named too, or −1.</param>
/// <param name="Text">As the authority file writes it.</param>
/// <param name="Words">Its words, by number.</param>
/// <param name="Tokens">Its words, as places in <paramref name="Text"/>.</param>
/// <param name="Anchor">The word that must begin with a capital, or −1 where the script has none.</param>
/// <param name="IsAcronym">A short word all in capitals, which only the same in capitals matches.</param>
internal sealed record ListedSpelling(
    int Actor,
    int With,
    string Text,
    int[] Words,
    NameToken[] Tokens,
    int Anchor,
    bool IsAcronym)
{
    private const int LongestAcronym = 5;

    /// <summary>Reads a spelling and numbers its words.</summary>
    /// <returns>Null where the text holds no word.</returns>
    public static ListedSpelling? Read(int actor, int with, string text, NameVocabulary vocabulary)
    {
        List<NameToken> tokens = [];
        NameTokenizer.Read(text, [], tokens);
        var folded = tokens.Select(token => NameFolding.Fold(text.AsSpan(token.Start..token.End))).ToArray();
        if (folded.Length == 0 || folded.Any(word => word.Length == 0)) return null;

        var words = Array.ConvertAll(folded, vocabulary.Add);
        var acronym = tokens is [{ Case: LetterCase.Capitals }] && folded[0].Length <= LongestAcronym;
        return new ListedSpelling(actor, with, text, words, [.. tokens], AnchorOf(tokens, words, vocabulary), acronym);
    }

    /// <summary>The word at an index, as the authority file writes it.</summary>
    public string Word(int index) => Text[Tokens[index].Start..Tokens[index].End];

    /// <summary>Whether the words are written as this spelling asks: with a capital or all in capitals, possessive or not.</summary>
    /// <param name="tokens">A text's words.</param>
    /// <param name="first">Where the spelling's first word stands among them.</param>
    public bool IsWrittenAs(IReadOnlyList<NameToken> tokens, int first)
    {
        for (var i = 0; i < Tokens.Length - 1; i++)
        {
            if (tokens[first + i].Possessive != Tokens[i].Possessive) return false;
        }

        if (IsAcronym) return tokens[first].Case == LetterCase.Capitals;
        return Anchor < 0 || tokens[first + Anchor].IsCapitalised;
    }

    /// <summary>
    /// The first word that this spelling writes with a capital, particles aside: texts write Al-Qaeda and al-Qaeda.
    /// A spelling without capitals still asks for one at its start.
    /// </summary>
    private static int AnchorOf(List<NameToken> tokens, int[] words, NameVocabulary vocabulary)
    {
        var first = tokens.FindIndex(token => token.Case != LetterCase.None);
        for (var i = 0; i < words.Length; i++)
        {
            if (tokens[i].IsCapitalised && !vocabulary.RoleOf(words[i]).HasFlag(WordRole.Particle)) return i;
        }

        return first;
    }
}
