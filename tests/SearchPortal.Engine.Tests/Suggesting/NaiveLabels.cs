using SearchPortal.Engine.Suggesting;

namespace SearchPortal.Engine.Tests.Suggesting;

/// <summary>Looks at every spelling of every entry: the truth for <see cref="LabelIndex"/>. Labels and what is typed are lower-case words between blanks.</summary>
internal static class NaiveLabels
{
    public static IReadOnlyList<(string Value, string Text, int Edits)> Find(IEnumerable<LabelEntry> entries, string typed) =>
    [
        .. from entry in entries
           let matches = (from spelling in entry.Spellings.Prepend(entry.Label)
                          let edits = Edits(spelling, typed)
                          where edits is not null
                          select (Spelling: spelling, Edits: edits.Value, Grade: IsWhole(spelling, typed) ? 0 : edits.Value + 1)).ToArray()
           where matches.Length > 0
           orderby matches.Min(match => match.Grade), -entry.Uses, entry.Label
           let shown = matches.MinBy(match => match.Edits)
           select (entry.Value, shown.Spelling, shown.Edits),
    ];

    private static bool IsWhole(string spelling, string typed) =>
        spelling.Split(' ').Length == typed.Split(' ').Length && typed.Split(' ').All(word => spelling.Split(' ').Contains(word));

    private static int? Edits(string spelling, string typed)
    {
        var words = typed.Split(' ');
        var sum = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var allowed = words[i].EnumerateRunes().Count() switch { < 4 => 0, < 8 => 1, _ => 2 };
            var least = spelling.Split(' ').Min(word => i == words.Length - 1 ? NaiveEdits.ToBeginning(words[i], word) : NaiveEdits.Between(words[i], word));
            if (least > allowed) return null;
            sum += least;
        }

        return sum;
    }
}
