using System.Collections.Frozen;

namespace SearchPortal.Engine.Analysis.Stemming;

/// <summary>A light stemmer for folded Arabic words: takes off the article, the particles written together with it, and endings of number, gender and origin.</summary>
/// <remarks>
/// In the manner of light10 by L. Larkey, L. Ballesteros and M. Connell, "Light Stemming for Arabic Information Retrieval" (2007), with
/// these differences. Three letters are always left. Endings go until none fits, and <c>ان</c> is none of them, because it belongs to so
/// many countries: سوداني meets السودان. A و or ل that is part of the word stays, if <c>arabic-first-letters.txt</c> knows the word:
/// وزير is no "and" + زير. Hamza on the line goes: لقاء meets لقا.
/// </remarks>
internal static class ArabicStemmer
{
    private const int LeastLeft = 3;
    private const char And = 'و';
    private const char Hamza = 'ء';
    private const string TwoLams = "لل";

    private static readonly string[] Articles = ["ال", "بال", "كال", "فال"];

    // her and the feminine plural, the masculine plural in its two cases, the feminine, and "of" a place or thing
    private static readonly string[] Endings = ["ها", "ات", "ون", "ين", "ه", "ي"];

    private static readonly FrozenSet<string> KeepFirstLetter = WordList.Read("arabic-first-letters.txt")
        .SelectMany(line => line.Split(' ')).Select(word => WithoutEndings(WithoutHamza(TermFolder.Fold(word)))).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string term)
    {
        var word = WithoutHamza(term);
        if (word.Length <= LeastLeft) return word;
        var rest = WithoutArticle(word);
        if (rest.Length > LeastLeft && rest[0] == And && !KeepFirstLetter.Contains(WithoutEndings(rest)))
        {
            var behindAnd = WithoutArticle(rest[1..]);
            // والي is a governor, not "and" + الي.
            if (!behindAnd.StartsWith("ال", StringComparison.Ordinal)) rest = behindAnd;
        }

        return WithoutEndings(rest);
    }

    private static string WithoutArticle(string word)
    {
        foreach (var article in Articles)
        {
            if (word.Length - article.Length >= LeastLeft && word.StartsWith(article, StringComparison.Ordinal)) return word[article.Length..];
        }

        // "For" and the article are two lams; so are "for" and a word that begins with one.
        if (!word.StartsWith(TwoLams, StringComparison.Ordinal) || word.Length - TwoLams.Length < LeastLeft) return word;
        return KeepFirstLetter.Contains(WithoutEndings(word[1..])) ? word[1..] : word[TwoLams.Length..];
    }

    private static string WithoutEndings(string word)
    {
        var length = word.Length;
        while (EndingLength(word.AsSpan(0, length)) is > 0 and var ending) length -= ending;
        return word[..length];
    }

    private static int EndingLength(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= LeastLeft && word.EndsWith(ending, StringComparison.Ordinal)) return ending.Length;
        }

        return 0;
    }

    private static string WithoutHamza(string word) =>
        word.Contains(Hamza, StringComparison.Ordinal) && word.Length > LeastLeft ? word.Replace(Hamza.ToString(), "", StringComparison.Ordinal) : word;
}
