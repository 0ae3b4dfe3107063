namespace SearchPortal.Engine.Automata;

/// <summary>Runs an automaton over terms, making it deterministic as far as terms lead (the subset construction, lazily). Memory is bounded:
/// when states and steps take too much they are forgotten and made again. For one thread.</summary>
internal sealed class AutomatonRun
{
    /// <summary>Numbers kept before all is forgotten: about 16 MB.</summary>
    private const int MaxKept = 1 << 20;

    private sealed class ByMembers : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] members)
        {
            var hash = default(HashCode);
            foreach (var member in members) hash.Add(member);
            return hash.ToHashCode();
        }
    }

    private readonly NondeterministicAutomaton automaton;
    private readonly Action? check;
    private readonly Dictionary<int[], AutomatonState> states = new(new ByMembers());
    private int kept;

    /// <param name="automaton">The automaton.</param>
    /// <param name="check">Called at each step that is not known yet, and for each character that is sought: no term need be accepted for either.</param>
    public AutomatonRun(NondeterministicAutomaton automaton, Action? check = null)
    {
        this.automaton = automaton;
        this.check = check;
        Start = StateOf(automaton.Closure([automaton.Start]))!;
    }

    /// <summary>The state before the first character.</summary>
    public AutomatonState Start { get; }

    /// <summary>The state after one more character; null where no accepted term goes on so.</summary>
    public AutomatonState? Step(AutomatonState state, int character)
    {
        if (state.Steps.TryGetValue(character, out var known)) return known;
        check?.Invoke();
        var targets = new List<int>();
        foreach (var member in state.Members)
        {
            foreach (var (set, target) in automaton.EdgesOf(member))
            {
                if (set.Contains(character)) targets.Add(target);
            }
        }

        var next = targets.Count == 0 ? null : StateOf(automaton.Closure(targets));
        state.Steps[character] = next;
        // An entry of a dictionary takes about as much as six numbers.
        kept += 6;
        return next;
    }

    /// <summary>The least character that is not below <paramref name="from"/> and leads on from a state; -1 where none does.</summary>
    public int NextCharacter(AutomatonState state, int from)
    {
        check?.Invoke();
        if (from > CharacterSet.Last) return -1;
        var least = -1;
        foreach (var member in state.Members)
        {
            foreach (var (set, _) in automaton.EdgesOf(member))
            {
                var next = set.Next(from);
                if (next >= 0 && (least < 0 || next < least)) least = next;
            }
        }

        return least;
    }

    /// <summary>Tells that a state was given so many bytes to keep.</summary>
    public void Keep(int bytes) => kept += bytes;

    private AutomatonState? StateOf(int[] members)
    {
        if (members.Length == 0) return null;
        if (states.TryGetValue(members, out var known)) return known;
        if (kept > MaxKept)
        {
            // Whoever stands on a state keeps it; only the way from one to another is made anew.
            foreach (var state in states.Values) state.Steps.Clear();
            states.Clear();
            kept = 0;
        }

        kept += members.Length + 32;
        var accepts = members.AsSpan().Contains(automaton.Accepting);
        return states[members] = new AutomatonState(members, accepts, accepts && automaton.AcceptsAllAtEnd);
    }
}
