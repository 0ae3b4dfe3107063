using System.Diagnostics.CodeAnalysis;

namespace SearchPortal.Engine.Analysis;

/// <summary>
/// Remembers the forms of words as written, and shares the strings of equal terms. Bounded, see <see cref="WordTable"/>.
/// Not safe for use by two threads at once.
/// </summary>
internal sealed class WordCache
{
    /// <summary>Words are found and looked up in steps of so many, see <see cref="CachedAnalyzer"/>.</summary>
    private const int StepLength = 256;

    private readonly WordTable words = new();
    private readonly WordTable terms = new();

    /// <summary>Words of a text that are looked up next; used by one call at a time.</summary>
    public WordPlace[] Step { get; } = new WordPlace[StepLength];

    /// <summary>A word that will be looked up: its memory is asked for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="end">Where it ends.</param>
    public WordPlace Expect(ReadOnlySpan<char> text, int start, int end)
    {
        var hash = WordTable.HashOf(text, start, end);
        words.PrefetchPlace(hash);
        return new WordPlace(start, end, hash);
    }

    /// <summary>Asks for the words to which those of a step will be compared.</summary>
    public void PrefetchWords(ReadOnlySpan<WordPlace> step)
    {
        foreach (ref readonly var place in step) words.PrefetchWord(place.Hash);
    }

    public bool TryGet(ReadOnlySpan<char> word, ulong hash, [NotNullWhen(true)] out WordForms? forms) => words.TryGet(word, hash, out forms);

    public bool TryGetTerm(ReadOnlySpan<char> term, [NotNullWhen(true)] out WordForms? forms) => terms.TryGet(term, WordTable.HashOf(term, 0, term.Length), out forms);

    // A word that is its own term needs no string of its own.
    public void Add(ReadOnlySpan<char> word, WordForms forms) => words.Add(word, word.SequenceEqual(forms.Term) ? forms.Term : null, forms);

    public void AddTerm(WordForms forms) => terms.Add(forms.Term, forms.Term, forms);
}
