namespace SearchPortal.Engine.Analysis;

/// <summary>One word of a text, as an <see cref="Analyzer"/> sees it. Its position is its place in the list, from 0, without gaps.</summary>
public readonly struct Token : IEquatable<Token>
{
    // One reference for both forms: a list of tokens is short, and quick to fill.
    private readonly WordForms? forms;

    /// <param name="term">See <see cref="Term"/>.</param>
    /// <param name="stem">See <see cref="Stem"/>.</param>
    /// <param name="start">See <see cref="Start"/>.</param>
    /// <param name="end">See <see cref="End"/>.</param>
    public Token(string term, string stem, int start, int end)
        : this(new WordForms(term, stem), start, end)
    {
    }

    internal Token(WordForms forms, int start, int end)
    {
        this.forms = forms;
        Start = start;
        End = end;
    }

    /// <summary>The exact form: case and diacritics folded, possessive removed. Never empty.</summary>
    public string Term => forms?.Term!;

    /// <summary>The stem of <see cref="Term"/>; equal to it where the analyzer has no stemmer or the word has no other stem.</summary>
    public string Stem => forms?.Stem!;

    /// <summary>First UTF-16 code unit of the word in the text.</summary>
    public int Start { get; }

    /// <summary>One past the last UTF-16 code unit of the word in the text.</summary>
    public int End { get; }

    /// <summary>The word's forms, with their hashes.</summary>
    internal WordForms Forms => forms!;

    /// <summary>Whether two tokens have the same forms at the same place.</summary>
    public static bool operator ==(Token left, Token right) => left.Equals(right);

    /// <summary>Whether two tokens differ in a form or in their place.</summary>
    public static bool operator !=(Token left, Token right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Token other) => Start == other.Start && End == other.End && Term == other.Term && Stem == other.Stem;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Token other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Term, Stem, Start, End);

    /// <summary>The word, its stem where that is another, and its place.</summary>
    public override string ToString() => $"{Term}{(Stem == Term ? "" : "/" + Stem)} [{Start}..{End})";
}
