namespace SearchPortal.Engine.Analysis.Stemming;

/// <summary>A light stemmer for folded Urdu nouns and adjectives: direct and oblique forms of singular and plural meet.</summary>
internal static class UrduStemmer
{
    private const int LeastLeft = 3;
    private const char NoonGhunna = '\u06BA';

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string term)
    {
        // ملکوں, خبریں, لڑکیاں: the plural's vowel and its nasal sign.
        if (term.Length >= LeastLeft + 2 && term[^1] == NoonGhunna && term[^2] is '\u0648' or '\u064A' or '\u0627') return WithoutFinalVowel(term[..^2]);
        return WithoutFinalVowel(term);
    }

    /// <summary>Without the ا, ہ or ے that tells a masculine word's number and case: لڑکا, لڑکے; معاملہ, معاملے.</summary>
    private static string WithoutFinalVowel(string term) =>
        term.Length > LeastLeft && term[^1] is '\u0627' or '\u0647' or '\u06D2' ? term[..^1] : term;
}
