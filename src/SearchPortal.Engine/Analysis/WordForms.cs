using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Analysis;

/// <summary>What an analyzer makes of a word; made once and shared by all tokens of the word.</summary>
internal sealed class WordForms
{
    /// <param name="term">The folded word; empty where nothing is left of it.</param>
    /// <param name="stem">The stem of the term.</param>
    /// <param name="unit">The stem where the word is a unit behind a number (4 bn); null where it is no unit.</param>
    public WordForms(string term, string stem, string? unit = null)
    {
        Term = term;
        Stem = stem;
        TermHash = TextHash.Of(term);
        StemHash = ReferenceEquals(term, stem) ? TermHash : TextHash.Of(stem);
        if (unit is not null) AsUnit = new WordForms(term, unit);
    }

    /// <summary>The folded word.</summary>
    public string Term { get; }

    /// <summary>Its stem.</summary>
    public string Stem { get; }

    /// <summary>See <see cref="TextHash"/>.</summary>
    public ulong TermHash { get; }

    /// <summary>See <see cref="TextHash"/>.</summary>
    public ulong StemHash { get; }

    /// <summary>The forms behind a number; null where the word is no unit.</summary>
    public WordForms? AsUnit { get; }
}
