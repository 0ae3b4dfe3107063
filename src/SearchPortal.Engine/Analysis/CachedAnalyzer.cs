using SearchPortal.Engine.Analysis.Words;

namespace SearchPortal.Engine.Analysis;

/// <summary>Splits a text into words and remembers the folded form and the stem of each distinct word. Words are found some hundred at a time, and then looked up: meanwhile the
/// processor fetches the memory of all of them, instead of waiting for each.</summary>
internal abstract class CachedAnalyzer : Analyzer
{
    /// <summary>Longest term in UTF-16 code units; what stands beyond is cut off.</summary>
    public const int MaxTermLength = 255;

    /// <summary>The most code units of a word that are read, so that a word of megabytes costs no more than a long one.</summary>
    private const int MaxWordLength = 1024;

    // One cache for each call that may run at once, so memory does not grow with the number of threads.
    private readonly WordCache?[] idleCaches = new WordCache?[Environment.ProcessorCount];

    public override void Analyze(string text, string? language, IReadOnlyList<int> wordBreaks, List<Token> tokens)
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

    /// <summary>Appends the tokens of a part of the text that no word reaches beyond.</summary>
    protected abstract void AnalyzeRun(string text, int from, int to, WordCache cache, List<Token> tokens);

    /// <summary>Appends the tokens of words. First all words of a step are found, and then looked up one after the other.</summary>
    /// <param name="words">The words of the part.</param>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the part begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="cache">Forms of words.</param>
    /// <param name="tokens">The list to append to.</param>
    protected void AddTokens<TWords>(TWords words, string text, int from, int to, WordCache cache, List<Token> tokens) where TWords : IWordSource, allows ref struct
    {
        var run = text.AsSpan(from, to - from);
        var previous = default(Token);
        int found;
        do
        {
            for (found = 0; found < cache.Step.Length && words.MoveNext(); found++) cache.Step[found] = cache.Expect(run, words.Start, words.End);
            var step = cache.Step.AsSpan(0, found);
            cache.PrefetchWords(step);
            foreach (var (start, end, hash) in step)
            {
                var forms = FormsOf(run[start..end], hash, cache);
                if (forms.Term.Length == 0) continue;
                previous = new Token(FormsAt(text, from + start, forms, previous), from + start, from + end);
                tokens.Add(previous);
            }
        }
        while (found == cache.Step.Length);
    }

    /// <summary>The forms of a word at a place of the text, where the word before may change them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="forms">Its forms in most places.</param>
    /// <param name="previous">The token before; the default at the beginning of a part.</param>
    protected virtual WordForms FormsAt(string text, int start, WordForms forms, Token previous) => forms;

    /// <summary>Writes the term of a word, at most <see cref="MaxTermLength"/> code units, and returns its length; 0 means no term.</summary>
    protected abstract int Fold(ReadOnlySpan<char> word, Span<char> term);

    /// <summary>What a term, which is not empty, stands for; the same string as its stem where there is no other.</summary>
    protected virtual WordForms FormsOf(string term) => new(term, term);

    /// <summary>The forms of a word; an empty term where nothing is left of it.</summary>
    private WordForms FormsOf(ReadOnlySpan<char> word, ulong hash, WordCache cache) => cache.TryGet(word, hash, out var forms) ? forms : AddForms(word, cache);

    private WordForms AddForms(ReadOnlySpan<char> word, WordCache cache)
    {
        var read = word.Length <= MaxWordLength ? word : word[..WholeLength(word, MaxWordLength)];
        Span<char> buffer = stackalloc char[MaxTermLength];
        var term = buffer[..Fold(read, buffer)];
        if (!cache.TryGetTerm(term, out var forms))
        {
            var text = term.ToString();
            forms = text.Length > 0 ? FormsOf(text) : new WordForms(text, text);
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
        for (var i = 0; i < idleCaches.Length; i++)
        {
            if (idleCaches[i] is not null && Interlocked.Exchange(ref idleCaches[i], null) is { } cache) return cache;
        }

        return new WordCache();
    }

    private void Return(WordCache cache)
    {
        for (var i = 0; i < idleCaches.Length; i++)
        {
            if (Interlocked.CompareExchange(ref idleCaches[i], cache, null) is null) return;
        }
    }
}
