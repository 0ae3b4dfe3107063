using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Queries.Syntax;
using SearchPortal.News.Catalog.Clauses;

namespace SearchPortal.News.Catalog;

/// <summary>Makes queries of the engine from the query language: parses it, has its clauses read, and applies the rule for plain words.</summary>
/// <param name="knowledge">What is known of names, values and the index.</param>
/// <param name="rank">How words are scored.</param>
internal sealed class QueryBuilder(BuildKnowledge knowledge, Ranking rank = Ranking.Default)
{
    /// <summary>Builds the queries of a text.</summary>
    /// <param name="text">The query text.</param>
    /// <param name="rule">All or any of the plain words; null for the default: all of few words, any of many.</param>
    public BuiltQuery Build(string text, WordRule? rule = null)
    {
        if (rule == WordRule.AllThenMost) rule = null;
        var context = new BuildContext(text, knowledge, rank);
        var isAllCapitals = QuestionForm.IsAllCapitals(text);
        var parsed = QueryParser.Parse(isAllCapitals ? text.ToLowerInvariant() : text, ArticleSchema.QueryFields);
        if (isAllCapitals) context.Note("all-capitals", "The text is all in capitals: its AND, OR and NOT were read as words.");
        context.Notes.AddRange(parsed.Notes.Select(note => new ReadingNote(note.Code, note.Message)));
        if (parsed.Root is null && context.Notes.Count == 0 && !string.IsNullOrWhiteSpace(text)) context.Note("no-word", $"“{text.Trim()}” has no letter or digit: it was left out.");
        if (parsed.Root is null) return new BuiltQuery(new MatchAllQuery(), null, WordRule.All, context.Notes, [], false, []);

        var top = parsed.Root as GroupNode ?? new GroupNode([new GroupClause(ClauseKind.Plain, parsed.Root)], parsed.Root.Start, parsed.Root.Length);
        var parts = new ClauseBuilder(context).ReadClauses(QuestionForm.WithoutParentheses(text, top.Clauses), TextScope.Everywhere);
        var used = rule ?? (QuestionForm.TakesAnyWord(text, parts.Plain.Count) ? WordRule.Any : WordRule.All);
        if (used == WordRule.Any) parts.Loosen(context.Words);
        var query = parts.Combine(used == WordRule.Any ? 1 : parts.Plain.Count);
        // Most of the words: more than half. Of one or two words that is all of them.
        var most = parts.Plain.Count / 2 + 1;
        var mostWords = used == WordRule.All && rule is null && most < parts.Plain.Count ? parts.Combine(most) : null;
        return new BuiltQuery(query ?? new MatchAllQuery(), mostWords, used, context.Notes, context.Expansions, context.AsksForWords, context.Clauses.Roots);
    }
}
