using System.Runtime.InteropServices;

namespace SearchPortal.Engine.Indexing;

/// <summary>Where each term stands in one text. Nothing is made for a term that nobody asks for.</summary>
internal sealed class TermPositions
{
    private readonly Dictionary<string, int> first;
    private readonly int[] positions;

    // For each occurrence that of the same term that follows it; -1 behind the last.
    private readonly int[] next;

    /// <param name="count">Occurrences of all terms.</param>
    /// <param name="occurrence">One of them: ascending by position.</param>
    public TermPositions(int count, Func<int, (string Term, int Position)> occurrence)
    {
        first = new Dictionary<string, int>(count, StringComparer.Ordinal);
        (positions, next) = (new int[count], new int[count]);
        // From the end: the chain of a term then begins with its first occurrence.
        for (var i = count - 1; i >= 0; i--)
        {
            (var term, positions[i]) = occurrence(i);
            ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(first, term, out var isKnown);
            next[i] = isKnown ? head : -1;
            head = i;
        }
    }

    /// <summary>The terms, in no order.</summary>
    public IReadOnlyCollection<string> Terms => first.Keys;

    /// <summary>Whether the text has a term.</summary>
    public bool Contains(string term) => first.ContainsKey(term);

    /// <summary>The positions of a term, ascending; null where the text lacks it.</summary>
    public int[]? Of(string term)
    {
        if (!first.TryGetValue(term, out var head)) return null;
        var count = 0;
        for (var i = head; i >= 0; i = next[i]) count++;
        var found = new int[count];
        count = 0;
        for (var i = head; i >= 0; i = next[i]) found[count++] = positions[i];
        return found;
    }
}
