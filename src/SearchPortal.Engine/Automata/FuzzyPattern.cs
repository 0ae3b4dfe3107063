namespace SearchPortal.Engine.Automata;

/// <summary>Words within some edits of one: a state says how many characters of the word are behind and how many edits were made
/// (Schulz, Mihov: Fast String Correction with Levenshtein Automata, 2002; here as a nondeterministic automaton with swaps).</summary>
internal static class FuzzyPattern
{
    public const int MaxEdits = 2;

    public static NondeterministicAutomaton Compile(string word, int maxEdits, int prefixLength, bool asPrefix = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxEdits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxEdits, MaxEdits);
        ArgumentOutOfRangeException.ThrowIfNegative(prefixLength);
        var characters = word.EnumerateRunes().Select(rune => rune.Value).ToArray();
        var firstChangeable = Math.Min(prefixLength, characters.Length);
        var automaton = new NondeterministicAutomaton();
        var states = new int[characters.Length + 1, maxEdits + 1];
        for (var i = 0; i <= characters.Length; i++)
        {
            for (var edits = 0; edits <= maxEdits; edits++) states[i, edits] = automaton.AddState();
        }

        var end = automaton.AddState();
        for (var i = 0; i <= characters.Length; i++)
        {
            for (var edits = 0; edits <= maxEdits; edits++)
            {
                var state = states[i, edits];
                if (i < characters.Length) automaton.AddEdge(state, CharacterSet.Of(characters[i]), states[i + 1, edits]);
                else automaton.AddFreeEdge(state, end);
                if (edits == maxEdits || i < firstChangeable) continue;
                automaton.AddEdge(state, CharacterSet.Any, states[i, edits + 1]);
                if (i == characters.Length) continue;
                automaton.AddEdge(state, CharacterSet.Any, states[i + 1, edits + 1]);
                automaton.AddFreeEdge(state, states[i + 1, edits + 1]);
                if (i + 1 == characters.Length) continue;
                var swapping = automaton.AddState();
                automaton.AddEdge(state, CharacterSet.Of(characters[i + 1]), swapping);
                automaton.AddEdge(swapping, CharacterSet.Of(characters[i]), states[i + 2, edits + 1]);
            }
        }

        if (asPrefix) automaton.AddEdge(end, CharacterSet.Any, end);
        automaton.Start = states[0, 0];
        automaton.Accepting = end;
        return automaton;
    }
}
