using System.Text;

namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>Writes a tree in the query language, as understood.</summary>
public static class QueryPrinter
{
    /// <summary>
    /// The text of a tree. Of a tree that <see cref="QueryParser"/> made it is well-formed, and parsing it gives the same tree but
    /// for the places in the text, if its groups are not nested deeper than <see cref="QueryParser.MaxDepth"/>.
    /// </summary>
    public static string Print(SyntaxNode? node)
    {
        if (node is null) return "";
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, SyntaxNode node)
    {
        switch (node)
        {
            case WordNode word:
                text.Append(word.Text);
                break;
            case PrefixNode prefix:
                text.Append(prefix.Text).Append('*');
                break;
            case PhraseNode phrase:
                AppendPhrase(text, phrase);
                break;
            case RangeNode range:
                text.Append('[').Append(range.From ?? "*").Append(" TO ").Append(range.To ?? "*").Append(']');
                break;
            case FieldNode field:
                text.Append(field.Field).Append(':');
                AppendPart(text, field.Child);
                break;
            case GroupNode group:
                AppendGroup(text, group);
                break;
            default:
                text.Append('*');
                break;
        }
    }

    /// <summary>A phrase may hold straight quotes only if angle quotes stand around it.</summary>
    private static void AppendPhrase(StringBuilder text, PhraseNode phrase)
    {
        var (open, close) = phrase.Text.Contains('"', StringComparison.Ordinal) ? ('«', '»') : ('"', '"');
        text.Append(phrase.EverySpelling ? "name:" : "").Append(open).Append(phrase.Text).Append(close);
        if (phrase.Slop > 0) text.Append('~').Append(phrase.Slop);
    }

    private static void AppendGroup(StringBuilder text, GroupNode group)
    {
        var clauses = group.Clauses;
        var isConjunction = clauses.Count > 1
            && clauses.All(clause => clause.Kind is ClauseKind.Must or ClauseKind.MustNot)
            && clauses.Any(clause => clause.Kind == ClauseKind.Must);
        for (var i = 0; i < clauses.Count; i++)
        {
            if (i > 0) text.Append(isConjunction ? " AND " : clauses[i].Kind == ClauseKind.Should ? " OR " : " ");
            text.Append(clauses[i].Kind switch
            {
                ClauseKind.MustNot => isConjunction ? "NOT " : "-",
                ClauseKind.Must when !isConjunction => "+",
                _ => "",
            });
            AppendPart(text, clauses[i].Node);
        }
    }

    private static void AppendPart(StringBuilder text, SyntaxNode node)
    {
        var needsParentheses = node is GroupNode || (node is FieldNode && text.Length > 0 && text[^1] == ':');
        if (needsParentheses) text.Append('(');
        Append(text, node);
        if (needsParentheses) text.Append(')');
    }
}
