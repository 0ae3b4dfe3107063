using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Queries.Syntax;

namespace SearchPortal.News.Catalog.Clauses;

/// <summary>Reads beginnings, wildcards, fuzzy words and regular expressions. They are looked for among the exact forms.</summary>
internal sealed class PatternReader(BuildContext context)
{
    private const int LongestWithOneEdit = 5;

    /// <summary>The places of a pattern; null where it can't be read, which a note says.</summary>
    public Places? Read(SyntaxNode node)
    {
        var label = context.Text.Substring(node.Start, node.Length);
        return node switch
        {
            PrefixNode prefix => SideBySide(PatternText.Fold(prefix.Text + "*"), Word, label),
            WildcardNode wildcard => SideBySide(PatternText.Fold(wildcard.Pattern), Word, label),
            FuzzyNode fuzzy => SideBySide(
                WordQueries.Analyze(fuzzy.Text).Select(token => token.Term).ToArray(),
                (field, term) => new FuzzyQuery(field, term, fuzzy.MaxEdits ?? (term.EnumerateRunes().Count() <= LongestWithOneEdit ? 1 : 2)),
                label),
            RegexpNode regexp => SideBySide([RegexpText.Fold(regexp.Pattern)], (field, pattern) => new RegexpQuery(field, pattern), label),
            _ => null,
        };
    }

    private static Query Word(string field, string word)
    {
        if (!PatternText.IsPattern(word)) return new TermQuery(field, word);
        return word.IndexOfAny(['*', '?']) == word.Length - 1 && word[^1] == '*' ? new PrefixQuery(field, word[..^1]) : new WildcardQuery(field, word);
    }

    private Places? SideBySide(IReadOnlyList<string> words, Func<string, string, Query> query, string label)
    {
        foreach (var word in words)
        {
            if (PatternCheck.TryValidate(query(ArticleSchema.Body, word), out var problem)) continue;
            context.Note("bad-pattern", $"“{label}” can't be searched: {problem}. It was left out.");
            return null;
        }

        if (words.Count == 0) return null;
        context.AsksForWords = true;
        return new Places(
            field => words.Count == 1
                ? query(field, words[0]) with { Label = label }
                : new NearQuery(field, words.Select(word => query(field, word)).ToArray(), Distance: 0, Ordered: true) { Label = label },
            Fields: null,
            label);
    }
}
