namespace SearchPortal.Engine.Automata;

/// <summary>Patterns of <c>*</c> and <c>?</c>: one state for each place between two characters.</summary>
internal static class WildcardPattern
{
    public static NondeterministicAutomaton Compile(string pattern)
    {
        var automaton = new NondeterministicAutomaton();
        var state = automaton.Start = automaton.AddState();
        var starred = false;
        foreach (var character in pattern.EnumerateRunes())
        {
            if (character.Value == '*')
            {
                if (!starred) automaton.AddEdge(state, CharacterSet.Any, state);
                starred = true;
                continue;
            }

            var next = automaton.AddState();
            automaton.AddEdge(state, character.Value == '?' ? CharacterSet.Any : CharacterSet.Of(character.Value), next);
            state = next;
            starred = false;
        }

        automaton.Accepting = state;
        return automaton;
    }

    /// <summary>All that begins so; <c>*</c> and <c>?</c> stand for themselves here.</summary>
    public static NondeterministicAutomaton Prefix(string prefix)
    {
        var automaton = new NondeterministicAutomaton();
        var state = automaton.Start = automaton.AddState();
        foreach (var character in prefix.EnumerateRunes())
        {
            var next = automaton.AddState();
            automaton.AddEdge(state, CharacterSet.Of(character.Value), next);
            state = next;
        }

        automaton.AddEdge(state, CharacterSet.Any, state);
        automaton.Accepting = state;
        return automaton;
    }
}
