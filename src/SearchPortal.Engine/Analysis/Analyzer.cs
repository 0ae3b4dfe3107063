namespace SearchPortal.Engine.Analysis;

/// <summary>Turns text into tokens. An analyzer has no state: the same text and language give the same tokens, on any thread.</summary>
public abstract class Analyzer
{
    /// <summary>Name and version, such as <c>news/1</c>. Written to the index: another version means other terms.</summary>
    public abstract string Name { get; }

    /// <summary>Whether <see cref="Token.Stem"/> may differ from <see cref="Token.Term"/>.</summary>
    public abstract bool Stems { get; }

    /// <summary>Appends the tokens of a text whose language is not known, such as a query.</summary>
    /// <inheritdoc cref="Analyze(string, string?, IReadOnlyList{int}, List{Token})"/>
    public void Analyze(string text, IReadOnlyList<int> wordBreaks, List<Token> tokens) => Analyze(text, null, wordBreaks, tokens);

    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>, in the order of the text.</summary>
    /// <param name="text">Any UTF-16 text; unpaired surrogates are treated as separators.</param>
    /// <param name="language">The text's language as a tag of BCP 47, such as <c>fr</c> or <c>en-GB</c>; null where it is not known.</param>
    /// <param name="wordBreaks">Ascending offsets at which a word must end even where the text has no separator (repaired run-together words).</param>
    /// <param name="tokens">The list to append to.</param>
    public abstract void Analyze(string text, string? language, IReadOnlyList<int> wordBreaks, List<Token> tokens);

    /// <summary>The stems under which texts of any language may hold these words, side by side.</summary>
    /// <param name="words">One word or more, from a text whose language is not known.</param>
    /// <returns>Runs as long as <paramref name="words"/>, all different; the first holds the words' own stems.</returns>
    public virtual IReadOnlyList<IReadOnlyList<string>> QueryStems(IReadOnlyList<Token> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return [[.. words.Select(word => word.Stem)]];
    }
}
