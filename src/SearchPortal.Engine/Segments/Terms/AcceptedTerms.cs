using System.Text;
using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Segments.Terms;

/// <summary>Walks the terms of a field that an automaton accepts, in UTF-8 order. Where a term is refused, the least text above it that the automaton could still
/// go on from is sought next, so that most of the dictionary is never read.</summary>
/// <param name="terms">The terms.</param>
/// <param name="run">The automaton, as far as it is known: several dictionaries may share it on one thread.</param>
internal sealed class AcceptedTerms(TermCursor terms, AutomatonRun run)
{
    // states[i] is the state before characters[i]; there are fewer states than characters + 1 where the term leads nowhere.
    private readonly List<AutomatonState> states = [];
    private List<int> characters = [];
    private List<int> decoded = [];
    private byte[] target = new byte[64];
    private bool started;

    /// <inheritdoc cref="TermCursor.Text"/>
    public string Text => terms.Text;

    /// <inheritdoc cref="TermCursor.DocumentFrequency"/>
    public int DocumentFrequency => terms.DocumentFrequency;

    /// <summary>Terms looked at so far, refused ones too.</summary>
    public long Visited { get; private set; }

    /// <inheritdoc cref="TermCursor.Postings"/>
    public PostingsCursor Postings() => terms.Postings();

    /// <summary>Moves to the next accepted term; false after the last.</summary>
    public bool Next()
    {
        if (!(started ? terms.Next() : Start())) return false;
        while (true)
        {
            Visited++;
            if (Accepts()) return true;
            var length = NextPossible();
            if (length < 0 || !terms.Seek(target.AsSpan(0, length))) return false;
        }
    }

    private bool Start()
    {
        started = true;
        states.Add(run.Start);
        if (run.Start.Accepts) return terms.Next();
        var length = NextPossible();
        return length >= 0 && terms.Seek(target.AsSpan(0, length));
    }

    /// <summary>Runs over the term, from where it parts from the one before.</summary>
    private bool Accepts()
    {
        Decode();
        var shared = 0;
        while (shared < decoded.Count && shared < characters.Count && shared < states.Count - 1 && decoded[shared] == characters[shared]) shared++;
        (characters, decoded) = (decoded, characters);
        states.RemoveRange(shared + 1, states.Count - shared - 1);
        for (var i = shared; i < characters.Count; i++)
        {
            if (run.Step(states[i], characters[i]) is not { } next) return false;
            states.Add(next);
        }

        return states[^1].Accepts;
    }

    /// <summary>Puts the least text above the current term that an accepted term could begin with into <see cref="target"/>; returns its length, -1 where there is none.</summary>
    private int NextPossible()
    {
        // After a dead end the character there must grow; after a whole term anything may follow.
        for (var depth = states.Count - 1; depth >= 0; depth--)
        {
            var next = run.NextCharacter(states[depth], depth < characters.Count ? characters[depth] + 1 : 0);
            if (next >= 0) return Encode(depth, next);
        }

        return -1;
    }

    /// <summary>Puts the characters before a depth, a character there, and what must follow at least, into <see cref="target"/>.</summary>
    private int Encode(int kept, int last)
    {
        // Where no edit is left in a fuzzy word its whole end follows: one search then finds the term, or that it is not there.
        var end = run.Step(states[kept], last) is { } next ? run.LeastEnd(next) : [];
        var needed = (kept + 1) * 4 + end.Length;
        if (target.Length < needed) target = new byte[needed * 2];
        var length = 0;
        for (var i = 0; i < kept; i++) length += new Rune(characters[i]).EncodeToUtf8(target.AsSpan(length));
        length += new Rune(last).EncodeToUtf8(target.AsSpan(length));
        end.CopyTo(target.AsSpan(length));
        return length + end.Length;
    }

    private void Decode()
    {
        decoded.Clear();
        for (var rest = terms.Term; rest.Length > 0;)
        {
            Rune.DecodeFromUtf8(rest, out var character, out var length);
            decoded.Add(character.Value);
            rest = rest[length..];
        }
    }
}
