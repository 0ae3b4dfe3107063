namespace SearchPortal.Engine.Automata;

/// <summary>How many edits lead from one word to another: insert, delete or change a character (Unicode scalar value), or swap two neighbours,
/// where nothing is put between swapped ones (optimal string alignment).</summary>
public static class EditDistance
{
    private const int MostOnStack = 64;

    /// <summary>The least number of edits between two words.</summary>
    public static int Between(string left, string right)
    {
        // Most words are short: what is needed for them lies on the stack.
        Span<int> room = stackalloc int[MostOnStack * 5];
        var needed = left.Length + right.Length + 3 * (right.Length + 1);
        if (needed > room.Length) room = new int[needed];
        var a = Characters(left, room);
        var b = Characters(right, room[left.Length..]);
        room = room[(left.Length + right.Length)..];
        Span<int> beforeLast = room[..(b.Length + 1)], last = room.Slice(b.Length + 1, b.Length + 1), current = room.Slice(2 * (b.Length + 1), b.Length + 1);
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var least = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                current[j] = swapped ? Math.Min(least, beforeLast[j - 2] + 1) : least;
            }

            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[b.Length];
    }

    /// <summary>Characters of a word.</summary>
    internal static int LengthOf(string word)
    {
        var length = 0;
        foreach (var _ in word.EnumerateRunes()) length++;
        return length;
    }

    private static ReadOnlySpan<int> Characters(string word, Span<int> room)
    {
        var length = 0;
        foreach (var rune in word.EnumerateRunes()) room[length++] = rune.Value;
        return room[..length];
    }
}
