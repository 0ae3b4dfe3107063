using SearchPortal.Engine.Analysis;
using SearchPortal.News.Extraction;
using SearchPortal.News.Stories;

namespace SearchPortal.News.Catalog.Stories;

/// <summary>The terms by which the event of a report is told from others: families of the words of its headline, the listed actors whom headline and beginning name, and
/// families of the words it begins with. Listed actors are terms of their own and not their words, so that reports in several languages and spellings share them.</summary>
/// <remarks>
/// A family is the first five letters of a stem: headlines have few words, and two reporters choose other words of one family (<c>migrants</c>, <c>migration</c>). It is
/// wider than a stem, but families of many words are frequent ones and count little. Cut words find about what stems find, in most languages of Europe (Paul McNamee, Charles
/// Nicholas, James Mayfield, Don't have a stemmer? Be un+concerned, 2008). Numbers are whole. The mark of a language is left out, so that names which are no listed actor's
/// meet across languages.
/// </remarks>
internal static class StoryTerms
{
    // The news is told in the first paragraphs.
    private const int Beginning = 1000;
    private const int BeginningWords = 60;
    private const int HeadlineWords = 20;
    private const int MostActors = 12;
    private const int OfHeadline = 2;
    private const int OfText = 1;
    private const int FamilyLetters = 5;
    private const int ShortestNumber = 3;
    private const ulong ActorMark = 7;

    private static readonly HashSet<string> CommonWords = ReadWords("common-words.txt");
    private static readonly HashSet<string> WeakWords = ReadWords("weak-words.txt");

    private static readonly Analyzer Words = Analyzers.Get(ArticleSchema.TextAnalyzer);

    /// <summary>The terms with their frequencies: 2 in the headline and for actors, 1 in the text and for weak words. Letters alone.</summary>
    public static Dictionary<string, int> Of(Article article)
    {
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var actor in article.Mentions.Where(IsNear).Select(mention => mention.ActorId).OfType<string>().Distinct(StringComparer.Ordinal).Take(MostActors))
            terms[CopySketch.Word(StableHash.Join(StableHash.Of(actor), ActorMark))] = OfHeadline;
        var headline = article.Title ?? "";
        Add(headline, inTitle: true, HeadlineWords, OfHeadline);
        var body = article.Body.Length > Beginning ? article.Body[..Beginning] : article.Body;
        // A report without a headline says in its first words what it is about.
        if (headline.Length == 0) Add(body, inTitle: false, HeadlineWords, OfHeadline);
        Add(body, inTitle: false, BeginningWords, OfText);
        return terms;

        void Add(string text, bool inTitle, int most, int frequency)
        {
            var tokens = new List<Token>();
            Words.Analyze(text, article.Language, [], tokens);
            var listed = article.Mentions.Where(mention => mention.InTitle == inTitle && mention.ActorId is not null).ToArray();
            var capitalsTell = CapitalsTell(text, tokens);
            foreach (var token in tokens.Take(most * 2).Where(IsTelling).Where(token => !Array.Exists(listed, mention => token.Start < mention.Start + mention.Length && token.End > mention.Start)).Take(most))
            {
                // "Support" is weak, and a part of a name in "the Support Mission".
                var isWeak = WeakWords.Contains(token.Term) && !(capitalsTell && token.Start > tokens[0].Start && char.IsUpper(text[token.Start]));
                var term = CopySketch.Word(StableHash.Of(Family(token.Stem)));
                terms[term] = Math.Max(terms.GetValueOrDefault(term), isWeak ? OfText : frequency);
            }
        }
    }

    /// <summary>The terms as the value of a text field.</summary>
    public static string Text(IReadOnlyDictionary<string, int> terms) => string.Join(' ', terms.SelectMany(term => Enumerable.Repeat(term.Key, term.Value)));

    /// <summary>The terms of such a value.</summary>
    public static Dictionary<string, int> Read(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).CountBy(term => term).ToDictionary(StringComparer.Ordinal);

    private static bool IsNear(ActorMention mention) => mention.InTitle || mention.Start < Beginning;

    private static bool IsTelling(Token token) =>
        token.Term.Length > 1 && !Engine.Analysis.StopWords.IsStopWord(token.Term) && !CommonWords.Contains(token.Term) && (token.Term.Length >= ShortestNumber || !token.Term.All(char.IsAsciiDigit));

    /// <summary>Whether capitals tell names: in headlines that write every word with one they tell nothing.</summary>
    private static bool CapitalsTell(string text, List<Token> tokens) => tokens.Count(token => char.IsUpper(text[token.Start])) * 2 < tokens.Count;

    private static ReadOnlySpan<char> Family(string stem)
    {
        if (stem.AsSpan().ContainsAnyInRange('0', '9')) return stem;
        var word = stem.AsSpan(stem.IndexOf(':', StringComparison.Ordinal) + 1);
        if (word.Length <= FamilyLetters) return word;
        return word[..(char.IsHighSurrogate(word[FamilyLetters - 1]) ? FamilyLetters + 1 : FamilyLetters)];
    }

    private static HashSet<string> ReadWords(string list) => [.. EmbeddedList.Read(list, "Stories").SelectMany(line => line.Split(' '))];
}
