namespace SearchPortal.Engine.Analysis;

/// <summary>Splits a text into words and remembers the folded form and the stem of each distinct word.</summary>
internal abstract class CachedAnalyzer : Analyzer
{
    /// <summary>Longest term in UTF-16 code units; what stands beyond is cut off.</summary>
    public const int MaxTermLength = 255;

    /// <summary>The most code units of a word that are read, so that a word of megabytes costs no more than a long one.</summary>
    private const int MaxWordLength = 1024;

    // One cache for each call that may run at once, so memory does not grow with the number of threads.
    private readonly WordCache?[] _idleCaches = new WordCache?[Environment.ProcessorCount];

    public sealed override void Analyze(string text, IReadOnlyList<int> wordBreaks, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(wordBreaks);
        ArgumentNullException.ThrowIfNull(tokens);
        var cache = Rent();
        var from = 0;
        for (var i = 0; i < wordBreaks.Count; i++)
        {
            var to = Math.Clamp(wordBreaks[i], from, text.Length);
            AnalyzeRun(text, from, to, cache, tokens);
            from = to;
        }

        AnalyzeRun(text, from, text.Length, cache, tokens);
        Return(cache);
    }

    /// <summary>Finds the next word at or after <paramref name="position"/> and moves the position behind it.</summary>
    protected abstract bool NextWord(ReadOnlySpan<char> text, ref int position, out int start, out int end);

    /// <summary>Writes the term of a word, at most <see cref="MaxTermLength"/> code units, and returns its length; 0 means no term.</summary>
    protected abstract int Fold(ReadOnlySpan<char> word, Span<char> term);

    /// <summary>The stem of a term, which is not empty; the same string where there is no other.</summary>
    protected virtual string Stem(string term) => term;

    private void AnalyzeRun(string text, int from, int to, WordCache cache, List<Token> tokens)
    {
        var run = text.AsSpan(from, to - from);
        var position = 0;
        while (NextWord(run, ref position, out var start, out var end))
        {
            var word = run[start..end];
            if (!cache.TryGet(word, out var forms)) forms = AddForms(word, cache);
            if (forms.Term.Length > 0) tokens.Add(new Token(forms.Term, forms.Stem, from + start, from + end));
        }
    }

    private WordForms AddForms(ReadOnlySpan<char> word, WordCache cache)
    {
        var read = word.Length <= MaxWordLength ? word : word[..WholeLength(word, MaxWordLength)];
        Span<char> buffer = stackalloc char[MaxTermLength];
        var term = buffer[..Fold(read, buffer)];
        if (!cache.TryGetTerm(term, out var forms))
        {
            var text = term.ToString();
            forms = new WordForms(text, text.Length > 0 ? Stem(text) : text);
            cache.AddTerm(forms);
        }

        cache.Add(word, forms);
        return forms;
    }

    /// <summary>The longest length up to <paramref name="limit"/> that does not cut a surrogate pair.</summary>
    protected static int WholeLength(ReadOnlySpan<char> text, int limit) =>
        limit < text.Length && char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : Math.Min(limit, text.Length);

    private WordCache Rent()
    {
        for (var i = 0; i < _idleCaches.Length; i++)
        {
            if (_idleCaches[i] is not null && Interlocked.Exchange(ref _idleCaches[i], null) is { } cache) return cache;
        }

        return new WordCache();
    }

    private void Return(WordCache cache)
    {
        for (var i = 0; i < _idleCaches.Length; i++)
        {
            if (Interlocked.CompareExchange(ref _idleCaches[i], cache, null) is null) return;
        }
    }
}
