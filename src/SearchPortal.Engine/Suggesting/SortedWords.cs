namespace SearchPortal.Engine.Suggesting;

/// <summary>Different words in ordinal order, by number. Serves as a trie without nodes: words with one beginning are neighbours.</summary>
internal sealed class SortedWords
{
    private readonly string[] words;

    /// <param name="words">The words, each once, in any order.</param>
    public SortedWords(IEnumerable<string> words)
    {
        this.words = [.. words];
        Array.Sort(this.words, StringComparer.Ordinal);
    }

    public int Count => words.Length;

    public string this[int word] => words[word];

    /// <summary>The word's number, or -1.</summary>
    public int Find(string word) => Math.Max(Array.BinarySearch(words, word, StringComparer.Ordinal), -1);

    /// <summary>The words that begin so: from the first number up to the second, which is not one of them.</summary>
    public (int From, int Until) BeginningWith(ReadOnlySpan<char> beginning) => BeginningWith(beginning, 0);

    /// <summary>The words within a few edits, in their order.</summary>
    /// <param name="typed">A word.</param>
    /// <param name="mostEdits">The most edits that count.</param>
    /// <param name="asPrefix">Whether it stands for the beginning of a word.</param>
    public List<(int Word, int Edits)> Near(string typed, int mostEdits, bool asPrefix)
    {
        var near = new List<(int, int)>();
        var rows = new EditRows(typed, mostEdits);
        for (var word = 0; word < words.Length;)
        {
            var edits = rows.Edits(words[word], asPrefix);
            if (edits <= mostEdits) near.Add((word, edits));
            // All that begin so are too far.
            word = edits <= mostEdits || rows.Read == words[word].Length ? word + 1 : BeginningWith(words[word].AsSpan(0, rows.Read), word).Until;
        }

        return near;
    }

    private (int From, int Until) BeginningWith(ReadOnlySpan<char> beginning, int from)
    {
        var first = from;
        for (var high = words.Length; first < high;)
        {
            var middle = (first + high) / 2;
            if (words[middle].AsSpan().SequenceCompareTo(beginning) < 0) first = middle + 1;
            else high = middle;
        }

        var until = first;
        for (var high = words.Length; until < high;)
        {
            var middle = (until + high) / 2;
            if (words[middle].AsSpan().StartsWith(beginning, StringComparison.Ordinal)) until = middle + 1;
            else high = middle;
        }

        return (first, until);
    }
}
