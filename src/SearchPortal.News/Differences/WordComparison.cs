using System.Globalization;
using System.Text;

namespace SearchPortal.News.Differences;

/// <summary>Compares two paragraphs word by word, within a budget for all paragraphs of a text.</summary>
internal sealed class WordComparison
{
    // The time is about the product of what is compared: so much takes a fraction of a second.
    private const long Budget = 60_000_000;

    // Below this share of letters that stayed, words left standing between changes only disturb.
    private const double LeastSame = 0.25;

    private long left = Budget;

    /// <summary>Whether something was not compared because it was too long.</summary>
    public bool IsCoarse { get; private set; }

    /// <summary>The runs of both.</summary>
    public IReadOnlyList<ChangedRun> Compare(string before, string after)
    {
        if (before == after) return Run(ChangeKind.Same, before);
        string[] words = [.. Cut(before)], others = [.. Cut(after)];
        var most = (long)(words.Length + others.Length) * (words.Length + others.Length);
        if (most > left)
        {
            IsCoarse = true;
            return [.. Run(ChangeKind.Removed, before), .. Run(ChangeKind.Added, after)];
        }

        left -= most;
        var runs = Runs(words, others);
        return IsOther(runs, before, after) ? [.. Run(ChangeKind.Removed, before), .. Run(ChangeKind.Added, after)] : runs;
    }

    /// <summary>Words, and each sign between them by itself.</summary>
    public static IEnumerable<string> Cut(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = Rune.TryGetRuneAt(text, i, out var rune) ? rune.Utf16SequenceLength : 1;
            if (!IsOfWord(rune))
            {
                if (i > start) yield return text[start..i];
                yield return text.Substring(i, length);
                start = i + length;
            }

            i += length;
        }

        if (start < text.Length) yield return text[start..];
    }

    private static List<ChangedRun> Runs(string[] words, string[] others)
    {
        var runs = new List<ChangedRun>();
        StringBuilder removed = new(), added = new();
        var next = 0;
        foreach (var block in Pieces.Compare(words, others))
        {
            var same = words[next..block.DeleteStartA];
            // A blank between two words that changed is no part that stayed: both read better as one change.
            if (removed.Length + added.Length > 0 && !same.Any(HasLetter))
            {
                removed.AppendJoin("", same);
                added.AppendJoin("", same);
            }
            else
            {
                AddChange();
                Add(ChangeKind.Same, string.Concat(same));
            }

            removed.AppendJoin("", words[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)]);
            added.AppendJoin("", others[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
            next = block.DeleteStartA + block.DeleteCountA;
        }

        AddChange();
        Add(ChangeKind.Same, string.Concat(words[next..]));
        return runs;

        void AddChange()
        {
            Add(ChangeKind.Removed, removed.ToString());
            Add(ChangeKind.Added, added.ToString());
            removed.Clear();
            added.Clear();
        }

        void Add(ChangeKind kind, string text) => runs.AddRange(Run(kind, text));
    }

    /// <summary>Whether so little is the same that the two are better read one after the other.</summary>
    private static bool IsOther(List<ChangedRun> runs, string before, string after) =>
        runs.Where(run => run.Kind == ChangeKind.Same).Sum(run => Letters(run.Text)) < LeastSame * Math.Max(Letters(before), Letters(after));

    private static int Letters(string text) => text.Count(char.IsLetterOrDigit);

    private static bool HasLetter(string piece) => piece.Any(char.IsLetterOrDigit);

    private static ChangedRun[] Run(ChangeKind kind, string text) => text.Length == 0 ? [] : [new ChangedRun(kind, text)];

    // A mark belongs to the letter before it; an apostrophe stands inside of words.
    private static bool IsOfWord(Rune rune) => !IsIdeograph(rune) && (Rune.IsLetterOrDigit(rune) || rune.Value is '\'' or '’' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format);

    // Chinese and Japanese write words side by side: each sign is compared by itself.
    private static bool IsIdeograph(Rune rune) => rune.Value is >= 0x3040 and <= 0x9FFF or >= 0x20000 and <= 0x3FFFF;
}
