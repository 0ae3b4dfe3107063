using System.Buffers.Binary;
using System.Text;
using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Indexing.Buffering;

/// <summary>The terms of all fields of the documents in memory, numbered as they come. A table with open addressing: a slot holds the upper half of a term's hash, and one more than
/// its number. No term is an object.</summary>
internal sealed class TermTable
{
    private const int FirstSlots = 256;
    private const ulong HashMask = 0xFFFF_FFFF_0000_0000;
    private const int LongestOnStack = 1024;

    // Odd, and with its bits spread: seeds of fields differ in all places.
    private const ulong FieldSpread = 0x9E37_79B9_7F4A_7C15;

    private readonly BlockPool pool;
    private readonly PooledBytes longTexts;
    private readonly PooledArray<BufferedTerm> terms;
    private PooledArray<ulong> slots;

    public TermTable(BlockPool pool)
    {
        this.pool = pool;
        longTexts = new PooledBytes(pool);
        terms = new PooledArray<BufferedTerm>(pool);
        slots = new PooledArray<ulong>(pool);
        slots.Grow(FirstSlots);
    }

    /// <summary>How many terms there are.</summary>
    public int Count => terms.Length;

    /// <summary>Memory that they take.</summary>
    public long Bytes => longTexts.Bytes + terms.Bytes + slots.Bytes;

    /// <summary>The term of a number.</summary>
    public ref BufferedTerm this[int number] => ref terms[number];

    /// <summary>A term's text in UTF-8.</summary>
    public ReadOnlySpan<byte> Text(int number) => TextOf(ref terms[number]);

    /// <summary>The hash of a term, from that of its text. The same text in two fields is two terms.</summary>
    public static ulong HashOf(int field, ulong textHash) => textHash ^ (ulong)(field + 1) * FieldSpread;

    /// <summary>Fetches the slot where a search for a term begins.</summary>
    public void PrefetchSlot(ulong hash) => Prefetch.Of(in slots[SlotOf(hash, slots)]);

    /// <summary>The number of the first term with half of a hash, which is fetched; -1 for none. Almost always it is the one that is looked for.</summary>
    public int Guess(ulong hash)
    {
        var slots = this.slots;
        for (var slot = SlotOf(hash, slots); slots[slot] is not 0 and var entry; slot = slot + 1 & slots.Length - 1)
        {
            if (((entry ^ hash) & HashMask) != 0) continue;
            var number = (int)(uint)entry - 1;
            Prefetch.Of(in terms[number]);
            return number;
        }

        return -1;
    }

    /// <summary>Whether a number is that of a term.</summary>
    public bool Is(int number, int field, string text)
    {
        ref var term = ref terms[number];
        if (term.Field != field) return false;
        return term.TextLength == text.Length ? Ascii.Equals(TextOf(ref term), text) : term.TextLength > text.Length && IsTranscoded(TextOf(ref term), text);
    }

    /// <summary>The number of a term, which is new where it was not here.</summary>
    /// <param name="hash">Its hash, see <see cref="HashOf"/>.</param>
    /// <param name="field">The number of its field.</param>
    /// <param name="text">Its text.</param>
    public int FindOrAdd(ulong hash, int field, string text)
    {
        for (var slot = SlotOf(hash, slots); slots[slot] is not 0 and var entry; slot = slot + 1 & slots.Length - 1)
        {
            if (((entry ^ hash) & HashMask) == 0 && Is((int)(uint)entry - 1, field, text)) return (int)(uint)entry - 1;
        }

        return Add(hash, field, text);
    }

    /// <summary>Gives its memory back; no term is here any more.</summary>
    public void Clear()
    {
        longTexts.Clear();
        terms.Clear();
        slots.Clear();
    }

    private static int SlotOf(ulong hash, PooledArray<ulong> slots) => (int)(hash >> 32) & slots.Length - 1;

    private ReadOnlySpan<byte> TextOf(ref BufferedTerm term)
    {
        ReadOnlySpan<byte> room = term.Text;
        return term.TextLength <= BufferedTerm.RoomLength ? room[..term.TextLength] : longTexts.From(BinaryPrimitives.ReadInt32LittleEndian(room))[..term.TextLength];
    }

    private static bool IsTranscoded(ReadOnlySpan<byte> utf8, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var room = most <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[most];
        return room[..Encoding.UTF8.GetBytes(text, room)].SequenceEqual(utf8);
    }

    private int Add(ulong hash, int field, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && Encoding.UTF8.GetString(utf8) is var whole && whole != text)
        {
            // Half a surrogate pair is written as U+FFFD: what differs in nothing else is one term.
            return FindOrAdd(HashOf(field, TextHash.Of(whole)), field, whole);
        }

        var number = terms.Length;
        terms.Grow(number + 1);
        ref var term = ref terms[number];
        term.Field = field;
        term.TextLength = utf8.Length;
        Span<byte> room = term.Text;
        if (utf8.Length <= BufferedTerm.RoomLength)
        {
            utf8.CopyTo(room);
        }
        else
        {
            var address = longTexts.Take(utf8.Length);
            utf8.CopyTo(longTexts.From(address));
            BinaryPrimitives.WriteInt32LittleEndian(room, address);
        }

        // Never more than three quarters full.
        if (terms.Length > slots.Length / 4 * 3) Double();
        Enter(slots, (hash & HashMask) | (uint)(number + 1));
        return number;
    }

    private void Double()
    {
        var larger = new PooledArray<ulong>(pool);
        larger.Grow(slots.Length * 2);
        for (var slot = 0; slot < slots.Length; slot++)
        {
            if (slots[slot] is not 0 and var entry) Enter(larger, entry);
        }

        slots.Clear();
        slots = larger;
    }

    private static void Enter(PooledArray<ulong> slots, ulong entry)
    {
        var slot = SlotOf(entry, slots);
        while (slots[slot] != 0) slot = slot + 1 & slots.Length - 1;
        slots[slot] = entry;
    }
}
