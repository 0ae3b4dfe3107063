namespace SearchPortal.Engine.Analysis;

/// <summary>
/// Remembers the forms of words as written, and shares the strings of equal terms. Bounded: a full table is emptied.
/// Not safe for use by two threads at once.
/// </summary>
internal sealed class WordCache
{
    // 32,768 distinct words cover over 98 % of the words of 20 MB of news; at 32 code units a full table is under 6 MB.
    private const int MaxEntries = 32_768;
    private const int MaxCachedLength = 32;

    private readonly Dictionary<string, WordForms> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordForms> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordForms>.AlternateLookup<ReadOnlySpan<char>> wordsBySpan;
    private readonly Dictionary<string, WordForms>.AlternateLookup<ReadOnlySpan<char>> termsBySpan;

    public WordCache()
    {
        wordsBySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        termsBySpan = terms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool TryGet(ReadOnlySpan<char> word, out WordForms forms) => wordsBySpan.TryGetValue(word, out forms);

    public bool TryGetTerm(ReadOnlySpan<char> term, out WordForms forms) => termsBySpan.TryGetValue(term, out forms);

    public void Add(ReadOnlySpan<char> word, WordForms forms)
    {
        if (word.Length > MaxCachedLength) return;
        if (words.Count >= MaxEntries) words.Clear();
        // A word that is its own term needs no string of its own.
        words[word.SequenceEqual(forms.Term) ? forms.Term : word.ToString()] = forms;
    }

    public void AddTerm(WordForms forms)
    {
        if (forms.Term.Length > MaxCachedLength) return;
        if (terms.Count >= MaxEntries) terms.Clear();
        terms[forms.Term] = forms;
    }
}
