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

    private readonly Dictionary<string, WordForms> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordForms> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordForms>.AlternateLookup<ReadOnlySpan<char>> _wordsBySpan;
    private readonly Dictionary<string, WordForms>.AlternateLookup<ReadOnlySpan<char>> _termsBySpan;

    public WordCache()
    {
        _wordsBySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _termsBySpan = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool TryGet(ReadOnlySpan<char> word, out WordForms forms) => _wordsBySpan.TryGetValue(word, out forms);

    public bool TryGetTerm(ReadOnlySpan<char> term, out WordForms forms) => _termsBySpan.TryGetValue(term, out forms);

    public void Add(ReadOnlySpan<char> word, WordForms forms)
    {
        if (word.Length > MaxCachedLength) return;
        if (_words.Count >= MaxEntries) _words.Clear();
        // A word that is its own term needs no string of its own.
        _words[word.SequenceEqual(forms.Term) ? forms.Term : word.ToString()] = forms;
    }

    public void AddTerm(WordForms forms)
    {
        if (forms.Term.Length > MaxCachedLength) return;
        if (_terms.Count >= MaxEntries) _terms.Clear();
        _terms[forms.Term] = forms;
    }
}
