namespace SearchPortal.Engine.Automata;

/// <summary>Makes an automaton of a regular expression (Thompson's construction).</summary>
internal static class RegexpCompiler
{
    /// <exception cref="PatternException">The automaton would be too large.</exception>
    public static NondeterministicAutomaton Compile(RegexpNode expression)
    {
        var automaton = new NondeterministicAutomaton();
        automaton.Start = automaton.AddState();
        automaton.Accepting = Add(automaton, expression, automaton.Start);
        return automaton;
    }

    /// <summary>Adds what reads a part from a state on; returns the state behind it, which nothing leads out of yet.</summary>
    private static int Add(NondeterministicAutomaton automaton, RegexpNode node, int from)
    {
        int end;
        switch (node)
        {
            case RegexpNode.Character character:
                end = automaton.AddState();
                automaton.AddEdge(from, character.Set, end);
                return end;
            case RegexpNode.Sequence sequence:
                end = automaton.AddState();
                automaton.AddFreeEdge(from, end);
                foreach (var part in sequence.Parts) end = Add(automaton, part, end);
                return end;
            case RegexpNode.Choice choice:
                end = automaton.AddState();
                foreach (var alternative in choice.Alternatives) automaton.AddFreeEdge(Add(automaton, alternative, from), end);
                return end;
            case RegexpNode.Repeat repeat:
                return AddRepeat(automaton, repeat, from);
            default:
                throw new ArgumentException($"no automaton for {node.GetType().Name}", nameof(node));
        }
    }

    private static int AddRepeat(NondeterministicAutomaton automaton, RegexpNode.Repeat repeat, int from)
    {
        // A state of its own: a loop back to where another part began would let that part in as well.
        var state = automaton.AddState();
        automaton.AddFreeEdge(from, state);
        for (var i = 0; i < repeat.Least; i++) state = Add(automaton, repeat.Part, state);
        var end = automaton.AddState();
        if (repeat.Most is not { } most)
        {
            var loop = automaton.AddState();
            automaton.AddFreeEdge(state, loop);
            automaton.AddFreeEdge(Add(automaton, repeat.Part, loop), loop);
            automaton.AddFreeEdge(loop, end);
            return end;
        }

        for (var i = repeat.Least; i < most; i++)
        {
            automaton.AddFreeEdge(state, end);
            state = Add(automaton, repeat.Part, state);
        }

        automaton.AddFreeEdge(state, end);
        return end;
    }
}
