using SearchPortal.Engine.Analysis;

namespace SearchPortal.Engine.Suggesting;

/// <summary>What somebody has typed so far: whole words in any order, the last of which may be only begun.</summary>
public sealed class TypedText
{
    /// <summary>The most words that are read; further ones are passed over.</summary>
    public const int MaxWords = 32;

    /// <summary>Words from so many characters on may have an edit.</summary>
    public const int OneEditFrom = 4;

    /// <summary>Words from so many characters on may have two edits.</summary>
    public const int TwoEditsFrom = 8;

    private readonly Analyzer analyzer;
    private readonly string[] words;

    private TypedText(string[] words, Analyzer analyzer)
    {
        this.words = words;
        this.analyzer = analyzer;
    }

    /// <summary>The words in their exact form, an Arabic one without the article.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>Reads a text.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="analyzer">Makes words of it, and of the labels that it is compared with.</param>
    public static TypedText Read(string text, Analyzer analyzer)
    {
        var tokens = new List<Token>();
        analyzer.Analyze(text, [], tokens);
        return new TypedText([.. tokens.Take(MaxWords).Select(token => ArabicName.WithoutArticle(token.Term))], analyzer);
    }

    /// <summary>How many edits a typed word may have: none below <see cref="OneEditFrom"/> characters, two from <see cref="TwoEditsFrom"/> on.</summary>
    public static int AllowedEdits(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var length = word.EnumerateRunes().Count();
        return length < OneEditFrom ? 0 : length < TwoEditsFrom ? 1 : 2;
    }

    /// <summary>What a typed word may be in the index: an Arabic one also has the article there.</summary>
    /// <param name="word">Its number.</param>
    public IReadOnlyList<string> FormsOf(int word) => ArabicName.IsArabic(words[word]) ? [words[word], ArabicName.Article + words[word]] : [words[word]];

    /// <summary>Whether a typed word may be only the beginning of one.</summary>
    /// <param name="word">Its number.</param>
    public bool IsBegun(int word) => word == words.Length - 1;

    /// <summary>The parts of a label that the typed words matched, ascending; of a begun word its beginning. A word that the label has, or that begins so,
    /// marks no other for being near.</summary>
    /// <param name="label">The label as it is shown.</param>
    public IReadOnlyList<TextSpan> Find(string label)
    {
        var tokens = new List<Token>();
        analyzer.Analyze(label, [], tokens);
        var ends = new int[tokens.Count];
        for (var word = 0; word < words.Length; word++)
        {
            if (!MarkPlain(word, label, tokens, ends)) MarkNear(word, tokens, ends);
        }

        return [.. tokens.Zip(ends).Where(pair => pair.Second > 0).Select(pair => new TextSpan(pair.First.Start, pair.Second))];
    }

    private bool MarkPlain(int word, string label, List<Token> tokens, int[] ends)
    {
        var found = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var term = ArabicName.WithoutArticle(tokens[i].Term);
            var isWhole = term == words[word];
            if (!isWhole && !(IsBegun(word) && term.StartsWith(words[word], StringComparison.Ordinal))) continue;
            ends[i] = Math.Max(ends[i], isWhole ? tokens[i].End : EndOfBeginning(words[word], label, tokens[i]));
            found = true;
        }

        return found;
    }

    private void MarkNear(int word, List<Token> tokens, int[] ends)
    {
        if (AllowedEdits(words[word]) is not (> 0 and var most)) return;
        var rows = new EditRows(words[word], most);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (rows.Edits(ArabicName.WithoutArticle(tokens[i].Term), IsBegun(word)) <= most) ends[i] = tokens[i].End;
        }
    }

    /// <summary>Where the beginning ends in the label: folding may have changed its length.</summary>
    private int EndOfBeginning(string beginning, string label, Token token)
    {
        if (token.Term.Length == token.End - token.Start) return token.Start + beginning.Length + (ArabicName.HasArticle(token.Term) ? ArabicName.Article.Length : 0);
        var part = new List<Token>();
        for (var end = token.Start + 1; end < token.End; end++)
        {
            if (char.IsHighSurrogate(label[end - 1])) continue;
            part.Clear();
            analyzer.Analyze(label[token.Start..end], [], part);
            if (part is [var only] && ArabicName.WithoutArticle(only.Term).StartsWith(beginning, StringComparison.Ordinal)) return end;
        }

        return token.End;
    }
}
