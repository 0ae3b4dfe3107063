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
                AppendPart(text, field.Child, field.Child is FieldNode or ProximityNode or AtLeastNode);
                break;
            case WildcardNode wildcard:
                text.Append(wildcard.Pattern);
                break;
            case FuzzyNode fuzzy:
                text.Append(fuzzy.Text).Append('~').Append(fuzzy.MaxEdits);
                break;
            case RegexpNode regexp:
                text.Append('/').Append(regexp.Pattern).Append('/');
                break;
            case BoostNode boost:
                AppendPart(text, boost.Child, boost.Child is FieldNode or ProximityNode or AtLeastNode or BoostNode);
                text.Append('^').Append(BoostNumber.Write(boost.Boost));
                break;
            case ProximityNode proximity:
                AppendProximity(text, proximity);
                break;
            case AtLeastNode atLeast:
                text.Append("ATLEAST/").Append(atLeast.Count).Append(' ');
                AppendPart(text, atLeast.Child, atLeast.Child is ProximityNode or AtLeastNode);
                break;
            case LeadNode lead:
                Append(text.Append("LEAD("), lead.Child);
                text.Append(')');
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
            // Proximity binds closer than AND and OR, but not closer than a sign.
            var hasSign = clauses[i].Kind == ClauseKind.MustNot || (clauses[i].Kind == ClauseKind.Must && !isConjunction);
            AppendPart(text, clauses[i].Node, hasSign && clauses[i].Node is ProximityNode);
        }
    }

    /// <returns>How many operands stand at the end of the text without parentheses around some of them.</returns>
    private static int AppendProximity(StringBuilder text, ProximityNode proximity)
    {
        var start = text.Length;
        var width = 1;
        if (proximity.Operands[0] is ProximityNode first && (first.Kind != proximity.Kind || first.Distance != proximity.Distance))
        {
            width = AppendProximity(text, first);
            if (width + proximity.Operands.Count - 1 > QueryParser.MaxOperands)
            {
                text.Insert(start, '(').Append(')');
                width = 1;
            }
        }
        else
        {
            AppendPart(text, proximity.Operands[0], proximity.Operands[0] is ProximityNode);
        }

        foreach (var operand in proximity.Operands.Skip(1))
        {
            text.Append(' ').Append(OperatorOf(proximity)).Append(' ');
            AppendPart(text, operand, operand is ProximityNode);
        }

        return width + proximity.Operands.Count - 1;
    }

    private static string OperatorOf(ProximityNode proximity) => proximity.Kind switch
    {
        ProximityKind.Near => $"NEAR/{proximity.Distance}",
        ProximityKind.Adjacent => $"ADJ/{proximity.Distance}",
        ProximityKind.Sentence => "SENTENCE",
        _ => "PARAGRAPH",
    };

    private static void AppendPart(StringBuilder text, SyntaxNode node, bool needsParentheses)
    {
        needsParentheses |= node is GroupNode;
        if (needsParentheses) text.Append('(');
        Append(text, node);
        if (needsParentheses) text.Append(')');
    }
}
