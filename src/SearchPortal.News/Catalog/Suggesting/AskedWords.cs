using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Queries.Syntax;

namespace SearchPortal.News.Catalog.Suggesting;

/// <summary>Finds the words that a query asks for: those of words and phrases in text fields, not those that articles must not have.</summary>
internal sealed class AskedWords
{
    /// <summary>The most words of a query that are looked at.</summary>
    public const int MaxWords = 12;

    private readonly string query;
    private readonly List<AskedWord> words = [];

    private AskedWords(string query) => this.query = query;

    public static IReadOnlyList<AskedWord> Of(string query)
    {
        var asked = new AskedWords(query);
        if (QueryParser.Parse(query, ArticleSchema.QueryFields).Root is { } root) asked.Read(root, WordQueries.DefaultFields, root, isPlain: true);
        return asked.words;
    }

    private void Read(SyntaxNode node, IReadOnlyList<string> fields, SyntaxNode surrounding, bool isPlain)
    {
        switch (node)
        {
            case WordNode word:
                Add(word.Text, word, fields, surrounding, isPlain);
                break;
            case PhraseNode phrase:
                Add(phrase.Text, phrase, fields, phrase, mayBeTwo: true);
                break;
            case BoostNode boost:
                Read(boost.Child, fields, boost, isPlain: false);
                break;
            case AtLeastNode several:
                Read(several.Child, fields, several, isPlain: false);
                break;
            case LeadNode lead:
                Read(lead.Child, fields, lead, isPlain: false);
                break;
            case ProximityNode near:
                foreach (var operand in near.Operands) Read(operand, fields, near, isPlain: false);
                break;
            case GroupNode group:
                foreach (var clause in group.Clauses)
                {
                    if (clause.Kind != ClauseKind.MustNot) Read(clause.Node, fields, group, clause.Kind == ClauseKind.Plain);
                }

                break;
            case FieldNode field when ArticleSchema.Schema.Find(field.Field)?.Kind == FieldKind.Text:
                Read(field.Child, [field.Field], field, isPlain: false);
                break;
        }
    }

    /// <summary>Adds the words of a text that stands in the query as it is; where the parser has changed it, there is nothing to replace.</summary>
    private void Add(string text, SyntaxNode node, IReadOnlyList<string> fields, SyntaxNode surrounding, bool mayBeTwo)
    {
        var start = query.AsSpan(node.Start, node.Length).IndexOf(text, StringComparison.Ordinal);
        if (start < 0) return;
        foreach (var token in WordQueries.Analyze(text))
        {
            if (words.Count == MaxWords) return;
            words.Add(new AskedWord(node.Start + start + token.Start, token.End - token.Start, token, fields, surrounding, mayBeTwo));
        }
    }
}
