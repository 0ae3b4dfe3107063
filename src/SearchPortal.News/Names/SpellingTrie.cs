namespace SearchPortal.News.Names;

/// <summary>All spellings of an authority as a tree of words, so that a text is matched in one pass however many there are.</summary>
internal sealed class SpellingTrie
{
    /// <summary>Where every walk begins.</summary>
    public const int Root = 0;

    /// <summary>No spelling goes on this way.</summary>
    public const int None = -1;

    private readonly Dictionary<(int Node, int Word), int> steps = [];
    private readonly List<List<ListedSpelling>?> ends = [null];

    /// <summary>Adds a spelling.</summary>
    public void Add(ListedSpelling spelling)
    {
        var node = Root;
        foreach (var word in spelling.Words)
        {
            if (!steps.TryGetValue((node, word), out var next))
            {
                next = ends.Count;
                ends.Add(null);
                steps.Add((node, word), next);
            }

            node = next;
        }

        (ends[node] ??= []).Add(spelling);
    }

    /// <summary>The node behind a word, or <see cref="None"/>.</summary>
    public int Step(int node, int word) =>
        word != NameVocabulary.Unknown && steps.TryGetValue((node, word), out var next) ? next : None;

    /// <summary>The spellings that end at a node.</summary>
    public IReadOnlyList<ListedSpelling> EndsAt(int node) => ends[node] ?? (IReadOnlyList<ListedSpelling>)[];
}
