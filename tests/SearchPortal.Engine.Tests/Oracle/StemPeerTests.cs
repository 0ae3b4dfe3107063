using SearchPortal.Engine.Analysis.Stemming;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Oracle;

/// <summary>Our Porter stemmer and Lucene's, word by word.</summary>
public sealed class StemPeerTests
{
    private static readonly string[] Beginnings = ["", "a", "re", "st", "tr", "hop", "ab", "oper", "commun", "y", "bab", "say", "fal", "digit", "conform", "rel", "tann", "poss"];
    private static readonly string[] Endings =
    [
        "", "s", "ss", "sses", "ies", "ed", "eed", "ing", "y", "e", "l", "ll", "z", "at", "bl", "iz", "ate", "ational", "tional", "enci", "anci", "izer", "bli", "alli", "entli",
        "eli", "ousli", "ization", "ation", "ator", "alism", "iveness", "fulness", "ousness", "aliti", "iviti", "biliti", "logi", "icate", "ative", "alize", "iciti", "ical",
        "ful", "ness", "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "sion", "tion", "ou", "ism", "iti", "ous", "ive", "ize",
    ];

    [Fact(Skip = LucenePeer.Missing, SkipType = typeof(LucenePeer), SkipUnless = nameof(LucenePeer.IsWanted))]
    public void Stems_are_those_of_Lucenes_Porter_stemmer()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(1980);
        var made = Enumerable.Range(0, 20_000).Select(_ => string.Concat(Enumerable.Range(0, 1 + random.Next(12)).Select(_ => "aeiouybcdlmnrstz"[random.Next(16)])));
        var joined = Beginnings.SelectMany(beginning => Endings.SelectMany(middle => Endings.Select(ending => beginning + middle + ending)));
        var words = made.Concat(joined).Where(word => word.Length > 0).Distinct().ToArray();
        File.WriteAllLines(folder.File("words"), words);

        LucenePeer.Run("stems", folder.File("words"), folder.File("stems"));

        words.Select(word => $"{word} {PorterStemmer.Stem(word)}").Except(words.Zip(File.ReadLines(folder.File("stems")), (word, stem) => $"{word} {stem}")).ShouldBeEmpty();
    }
}
