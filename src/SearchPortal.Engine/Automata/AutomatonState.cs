namespace SearchPortal.Engine.Automata;

/// <summary>A state of a deterministic automaton: a set of states of the other one. Its steps are filled in as they are taken.</summary>
internal sealed class AutomatonState(int[] members, bool accepts, bool acceptsAll)
{
    /// <summary>The states in which the nondeterministic automaton may be, ascending; one at least.</summary>
    public int[] Members => members;

    /// <summary>Whether a term may end here.</summary>
    public bool Accepts => accepts;

    /// <summary>Whether a term may end here and anywhere behind; false where it is not known.</summary>
    public bool AcceptsAll => acceptsAll;

    /// <summary>Steps taken so far; null where a character leads nowhere.</summary>
    public Dictionary<int, AutomatonState?> Steps { get; } = [];

    /// <summary>What an accepted term goes on with at least, see <see cref="TermReading.LeastEnd"/>; null where nobody asked yet.</summary>
    public byte[]? LeastEnd { get; set; }
}
