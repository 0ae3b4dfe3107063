using System.Text;
using SearchPortal.Engine.Automata;
using SearchPortal.Engine.Segments.Postings;

namespace SearchPortal.Engine.Segments.Terms;

/// <summary>Walks the terms of a field that are in a set, in UTF-8 order. Where a term is refused, the least text above it with which one in the set could
/// go on is sought next, so that most of the dictionary is never read.</summary>
/// <param name="terms">The terms.</param>
/// <param name="reading">Tells what is in the set.</param>
internal sealed class AcceptedTerms(TermCursor terms, TermReading reading)
{
    // ends[i] is the place in the term behind its first i characters, of those that were read.
    private int[] ends = new int[32];
    private byte[] target = new byte[128];
    private bool started;

    // By characters read: a reading that has tails has read the beginning of its word, which is the same each time.
    private readonly bool?[] hasTails = new bool?[TermTails.Depths];

    /// <inheritdoc cref="TermCursor.Text"/>
    public string Text => terms.Text;

    /// <inheritdoc cref="TermCursor.Term"/>
    public ReadOnlySpan<byte> Term => terms.Term;

    /// <inheritdoc cref="TermCursor.DocumentFrequency"/>
    public int DocumentFrequency => terms.DocumentFrequency;

    /// <inheritdoc cref="TermCursor.Entry"/>
    public TermEntry Entry => terms.Entry;

    /// <summary>Terms looked at so far, refused ones too.</summary>
    public long Visited { get; private set; }

    /// <inheritdoc cref="TermCursor.Postings"/>
    public PostingsCursor Postings() => terms.Postings();

    /// <summary>Moves to the next accepted term; false after the last.</summary>
    public bool Next()
    {
        if (!(started ? terms.Next() : Start())) return false;
        while (!Accepts())
        {
            var length = NextPossible();
            if (length < 0 || !terms.Seek(target.AsSpan(0, length))) return false;
        }

        return true;
    }

    private bool Start()
    {
        started = true;
        if (reading.Accepts) return terms.Next();
        var length = NextPossible();
        return length >= 0 && terms.Seek(target.AsSpan(0, length));
    }

    /// <summary>Reads the term, from where it parts from the one before.</summary>
    private bool Accepts()
    {
        Visited++;
        var shared = reading.Length;
        while (shared > 0 && ends[shared] > terms.Shared) shared--;
        if (shared < reading.Length) reading.BackTo(shared);
        var term = terms.Term;
        for (var at = ends[shared]; at < term.Length;)
        {
            if (reading.AcceptsAll) return true;
            if (!reading.Read(CharacterAt(term, at, out var length))) return false;
            at += length;
            if (reading.Length == ends.Length) Array.Resize(ref ends, ends.Length * 2);
            ends[reading.Length] = at;
        }

        return reading.Accepts;
    }

    /// <summary>Puts the least text above the current term that a term of the set could begin with into <see cref="target"/>; returns its length, -1 where there is none.</summary>
    private int NextPossible()
    {
        var term = Visited == 0 ? [] : terms.Term;
        while (true)
        {
            // After a dead end the character there must grow; after a whole term anything may follow.
            var kept = ends[reading.Length];
            var from = kept < term.Length ? CharacterAt(term, kept, out _) + 1 : 0;
            var next = MayHaveTails() ? reading.NextCharacter(from) : reading.NextOfMore(from);
            if (next >= 0) return Take(term[..kept], next);
            if (reading.Length == 0) return -1;
            reading.BackTo(reading.Length - 1);
        }
    }

    /// <summary>Whether it makes sense to try every character here.</summary>
    private bool MayHaveTails()
    {
        if (reading.Length >= TermTails.Depths || reading.Tails == 0) return true;
        if (hasTails[reading.Length] is { } known) return known;
        Span<byte> tail = stackalloc byte[TermReading.MostTailBytes];
        var any = false;
        for (var i = 0; i < reading.Tails; i++) any |= terms.MayHaveTail(reading.Length + 1, tail[..reading.CopyTail(i, tail)]);
        hasTails[reading.Length] = any;
        return any;
    }

    /// <summary>Puts the beginning of a term, a character behind it, and what must follow at least, into <see cref="target"/>.</summary>
    private int Take(ReadOnlySpan<byte> kept, int next)
    {
        var needed = kept.Length + (1 + TermReading.MostForeseen) * 4;
        if (target.Length < needed) target = new byte[needed * 2];
        kept.CopyTo(target);
        var length = kept.Length;
        if (next < 0x80) target[length++] = (byte)next;
        else length += new Rune(next).EncodeToUtf8(target.AsSpan(length));
        // Where no edit is left in a fuzzy word its whole end follows: one search then finds the term, or that it is not there.
        if (!reading.Read(next)) return length;
        length += reading.LeastEnd(target.AsSpan(length));
        reading.BackTo(reading.Length - 1);
        return length;
    }

    private static int CharacterAt(ReadOnlySpan<byte> term, int at, out int length)
    {
        length = 1;
        if (term[at] < 0x80) return term[at];
        Rune.DecodeFromUtf8(term[at..], out var character, out length);
        return character.Value;
    }
}
