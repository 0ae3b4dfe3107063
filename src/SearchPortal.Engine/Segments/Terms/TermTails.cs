using System.Numerics;
using System.Text;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Segments.Terms;

/// <summary>The texts with which terms of a field go on behind their first character and behind their first two, as a set that may hold more than was put into it (Bloom: Space/Time
/// Trade-offs in Hash Coding with Allowable Errors, 1970). With one edit in a word, one of these characters mostly stands for any: without this, terms with each first character that
/// there is would be sought. Made when it is first asked for: it takes three bytes a term, and a walk through all of them.</summary>
internal sealed class TermTails
{
    /// <summary>So many characters are left away at most.</summary>
    public const int Depths = 2;

    // Of more terms it is not made: other parts of a search take longer there.
    private const int MostTerms = 1_000_000;

    // With two of them for each text, one in forty that are not there seems to be.
    private const int BitsOfTail = 12;

    private readonly ulong[] bits;

    private TermTails(long terms) => bits = new ulong[terms * Depths * BitsOfTail / 64 + 1];

    /// <summary>Reads the terms of a field; null where there are too many.</summary>
    public static TermTails? Of(IndexFile file, TermsReader.FieldEntry field)
    {
        if (field.Terms > MostTerms) return null;
        var tails = new TermTails(field.Terms);
        for (var terms = new BlockTermCursor(file, field, block: 0); terms.Next();)
        {
            var tail = terms.Term;
            for (var depth = 1; depth <= Depths && tail.Length > 0; depth++)
            {
                Rune.DecodeFromUtf8(tail, out _, out var length);
                tail = tail[length..];
                var (first, second) = tails.BitsOf(depth, tail);
                tails.bits[first >> 6] |= 1ul << first;
                tails.bits[second >> 6] |= 1ul << second;
            }
        }

        return tails;
    }

    /// <summary>Whether a term may go on so behind its first characters; false is certain.</summary>
    public bool MayHave(int characters, ReadOnlySpan<byte> tail)
    {
        var (first, second) = BitsOf(characters, tail);
        return (bits[first >> 6] >> first & bits[second >> 6] >> second & 1) != 0;
    }

    private (int First, int Second) BitsOf(int characters, ReadOnlySpan<byte> tail)
    {
        var hash = new HashCode();
        hash.Add(characters);
        hash.AddBytes(tail);
        var first = (uint)hash.ToHashCode();
        // Fibonacci hashing: Knuth, The Art of Computer Programming 3, 6.4.
        var second = BitOperations.RotateLeft(first * 0x9E3779B9, 16);
        var range = (ulong)bits.Length * 64;
        return ((int)(first * range >> 32), (int)(second * range >> 32));
    }
}
