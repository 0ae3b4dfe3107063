namespace SearchPortal.News.Stories;

/// <summary>Runs of words by a key, in a ring: where it is full, what was added first goes. It is made for millions of small runs, so nothing in it is an object of its own, and it grows by
/// parts of a megabyte as it fills.</summary>
/// <param name="budget">Bytes that it may take.</param>
internal sealed class FilterRing(long budget)
{
    private const int PartWords = 1 << 17;
    private const int HeadWords = 2;
    private const int FirstSlots = 1 << 10;
    private const int MostParts = (int)(uint.MaxValue / PartWords);

    // A table of two to four times as many slots of four bytes as there are runs takes less than a quarter of what runs of ten words do.
    private const int BytesPerWord = 10;

    private readonly ulong[]?[] parts = new ulong[]?[Math.Clamp(budget / BytesPerWord / PartWords, 1, MostParts)];
    // Where the run of a key begins, plus one; 0 is empty. Open addressing, the next slot is the next to be looked at.
    private uint[] slots = new uint[FirstSlots];
    private int used;
    // Runs lie before the end; behind it, from the first on, those of the round before, up to where that turned: 0 where all of them are gone.
    private long first;
    private long end;
    private long turn;

    /// <summary>The most words of a run.</summary>
    public const int MostWords = PartWords - HeadWords;

    /// <summary>How many keys there are.</summary>
    public int Count => used;

    /// <summary>The run of a key, and the number that was given with it; false where there is none.</summary>
    public bool TryGet(ulong key, out ReadOnlySpan<ulong> run, out int number)
    {
        var slot = slots[SlotOf(Valid(key))];
        if (slot == 0)
        {
            run = [];
            number = 0;
            return false;
        }

        var head = At(slot - 1);
        number = (int)(head[1] >> 32);
        run = head.Slice(HeadWords, (int)(uint)head[1]);
        return true;
    }

    /// <summary>Forgets a key.</summary>
    public void Remove(ulong key)
    {
        var slot = SlotOf(Valid(key));
        if (slots[slot] != 0) RemoveSlot(slot);
    }

    /// <summary>Adds an empty run, in the place of the one with its key.</summary>
    /// <param name="key">Any number.</param>
    /// <param name="words">The length of the run.</param>
    /// <param name="number">A number to keep with it.</param>
    /// <returns>The run, to be filled.</returns>
    public Span<ulong> Add(ulong key, int words, int number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words, MostWords);
        key = Valid(key);
        var place = Room(HeadWords + words);
        var head = At(place)[..(HeadWords + words)];
        head.Clear();
        head[0] = key;
        head[1] = (ulong)(uint)number << 32 | (uint)words;
        if (used * 2 >= slots.Length) Grow();
        var slot = SlotOf(key);
        if (slots[slot] == 0) used++;
        slots[slot] = (uint)(place + 1);
        return head[HeadWords..];
    }

    private static ulong Valid(ulong key) => key == 0 ? 1 : key;

    private Span<ulong> At(long place) => (parts[place / PartWords] ??= new ulong[PartWords]).AsSpan((int)(place % PartWords));

    /// <summary>Makes room for so many words in one part, and says where.</summary>
    private long Room(int words)
    {
        var behindPart = (end / PartWords + 1) * PartWords;
        if (end + words > behindPart)
        {
            RemoveUntil(behindPart);
            // A key of 0 says that nothing more comes in this part.
            At(end)[0] = 0;
            end = behindPart;
        }

        if (end == (long)parts.Length * PartWords)
        {
            RemoveUntil(end);
            turn = end;
            end = 0;
        }

        RemoveUntil(end + words);
        end += words;
        return end - words;
    }

    /// <summary>Forgets the runs of the round before that begin before a place.</summary>
    private void RemoveUntil(long place)
    {
        while (turn > 0 && first < place)
        {
            var head = At(first);
            if (head[0] == 0)
            {
                first = (first / PartWords + 1) * PartWords;
            }
            else
            {
                var slot = SlotOf(head[0]);
                if (slots[slot] == first + 1) RemoveSlot(slot);
                first += HeadWords + (int)(uint)head[1];
            }

            if (first >= turn) first = turn = 0;
        }
    }

    /// <summary>The slot of a key, or the empty one where it would be.</summary>
    private int SlotOf(ulong key)
    {
        var slot = Home(key);
        while (slots[slot] != 0 && At(slots[slot] - 1)[0] != key) slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }

    private int Home(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> 33) & (slots.Length - 1);

    /// <summary>Empties a slot, and moves up those that were put behind it for want of room (Donald Knuth, The Art of Computer Programming 3, 6.4, algorithm R).</summary>
    private void RemoveSlot(int empty)
    {
        used--;
        for (var next = empty; ;)
        {
            slots[empty] = 0;
            int home;
            do
            {
                next = (next + 1) & (slots.Length - 1);
                if (slots[next] == 0) return;
                home = Home(At(slots[next] - 1)[0]);
            }
            while (empty <= next ? empty < home && home <= next : empty < home || home <= next);
            slots[empty] = slots[next];
            empty = next;
        }
    }

    private void Grow()
    {
        var before = slots;
        slots = new uint[before.Length * 2];
        foreach (var place in before)
        {
            if (place != 0) slots[SlotOf(At(place - 1)[0])] = place;
        }
    }
}
