using System.Text;

namespace SearchPortal.Engine.Suggesting;

/// <summary>Counts the edits between one typed word and many others: inserting, deleting or changing a character, or swapping two neighbours
/// (optimal string alignment distance, in Unicode scalar values). What a word shares with the one before it is not computed again,
/// so ask in an order that keeps words with one beginning together.</summary>
/// <remarks>
/// Row d holds, for each j, the edits between the first d characters of the word and the first j typed ones. Only the cells with
/// |d − j| ≤ the most edits can count; the others hold <see cref="beyond"/>. Wagner, Fischer: The String-to-String Correction
/// Problem (1974); with swaps: Boytsov: Indexing Methods for Approximate Dictionary Searching (2011), 2.1.
/// </remarks>
internal sealed class EditRows
{
    private readonly int[] typed;
    private readonly int most;
    private readonly int beyond;
    private readonly int[][] rows;
    private readonly int[] least;
    private readonly int[] path;
    private int known;

    /// <param name="typed">The typed word.</param>
    /// <param name="most">The most edits that count.</param>
    public EditRows(string typed, int most)
    {
        this.typed = [.. typed.EnumerateRunes().Select(rune => rune.Value)];
        this.most = most;
        beyond = most + 1;
        // No word can be followed further: behind the last typed character, each one more is an edit.
        var depth = this.typed.Length + beyond + 1;
        rows = new int[depth][];
        for (var d = 0; d < depth; d++)
        {
            rows[d] = new int[this.typed.Length + 1];
            // The band of a row is always the same: what lies outside is never written again.
            Array.Fill(rows[d], beyond);
        }

        for (var j = 0; j <= Math.Min(this.typed.Length, most); j++) rows[0][j] = j;
        least = new int[depth];
        path = new int[depth];
    }

    /// <summary>After <see cref="Edits"/> said that a word is too far: how many UTF-16 code units of it suffice for that. Every word that begins with
    /// them is too far as well. The whole word's length where only its end tells.</summary>
    public int Read { get; private set; }

    /// <summary>The edits between the typed word and <paramref name="word"/>; more than the most where they are too many.</summary>
    /// <param name="word">The other word.</param>
    /// <param name="asPrefix">Whether the typed word stands for the beginning of one: the edits to the nearest beginning of <paramref name="word"/>.</param>
    public int Edits(ReadOnlySpan<char> word, bool asPrefix)
    {
        var depth = 0;
        var nearest = rows[0][^1];
        for (Read = 0; Read < word.Length && least[depth] <= most;)
        {
            Rune.DecodeFromUtf16(word[Read..], out var rune, out var units);
            Read += units;
            if (depth >= known || path[depth] != rune.Value) Compute(depth, rune.Value);
            depth++;
            nearest = Math.Min(nearest, rows[depth][^1]);
        }

        if (asPrefix) return nearest;
        return Read < word.Length ? beyond : rows[depth][^1];
    }

    /// <summary>Computes the row behind <paramref name="depth"/> characters and one more.</summary>
    private void Compute(int depth, int character)
    {
        path[depth] = character;
        known = depth + 1;
        var d = depth + 1;
        var (row, above) = (rows[d], rows[depth]);
        var from = Math.Max(1, d - most);
        var to = Math.Min(typed.Length, d + most);
        row[0] = Math.Min(d, beyond);
        var smallest = row[0];
        for (var j = from; j <= to; j++)
        {
            var edits = Math.Min(above[j - 1] + (typed[j - 1] == character ? 0 : 1), Math.Min(above[j], row[j - 1]) + 1);
            if (d > 1 && j > 1 && typed[j - 2] == character && typed[j - 1] == path[depth - 1]) edits = Math.Min(edits, rows[d - 2][j - 2] + 1);
            row[j] = Math.Min(edits, beyond);
            smallest = Math.Min(smallest, row[j]);
        }

        least[d] = smallest;
    }
}
