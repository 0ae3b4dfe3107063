using System.Globalization;
using System.Text;
using SearchPortal.Engine.Queries.Syntax;

namespace SearchPortal.Engine.Tests.Syntax;

/// <summary>Writes a tree so that tests see its kinds, and nothing of its places: <c>(+army -navy)</c> is <c>group(must word(army) mustNot word(navy))</c>.</summary>
internal static class SyntaxText
{
    public static string Of(SyntaxNode? node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    private static void Append(StringBuilder text, SyntaxNode? node)
    {
        _ = node switch
        {
            null => text.Append("nothing"),
            WordNode word => text.Append("word(").Append(word.Text).Append(')'),
            PrefixNode prefix => text.Append("prefix(").Append(prefix.Text).Append(')'),
            PhraseNode phrase => text.Append(phrase.EverySpelling ? "spellings(" : "phrase(").Append(phrase.Text).Append(phrase.Slop > 0 ? "~" + phrase.Slop : "").Append(')'),
            RangeNode range => text.Append("range(").Append(range.From ?? "*").Append(' ').Append(range.To ?? "*").Append(')'),
            WildcardNode wildcard => text.Append("wildcard(").Append(wildcard.Pattern).Append(')'),
            FuzzyNode fuzzy => text.Append("fuzzy(").Append(fuzzy.Text).Append('~').Append(fuzzy.MaxEdits).Append(')'),
            RegexpNode regexp => text.Append("regexp(").Append(regexp.Pattern).Append(')'),
            AllNode => text.Append("all"),
            _ => text,
        };
        if (node is FieldNode field)
        {
            Append(text.Append(field.Field).Append(':'), field.Child);
        }
        else if (node is BoostNode boost)
        {
            Append(text.Append("boost(").Append(CultureInfo.InvariantCulture, $"{boost.Boost} "), boost.Child);
            text.Append(')');
        }
        else if (node is AtLeastNode atLeast)
        {
            Append(text.Append(CultureInfo.InvariantCulture, $"atleast({atLeast.Count} "), atLeast.Child);
            text.Append(')');
        }
        else if (node is LeadNode lead)
        {
            Append(text.Append("lead("), lead.Child);
            text.Append(')');
        }
        else if (node is ProximityNode proximity)
        {
            text.Append(CultureInfo.InvariantCulture, $"{proximity.Kind.ToString().ToLowerInvariant()}({proximity.Distance}");
            foreach (var operand in proximity.Operands) Append(text.Append(' '), operand);
            text.Append(')');
        }
        else if (node is GroupNode group)
        {
            text.Append("group(");
            for (var i = 0; i < group.Clauses.Count; i++)
            {
                Append(text.Append(i > 0 ? " " : "").Append(group.Clauses[i].Kind).Append(' '), group.Clauses[i].Node);
            }

            text.Append(')');
        }
    }

    /// <summary>All nodes of a tree, parents first.</summary>
    public static IEnumerable<SyntaxNode> All(SyntaxNode? node)
    {
        if (node is null) return [];
        IEnumerable<SyntaxNode> children = node switch
        {
            FieldNode field => [field.Child],
            BoostNode boost => [boost.Child],
            AtLeastNode atLeast => [atLeast.Child],
            LeadNode lead => [lead.Child],
            ProximityNode proximity => proximity.Operands,
            GroupNode group => group.Clauses.Select(clause => clause.Node),
            _ => [],
        };
        return children.SelectMany(All).Prepend(node);
    }
}
