using System.Diagnostics;
using System.Numerics;
using System.Text;

namespace SearchPortal.Engine.Automata;

/// <summary>Reads terms that may differ from a word by some edits, all places of the word at once: a state is a set of places for each number of edits (Wu, Manber: Fast Text Searching Allowing
/// Errors, 1992; here with swaps). The same terms as the automaton of <see cref="FuzzyPattern"/>, whose states are single places: its edges are shifts here, and nothing is made beforehand.
/// <code>
/// places[e]   the places of the word that may be reached with e edits
/// swapped[e]  the places with e edits of which the character behind the next was read: the next must follow
/// </code></summary>
internal sealed class FuzzyReading : TermReading
{
    private readonly FuzzyWord word;
    private readonly Action? check;

    // The state behind i characters begins at i × width: the places, and then those swapped.
    private readonly ulong[] states;
    private readonly int width;

    /// <param name="word">The word.</param>
    /// <param name="check">Called for each character that is sought: no term need be accepted for it.</param>
    public FuzzyReading(FuzzyWord word, Action? check = null)
    {
        this.word = word;
        this.check = check;
        width = 2 * word.MaxEdits + 1;
        // More characters than those of the word and one for each edit leave no place, but one more may be tried; behind the last anything may follow.
        states = new ulong[(word.Length + word.MaxEdits + 2) * width];
        states[0] = 1;
        Omit(states.AsSpan(0, word.MaxEdits + 1));
    }

    public override bool Accepts
    {
        get
        {
            ulong all = 0;
            foreach (var places in Places) all |= places;
            return (all & word.End) != 0;
        }
    }

    public override bool AcceptsAll => word.AsPrefix && Accepts;

    private ReadOnlySpan<ulong> Places => states.AsSpan(Length * width, word.MaxEdits + 1);

    public override bool Read(int character)
    {
        Debug.Assert(!AcceptsAll, "all that follows is accepted and need not be read");
        var before = word.PlacesBefore(character);
        var from = states.AsSpan(Length * width, 2 * width);
        var to = from[width..];
        var most = word.MaxEdits;
        var any = to[0] = (from[0] & before) << 1;
        for (var edits = 1; edits <= most; edits++)
        {
            var (less, swapped) = (from[edits - 1] & word.Changeable, from[most + edits]);
            // The same character; one too many; another one; the second of two that are swapped.
            any |= to[edits] = (from[edits] & before) << 1 | less | (less & ~word.End) << 1 | (swapped & before) << 2;
            any |= to[most + edits] = less & before >> 1;
        }

        if (any == 0) return false;
        Omit(to[..(most + 1)]);
        Length++;
        return true;
    }

    public override int NextCharacter(int from)
    {
        ulong changeable = 0;
        foreach (var places in Places[..^1]) changeable |= places;
        if ((changeable & word.Changeable) == 0) return NextOfMore(from);
        check?.Invoke();
        return CharacterSet.Any.Next(from);
    }

    public override int NextOfMore(int from)
    {
        check?.Invoke();
        ulong all = 0;
        // A character that is left out of the word, and one that is swapped with the one before, are both before the place behind.
        foreach (var places in states.AsSpan(Length * width, width)) all |= places;
        var least = -1;
        for (var rest = all & ~word.End; rest != 0; rest &= rest - 1)
        {
            var next = word[BitOperations.TrailingZeroCount(rest)];
            if (next >= from && (least < 0 || next < least)) least = next;
        }

        return least;
    }

    // With one edit in all, made here: the place stays or moves on, and nothing else may be changed.
    public override int Tails => word.MaxEdits != 1 || word.AsPrefix || (Places[0] & word.Changeable) == 0 ? 0 : Places[0] == word.End ? 1 : 2;

    public override int CopyTail(int number, Span<byte> tail) => word.CopyFrom(BitOperations.TrailingZeroCount(Places[0]) + number, tail);

    public override int LeastEnd(Span<byte> end)
    {
        var (length, begun) = (0, Length);
        for (var i = 0; i < MostForeseen && !Accepts; i++)
        {
            // Most often one place is left where no edit is: the whole end of the word follows.
            if (OnlyPlace() is >= 0 and var place)
            {
                length += word.CopyFrom(place, end[length..]);
                break;
            }

            var least = NextCharacter(0);
            if (least <= 0 || !Read(least)) break;
            length += new Rune(least).EncodeToUtf8(end[length..]);
        }

        BackTo(begun);
        return length;
    }

    public override TermReading Another() => new FuzzyReading(word, check);

    /// <summary>The place, where there is but one, and no edit is left; -1 where there are others.</summary>
    private int OnlyPlace()
    {
        ulong others = 0;
        var state = states.AsSpan(Length * width, width);
        for (var i = 0; i < state.Length; i++) others |= i == word.MaxEdits ? 0 : state[i];
        return others == 0 && BitOperations.IsPow2(state[word.MaxEdits]) ? BitOperations.TrailingZeroCount(state[word.MaxEdits]) : -1;
    }

    /// <summary>Adds the places that are reached by leaving out characters of the word.</summary>
    private void Omit(Span<ulong> places)
    {
        for (var edits = 1; edits < places.Length; edits++) places[edits] |= (places[edits - 1] & word.Changeable & ~word.End) << 1;
    }
}
