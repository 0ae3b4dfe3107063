namespace SearchPortal.Engine.Analysis.Stemming;

/// <summary>How the stems of texts in one language, or in several that are treated alike, are made from their terms.</summary>
/// <remarks>
/// A mark in front keeps the stems of different languages apart: English <c>port</c> and French <c>fr:port</c> are different terms. The
/// marks are <c>fr:</c>, <c>tr:</c>, <c>ur:</c>, and <c>:</c> where a language has no stemmer. English stems of Latin letters and Arabic
/// stems of Arabic letters have none, and no chain marks numbers and the words of other scripts.
/// </remarks>
/// <param name="latinMark">Stands before stems of Latin letters.</param>
/// <param name="latin">The stem of a term that begins with a–z.</param>
/// <param name="arabicMark">Stands before stems of Arabic letters.</param>
/// <param name="arabic">The stem of a term that begins with an Arabic letter.</param>
internal sealed class LanguageChain(string latinMark, Func<string, string> latin, string arabicMark, Func<string, string> arabic)
{
    private static readonly Func<string, string> Unchanged = term => term;

    /// <summary>English; also Arabic, and texts whose language is not known.</summary>
    public static LanguageChain English { get; } = new("", PorterStemmer.Stem, "", ArabicStemmer.Stem) { KnowsUnits = true };

    /// <summary>French.</summary>
    public static LanguageChain French { get; } = new("fr:", FrenchStemmer.Stem, "", ArabicStemmer.Stem) { HasDecimalComma = true };

    /// <summary>Turkish.</summary>
    public static LanguageChain Turkish { get; } = new("tr:", TurkishStemmer.Stem, "", ArabicStemmer.Stem) { HasDecimalComma = true, IsTurkish = true };

    /// <summary>Urdu.</summary>
    public static LanguageChain Urdu { get; } = new("", PorterStemmer.Stem, "ur:", UrduStemmer.Stem);

    /// <summary>Persian, Pashto and other languages in Arabic letters, which are folded only.</summary>
    public static LanguageChain ArabicLetters { get; } = new("", PorterStemmer.Stem, ":", Unchanged);

    /// <summary>All other languages, which are folded only.</summary>
    public static LanguageChain Folded { get; } = new(":", Unchanged, "", ArabicStemmer.Stem) { HasDecimalComma = true };

    /// <summary>All chains; the first is that of texts whose language is not known.</summary>
    public static IReadOnlyList<LanguageChain> All { get; } = [English, French, Turkish, Urdu, ArabicLetters, Folded];

    /// <summary>Whether points part groups of three digits, so that 1.000 is a thousand.</summary>
    public bool HasDecimalComma { get; private init; }

    /// <summary>Whether endings are set off by an apostrophe as in Turkish.</summary>
    public bool IsTurkish { get; private init; }

    /// <summary>Whether <see cref="NumberUnits"/> stand behind numbers.</summary>
    public bool KnowsUnits { get; private init; }

    /// <summary>The chain for a language.</summary>
    /// <param name="language">A tag of BCP 47, of which the primary language counts; null where it is not known.</param>
    public static LanguageChain Of(string? language)
    {
        if (language is null) return English;
        var end = language.IndexOfAny(['-', '_']);
        return (end < 0 ? language : language[..end]).ToLowerInvariant() switch
        {
            "" or "en" or "ar" or "und" => English,
            "fr" => French,
            "tr" => Turkish,
            "ur" => Urdu,
            "fa" or "ps" or "ckb" or "sd" or "ug" => ArabicLetters,
            _ => Folded,
        };
    }

    /// <summary>The stem of a term that is not empty.</summary>
    public string Stem(string term) => term[0] switch
    {
        >= '0' and <= '9' => NumberStem.Of(term, HasDecimalComma),
        >= 'a' and <= 'z' => Marked(latinMark, term, latin(term)),
        >= '\u0620' and <= '\u06FF' => Marked(arabicMark, term, arabic(term)),
        _ => term,
    };

    private static string Marked(string mark, string term, string stem)
    {
        // A term of the greatest length is no word of any language.
        if (mark.Length == 0 || term.Length == CachedAnalyzer.MaxTermLength) return stem;
        return mark + stem[..Math.Min(stem.Length, CachedAnalyzer.MaxTermLength - mark.Length)];
    }
}
