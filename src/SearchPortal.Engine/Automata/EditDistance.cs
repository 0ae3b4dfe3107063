namespace SearchPortal.Engine.Automata;

/// <summary>How many edits lead from one word to another: insert, delete or change a character (Unicode scalar value), or swap two neighbours,
/// where nothing is put between swapped ones (optimal string alignment).</summary>
public static class EditDistance
{
    /// <summary>The least number of edits between two words.</summary>
    public static int Between(string left, string right)
    {
        int[] a = [.. left.EnumerateRunes().Select(rune => rune.Value)], b = [.. right.EnumerateRunes().Select(rune => rune.Value)];
        int[] beforeLast = new int[b.Length + 1], last = [.. Enumerable.Range(0, b.Length + 1)], current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var least = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                current[j] = swapped ? Math.Min(least, beforeLast[j - 2] + 1) : least;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}
