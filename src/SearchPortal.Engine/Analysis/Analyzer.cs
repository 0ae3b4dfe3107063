namespace SearchPortal.Engine.Analysis;

/// <summary>Turns text into tokens. An analyzer has no state: the same text gives the same tokens, on any thread.</summary>
public abstract class Analyzer
{
    /// <summary>Name and version, such as <c>english/1</c>. Written to the index: another version means other terms.</summary>
    public abstract string Name { get; }

    /// <summary>Whether <see cref="Token.Stem"/> may differ from <see cref="Token.Term"/>.</summary>
    public abstract bool Stems { get; }

    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>, in the order of the text.</summary>
    /// <param name="text">Any UTF-16 text; unpaired surrogates are treated as separators.</param>
    /// <param name="wordBreaks">Ascending offsets at which a word must end even where the text has no separator (repaired run-together words).</param>
    /// <param name="tokens">The list to append to.</param>
    public abstract void Analyze(string text, IReadOnlyList<int> wordBreaks, List<Token> tokens);
}
