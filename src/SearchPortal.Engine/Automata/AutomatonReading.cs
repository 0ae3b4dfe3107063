namespace SearchPortal.Engine.Automata;

/// <summary>Reads terms with an automaton.</summary>
internal sealed class AutomatonReading(AutomatonRun run) : TermReading
{
    // states[i] is the state behind i characters.
    private AutomatonState[] states = [run.Start, run.Start, run.Start, run.Start, run.Start, run.Start, run.Start, run.Start];

    public override bool Accepts => states[Length].Accepts;

    public override bool AcceptsAll => states[Length].AcceptsAll;

    public override bool Read(int character)
    {
        if (run.Step(states[Length], character) is not { } next) return false;
        if (++Length == states.Length) Array.Resize(ref states, Length * 2);
        states[Length] = next;
        return true;
    }

    public override int NextCharacter(int from) => run.NextCharacter(states[Length], from);

    public override int LeastEnd(Span<byte> end)
    {
        var state = states[Length];
        if (state.LeastEnd is null)
        {
            state.LeastEnd = end[..base.LeastEnd(end)].ToArray();
            run.Keep(state.LeastEnd.Length);
        }

        state.LeastEnd.CopyTo(end);
        return state.LeastEnd.Length;
    }

    public override TermReading Another() => new AutomatonReading(run);
}
