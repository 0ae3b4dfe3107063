using System.Collections.Frozen;

namespace SearchPortal.News.Names.Matching;

/// <summary>
/// Well-known given names and how they are spelled. Each line of the list is one name: first as it is written in its own script, then
/// patterns of its spellings in Latin letters, in which <c>(a|b|)</c> stands for a, b or nothing.
/// </summary>
internal sealed class GivenNames
{
    private readonly List<string[]> all = [];
    private readonly FrozenDictionary<string, int[]> namesOf;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Reads a list.</summary>
    public GivenNames(IEnumerable<string> lines)
    {
        Dictionary<string, SortedSet<int>> names = [];
        foreach (var line in lines)
        {
            var patterns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string[] spellings = [NameFolding.Fold(patterns[0]), .. patterns.Skip(1).SelectMany(Expand).Select(spelling => NameFolding.Fold(spelling)).Distinct()];
            foreach (var spelling in spellings)
            {
                if (!names.TryGetValue(spelling, out var numbers)) names.Add(spelling, numbers = []);
                numbers.Add(all.Count);
            }

            all.Add(spellings);
        }

        namesOf = names.ToFrozenDictionary(name => name.Key, name => name.Value.ToArray(), StringComparer.Ordinal);
        lookup = namesOf.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The list that is built into the program.</summary>
    public static GivenNames Default { get; } = new(WordList.Lines("given-names.txt"));

    /// <summary>The spellings of each name, folded, first in its own script.</summary>
    public IReadOnlyList<IReadOnlyList<string>> All => all;

    /// <summary>Whether the folded word is a spelling of a name on the list.</summary>
    public bool Contains(ReadOnlySpan<char> folded) => lookup.ContainsKey(folded);

    /// <summary>Compares two folded words.</summary>
    /// <returns>2 for spellings of one name, -2 for those of two, -1 where one of them is on the list, 0 where none is.</returns>
    public int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var isLeft = lookup.TryGetValue(left, out var leftNames);
        var isRight = lookup.TryGetValue(right, out var rightNames);
        if (!isLeft || !isRight) return isLeft || isRight ? -1 : 0;
        foreach (var name in leftNames!)
        {
            if (Array.IndexOf(rightNames!, name) >= 0) return 2;
        }

        return -2;
    }

    /// <summary>Whether both folded words are spellings of one name that its own language writes in other letters than Latin ones.</summary>
    public bool AreTransliterationsOfOne(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (!lookup.TryGetValue(left, out var leftNames) || !lookup.TryGetValue(right, out var rightNames)) return false;
        foreach (var name in leftNames)
        {
            if (all[name][0][0] > '\u024F' && Array.IndexOf(rightNames, name) >= 0) return true;
        }

        return false;
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        var start = pattern.IndexOf('(', StringComparison.Ordinal);
        if (start < 0) return [pattern];
        var end = pattern.IndexOf(')', start);
        if (end < 0) throw new InvalidDataException($"given-names.txt: a parenthesis is not closed: {pattern}");
        return Expand(pattern[(end + 1)..]).SelectMany(rest => pattern[(start + 1)..end].Split('|').Select(choice => pattern[..start] + choice + rest));
    }
}
