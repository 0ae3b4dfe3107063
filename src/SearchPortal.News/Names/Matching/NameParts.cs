using System.Collections.Frozen;
using System.Text;

namespace SearchPortal.News.Names.Matching;

/// <summary>
/// The words of a name by which it is compared: without titles and small words, compounds with Abd and al-Din in one piece, the
/// family name last where a comma says that it stood first.
/// </summary>
internal static class NameParts
{
    private const int MaxParts = 8;
    private const int MaxLength = 400;
    private static readonly FrozenSet<string> Honorifics = Folded(WordList.Words("honorifics.txt"));

    private static readonly FrozenSet<string> Particles = Folded(
        "al el il ul ud ad as ash at an ar az us bin ben ibn bint binti binte ould oul ebn abu abou abi bu bou bo um umm oum de la le van von der den di da del dos du y e i st ال بن ابن ابو ابي بنت ام ولد".Split(' '));

    private static readonly FrozenSet<string> Servant = Folded("abd abdul abdel abdal abdoul abdol abdou abdil abdur abdus abdür عبد".Split(' '));
    private static readonly FrozenSet<string> Faith = Folded("din deen dine eddin eddine uddin eldin eldeen aldin aldeen الدين".Split(' '));
    private static readonly FrozenSet<string> God = Folded("allah ullah ollah ilah الله".Split(' '));
    private static readonly FrozenSet<string> Articles = Folded("al el ul il ud ad as ash at an ar az us".Split(' '));

    /// <summary>The folded words of a name; titles and small words only where it has no others.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        if (name.Length > MaxLength) name = name[..MaxLength];
        var words = Words(FamilyNameLast(name));
        for (var i = words.Count - 1; i >= 0 && words.Count > 1; i--)
        {
            if (Honorifics.Contains(words[i])) words.RemoveAt(i);
        }

        JoinCompounds(words);
        for (var i = words.Count - 1; i >= 0 && words.Count > 1; i--)
        {
            if (Particles.Contains(words[i])) words.RemoveAt(i);
        }

        if (words.Count(word => word.Length > 1) > 1 && words[^1].Length > 1)
        {
            for (var i = words.Count - 2; i > 0; i--)
            {
                if (words[i].Length == 1) words.RemoveAt(i);
            }
        }

        if (words.Count > MaxParts) words.RemoveRange(MaxParts, words.Count - MaxParts);
        return words;
    }

    /// <summary><c>Murad, Abdul Hakim</c>: what stands before one comma goes to the end.</summary>
    private static string FamilyNameLast(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && comma == name.LastIndexOf(',') ? name[(comma + 1)..] + " " + name[..comma] : name;
    }

    private static List<string> Words(string name)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var character in name + " ")
        {
            if (char.IsSurrogate(character)) continue;
            if (!char.IsWhiteSpace(character) && character is not ('-' or '\u2010' or '\u2011' or '\u2013' or '.' or ',' or '/' or '_'))
            {
                word.Append(character);
                continue;
            }

            if (word.Length > 2 && word[^1] is 's' or 'S' && NameFolding.IsApostrophe(word[^2])) word.Length -= 2;
            if (Letters(word.ToString()) is { Length: > 0 } letters) words.Add(letters);
            word.Clear();
        }

        return words;
    }

    /// <summary>Folded, with the forms of one Arabic letter made one.</summary>
    private static string Letters(string word)
    {
        var folded = NameFolding.Fold(word);
        return folded.Length == 0 || ArabicLetters.Of(folded[0]) <= 0 ? folded
            : string.Concat(folded.Select(letter => ArabicLetters.Of(letter) is > 0 and var number ? ArabicLetters.LetterOf(number) : letter));
    }

    private static void JoinCompounds(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (Servant.Contains(words[i]))
            {
                var isParted = i + 2 < words.Count && Articles.Contains(words[i + 1]);
                var rest = words[i + (isParted ? 2 : 1)];
                var isLatin = words[i].StartsWith("ab", StringComparison.Ordinal);
                words[i] = (isLatin ? God.Contains(rest) ? "abd" : "abdul" : words[i]) + rest;
                words.RemoveRange(i + 1, isParted ? 2 : 1);
            }
            else if (God.Contains(words[i + 1]))
            {
                words[i] += words[i + 1];
                words.RemoveAt(i + 1);
            }
            else if (Faith.Contains(words[i + 1]) && words[i].Length > 2)
            {
                words[i] += words[i + 1].EndsWith("الدين", StringComparison.Ordinal) ? words[i + 1] : "eddin";
                words.RemoveAt(i + 1);
            }
            else if (i + 2 < words.Count && Articles.Contains(words[i + 1]) && Faith.Contains(words[i + 2]))
            {
                words[i] += "eddin";
                words.RemoveRange(i + 1, 2);
            }
        }
    }

    private static FrozenSet<string> Folded(IEnumerable<string> words) => words.Select(Letters).ToFrozenSet(StringComparer.Ordinal);
}
