using SearchPortal.Engine.Analysis;
using SearchPortal.News.Extraction;
using SearchPortal.News.Stories;

namespace SearchPortal.News.Catalog.Stories;

/// <summary>The terms by which the event of a report is told from others: stems of the words of its headline, the listed actors whom headline and beginning name, and
/// stems of the words it begins with. Listed actors are terms of their own and not their words, so that reports in several languages and spellings share them.</summary>
internal static class StoryTerms
{
    // The news is told in the first paragraphs.
    private const int Beginning = 1000;
    private const int BeginningWords = 60;
    private const int HeadlineWords = 20;
    private const int MostActors = 12;
    private const int OfHeadline = 2;
    private const int ShortestNumber = 3;
    private const ulong ActorMark = 7;

    private static readonly HashSet<string> CommonWords = [.. EmbeddedList.Read("common-words.txt", "Stories").SelectMany(line => line.Split(' '))];

    private static readonly Analyzer Words = Analyzers.Get(ArticleSchema.TextAnalyzer);

    /// <summary>The terms with their frequencies: 2 in the headline and for actors, 1 in the text. Letters alone.</summary>
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
        Add(body, inTitle: false, BeginningWords, 1);
        return terms;

        void Add(string text, bool inTitle, int most, int frequency)
        {
            var tokens = new List<Token>();
            Words.Analyze(text, article.Language, [], tokens);
            var listed = article.Mentions.Where(mention => mention.InTitle == inTitle && mention.ActorId is not null).ToArray();
            foreach (var token in tokens.Take(most * 2).Where(IsTelling).Where(token => !Array.Exists(listed, mention => token.Start < mention.Start + mention.Length && token.End > mention.Start)).Take(most))
                terms.TryAdd(CopySketch.Word(StableHash.Of(token.Stem)), frequency);
        }
    }

    /// <summary>The terms as the value of a text field.</summary>
    public static string Text(IReadOnlyDictionary<string, int> terms) => string.Join(' ', terms.SelectMany(term => Enumerable.Repeat(term.Key, term.Value)));

    /// <summary>The terms of such a value.</summary>
    public static Dictionary<string, int> Read(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).CountBy(term => term).ToDictionary(StringComparer.Ordinal);

    private static bool IsNear(ActorMention mention) => mention.InTitle || mention.Start < Beginning;

    private static bool IsTelling(Token token) =>
        token.Term.Length > 1 && !Engine.Analysis.StopWords.IsStopWord(token.Term) && !CommonWords.Contains(token.Term) && (token.Term.Length >= ShortestNumber || !token.Term.All(char.IsAsciiDigit));
}
