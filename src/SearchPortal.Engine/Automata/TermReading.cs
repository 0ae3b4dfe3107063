using System.Text;

namespace SearchPortal.Engine.Automata;

/// <summary>Reads a term character by character (Unicode scalar values) and tells whether a set of terms has it, or can have more that begins so. What was read
/// stays known: of the next term only that is read in which it differs. For one thread.</summary>
internal abstract class TermReading
{
    /// <summary>Characters that are foreseen: few words are longer, and some sets have terms without end.</summary>
    public const int MostForeseen = 16;

    /// <summary>Bytes that a tail takes at most.</summary>
    public const int MostTailBytes = 256;

    /// <summary>Characters that were read.</summary>
    public int Length { get; protected set; }

    /// <summary>Whether the set has the text that was read.</summary>
    public abstract bool Accepts { get; }

    /// <summary>Whether the set has the text and everything that begins with it; false where it is not known.</summary>
    public abstract bool AcceptsAll { get; }

    /// <summary>Reads one more character. False where nothing in the set begins so; then it is as if it was not read.</summary>
    public abstract bool Read(int character);

    /// <summary>Forgets all but the first characters.</summary>
    public void BackTo(int length) => Length = length;

    /// <summary>The least character that is not below <paramref name="from"/> with which a text in the set may go on; -1 where there is none.</summary>
    public abstract int NextCharacter(int from);

    /// <summary>As <see cref="NextCharacter"/>, of those behind which there is more than the <see cref="Tails"/>.</summary>
    public virtual int NextOfMore(int from) => NextCharacter(from);

    /// <summary>Where nearly every character may be next, and behind most of them only a few whole texts: how many texts. 0 where it is otherwise, or not known.</summary>
    public virtual int Tails => 0;

    /// <summary>One of the <see cref="Tails"/>.</summary>
    /// <param name="number">Which.</param>
    /// <param name="tail">Takes it: room for <see cref="MostTailBytes"/>.</param>
    /// <returns>Its bytes.</returns>
    public virtual int CopyTail(int number, Span<byte> tail) => throw new InvalidOperationException("there is no tail");

    /// <summary>The beginning of the least text in UTF-8 order with which a text in the set goes on: none goes on with less. It ends where the text may end, or where
    /// anything may follow. Nothing is read by this.</summary>
    /// <param name="end">Takes it: room for four bytes for each of <see cref="MostForeseen"/> characters.</param>
    /// <returns>Its bytes.</returns>
    public virtual int LeastEnd(Span<byte> end)
    {
        var (length, begun) = (0, Length);
        for (var i = 0; i < MostForeseen && !Accepts; i++)
        {
            var least = NextCharacter(0);
            if (least <= 0 || !Read(least)) break;
            length += new Rune(least).EncodeToUtf8(end[length..]);
        }

        BackTo(begun);
        return length;
    }

    /// <summary>Another reading of the same set that has read nothing, for another dictionary. What one finds out of the set, the other knows.</summary>
    public abstract TermReading Another();
}
