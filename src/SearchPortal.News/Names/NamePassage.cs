namespace SearchPortal.News.Names;

/// <summary>A headline or a body: its words, and which listed spellings were found among them.</summary>
internal sealed class NamePassage
{
    private readonly int[] matchAt;

    public NamePassage(string text, bool inTitle, IReadOnlyList<int> wordBreaks, NameVocabulary vocabulary)
    {
        Text = text;
        InTitle = inTitle;
        NameTokenizer.Read(text, wordBreaks, Tokens);
        Words = new int[Tokens.Count];
        for (var i = 0; i < Words.Length; i++)
        {
            var token = Tokens[i];
            Words[i] = vocabulary.Find(text.AsSpan(token.Start..token.End));
            if (Words[i] != NameVocabulary.Unknown || token.SuffixStart == token.End) continue;

            // Turkish puts case endings behind an apostrophe, and English 'll and 'd.
            Words[i] = vocabulary.Find(text.AsSpan(token.Start..token.SuffixStart));
            if (Words[i] != NameVocabulary.Unknown) Tokens[i] = token with { End = token.SuffixStart, Possessive = true };
        }

        matchAt = new int[Tokens.Count];
        Array.Fill(matchAt, -1);
    }

    public string Text { get; }

    public bool InTitle { get; }

    public List<NameToken> Tokens { get; } = [];

    /// <summary>The words' numbers.</summary>
    public int[] Words { get; }

    /// <summary>What was found, in the order of the text, without overlaps.</summary>
    public List<NameMatch> Matches { get; private set; } = [];

    /// <summary>The match that a word is part of, or null.</summary>
    public NameMatch? MatchAt(int token) => matchAt[token] < 0 ? null : Matches[matchAt[token]];

    /// <summary>Puts other matches in place of those found so far.</summary>
    public void Replace(List<NameMatch> matches)
    {
        Matches = matches;
        Array.Fill(matchAt, -1);
        for (var i = 0; i < matches.Count; i++)
        {
            for (var token = matches[i].First; token <= matches[i].Last; token++) matchAt[token] = i;
        }
    }
}
