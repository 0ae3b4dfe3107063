namespace SearchPortal.Engine.Suggesting;

/// <summary>The words of a <see cref="LabelIndex"/> that one typed word may mean.</summary>
internal sealed class LabelWords
{
    private readonly int exact;
    private readonly int from;
    private readonly int until;
    private readonly Dictionary<int, int> near = [];

    /// <param name="typed">The typed word.</param>
    /// <param name="isBegun">Whether it may be only the beginning of one.</param>
    /// <param name="words">All words of the labels.</param>
    public LabelWords(string typed, bool isBegun, SortedWords words)
    {
        exact = words.Find(typed);
        (from, until) = isBegun ? words.BeginningWith(typed) : (Math.Max(exact, 0), exact + 1);
        if (TypedText.AllowedEdits(typed) is not (> 0 and var most)) return;
        foreach (var (word, edits) in words.Near(typed, most, isBegun))
        {
            if (word < from || word >= until) near.Add(word, edits);
        }
    }

    /// <summary>All of them, in no order.</summary>
    public IEnumerable<int> All => Enumerable.Range(from, until - from).Concat(near.Keys);

    public bool IsExact(int word) => word == exact;

    /// <summary>The edits between the typed word and this one; null where they are too many.</summary>
    public int? Edits(int word)
    {
        if (word >= from && word < until) return 0;
        return near.TryGetValue(word, out var edits) ? edits : null;
    }
}
