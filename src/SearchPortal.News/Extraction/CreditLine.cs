using System.Text.RegularExpressions;

namespace SearchPortal.News.Extraction;

/// <summary>Reads lines such as <c>(Edited by A. Name)</c> or <c>(Reporting by A and B; Editing by C)</c>.</summary>
internal static partial class CreditLine
{
    private const int LongestLine = 240;

    /// <summary>The people credited, or null where the line is no credit.</summary>
    public static IReadOnlyList<string>? Read(string line)
    {
        if (line.Length > LongestLine) return null;
        var isBracketed = line is ['(', .., ')'] or ['[', .., ']'];
        var bare = (isBracketed ? line[1..^1] : line).Trim().TrimEnd('.');
        var names = new List<string>();
        foreach (var clause in bare.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var role = Role().Match(clause);
            if (!role.Success) return null;
            foreach (var part in ByLine.Parts(clause[role.Length..]))
            {
                // "Jane Doe in Tripoli": the place is no part of the name.
                var place = part.IndexOf(" in ", StringComparison.Ordinal);
                var name = place > 0 ? part[..place] : part;
                if (!ByLine.IsPerson(name)) return null;
                names.Add(name);
            }
        }

        return names.Count > 0 ? names : null;
    }

    [GeneratedRegex("^(Additional )?(Edited|Editing|Reported|Reporting|Written|Writing|Translated|Translation|Compiled)( and (edited|editing|reporting|writing))? by ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Role();
}
