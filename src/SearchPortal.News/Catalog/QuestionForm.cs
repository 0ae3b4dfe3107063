using System.Collections.Frozen;
using SearchPortal.Engine.Queries.Syntax;
using SearchPortal.News.Catalog.Clauses;

namespace SearchPortal.News.Catalog;

/// <summary>Tells questions and sentences, of which any word counts, from a few key words, of which all do.</summary>
internal static class QuestionForm
{
    private const int LongQuestion = 6;
    private const int ShortSentence = 3;

    /// <summary>Words that a question or a request in English begins with.</summary>
    private static readonly FrozenSet<string> Openers = new[]
    {
        "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "is", "are", "was", "were", "do", "does", "did",
        "can", "could", "should", "would", "will", "has", "have", "had", "i",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether any word counts: there are more than six content words, or more than three in a sentence.</summary>
    /// <param name="text">The query text.</param>
    /// <param name="contentWords">Its different words without an operator, stop words aside.</param>
    public static bool TakesAnyWord(string text, int contentWords) => contentWords > LongQuestion || (contentWords > ShortSentence && IsSentence(text));

    /// <summary>The clauses of a query; those of a question without the parentheses around plain words, which are remarks and no groups.</summary>
    /// <param name="text">The query text.</param>
    /// <param name="clauses">Its clauses.</param>
    public static IReadOnlyList<GroupClause> WithoutParentheses(string text, IReadOnlyList<GroupClause> clauses)
    {
        var flat = Flat(clauses).ToArray();
        if (flat.Length == clauses.Count) return clauses;
        var contentWords = flat.Where(clause => clause is { Kind: ClauseKind.Plain, Node: WordNode word } && !WordReader.IsStopWord(word))
            .DistinctBy(clause => WordQueries.Folded(((WordNode)clause.Node).Text)).Count();
        return TakesAnyWord(text, contentWords) ? flat : clauses;
    }

    private static IEnumerable<GroupClause> Flat(IEnumerable<GroupClause> clauses) => clauses.SelectMany(clause =>
        clause is { Kind: ClauseKind.Plain, Node: GroupNode group } && group.Clauses.All(inner => inner.Kind == ClauseKind.Plain) ? Flat(group.Clauses) : [clause]);

    /// <summary>Whether the text ends as a sentence does, or begins with a question word.</summary>
    private static bool IsSentence(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty) return false;
        if (trimmed[^1] is '.' or '?' or '؟' or '!') return true;
        return WordQueries.Analyze(text) is [var first, ..] && Openers.Contains(first.Term);
    }

    /// <summary>A long text in capitals: its AND, OR and NOT are words. They do not tell it: a formula of a few acronyms, or of words in a
    /// script without capitals, has them too.</summary>
    /// <param name="text">The query text.</param>
    public static bool IsAllCapitals(string text)
    {
        if (text.Any(char.IsLower) || !text.Any(char.IsUpper)) return false;
        var words = WordQueries.Analyze(text).Where(word => word.Term is not ("and" or "or" or "not")).Select(word => text[word.Start..word.End]).ToArray();
        return words.Length > LongQuestion && Array.TrueForAll(words, word => word.Any(char.IsUpper) || !word.Any(char.IsLetter));
    }
}
