namespace SearchPortal.Engine.Automata;

/// <summary>An automaton as patterns give it: states with edges that take a character of a set, and with edges that take none
/// (Thompson: Regular Expression Search Algorithm, 1968). Bounded in size, and so is the cost of a step.</summary>
internal sealed class NondeterministicAutomaton
{
    /// <summary>The most states. A step costs at most a few times as much.</summary>
    public const int MaxStates = 10_000;

    private readonly List<List<(CharacterSet Set, int Target)>> edges = [];
    private readonly List<List<int>> freeEdges = [];

    /// <summary>Where every run begins.</summary>
    public int Start { get; set; }

    /// <summary>Where a run must end.</summary>
    public int Accepting { get; set; }

    /// <summary>Whether any text may follow where a run may end: a loop there takes every character.</summary>
    public bool AcceptsAllAtEnd => edges[Accepting].Exists(edge => edge.Set == CharacterSet.Any && edge.Target == Accepting);

    /// <summary>How many states there are.</summary>
    public int Count => edges.Count;

    /// <exception cref="PatternException">There are too many states.</exception>
    public int AddState()
    {
        if (Count == MaxStates) throw new PatternException($"the pattern would need more than {MaxStates} states; make it shorter, or repeat less");
        edges.Add([]);
        freeEdges.Add([]);
        return Count - 1;
    }

    public void AddEdge(int from, CharacterSet set, int to) => edges[from].Add((set, to));

    /// <summary>An edge that takes no character.</summary>
    public void AddFreeEdge(int from, int to) => freeEdges[from].Add(to);

    public IReadOnlyList<(CharacterSet Set, int Target)> EdgesOf(int state) => edges[state];

    /// <summary>All states that these reach without a character, those themselves included; only states that matter: with an edge, or accepting. Ascending.</summary>
    public int[] Closure(IEnumerable<int> states)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>(states);
        while (open.TryPop(out var state))
        {
            if (!seen.Add(state)) continue;
            foreach (var target in freeEdges[state]) open.Push(target);
        }

        var closure = seen.Where(state => edges[state].Count > 0 || state == Accepting).ToArray();
        Array.Sort(closure);
        return closure;
    }
}
