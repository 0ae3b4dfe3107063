namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>Builds the tree of a balanced token list, by the grammar of <see cref="QueryParser"/>.</summary>
/// <param name="tokens">The tokens, with parentheses that match.</param>
/// <param name="maxStrayWords">How many operators and fields may still become words.</param>
/// <param name="notes">Takes the notes on repairs.</param>
internal sealed class TreeBuilder(List<QueryToken> tokens, int maxStrayWords, QueryNotes notes)
{
    /// <summary>Operators that had nothing to bind; they go behind the clause that is being read, as words.</summary>
    private readonly List<WordNode> strayWords = [];
    private int strayWordCount;
    private int next;

    /// <summary>The tree, or null where the query asks for nothing.</summary>
    public SyntaxNode? Build() => ReadGroup();

    private SyntaxNode? ReadGroup()
    {
        var clauses = new List<GroupClause>();
        while (!IsAtEnd && !Is(QueryTokenKind.Close))
        {
            var hintAt = Is(QueryTokenKind.Leaf) && tokens[next].Node is WordNode { Text: "or" or "not" } ? next : -1;
            var strays = strayWords.Count;
            if (ReadAlternatives() is { } clause) clauses.Add(clause);
            for (var i = strays; i < strayWords.Count; i++) clauses.Add(new GroupClause(ClauseKind.Plain, strayWords[i]));
            strayWords.RemoveRange(strays, strayWords.Count - strays);
            if (hintAt >= 0 && clauses.Count > 1 && !IsAtEnd && !Is(QueryTokenKind.Close)) HintAtCapitals(tokens[hintAt]);
        }

        return Combine(clauses);
    }

    /// <summary>Reads <c>a OR b</c>, or what stands in its place.</summary>
    private GroupClause? ReadAlternatives()
    {
        if (ReadConjunction() is not { } first) return null;
        if (!Is(QueryTokenKind.Or)) return first;
        var sides = new List<GroupClause> { Alternative(first) };
        while (Is(QueryTokenKind.Or))
        {
            var or = tokens[next++];
            if (!BeginsOperand || ReadConjunction() is not { } side) KeepAsWord(or);
            else sides.Add(Alternative(side));
        }

        return sides.Count == 1 ? first : new GroupClause(ClauseKind.Plain, Group(sides));
    }

    /// <summary>Reads <c>a AND b</c>, or what stands in its place.</summary>
    private GroupClause? ReadConjunction()
    {
        if (ReadProximity() is not { } first) return null;
        if (!Is(QueryTokenKind.And)) return first;
        var sides = new List<GroupClause> { Required(first) };
        while (Is(QueryTokenKind.And))
        {
            var and = tokens[next++];
            if (!BeginsOperand || ReadProximity() is not { } side) KeepAsWord(and);
            else sides.Add(Required(side));
        }

        return sides.Count == 1 ? first : new GroupClause(ClauseKind.Plain, Combine(sides)!);
    }

    /// <summary>Reads <c>a NEAR/8 b</c>, or what stands in its place.</summary>
    private GroupClause? ReadProximity()
    {
        if (ReadOperand() is not { } first) return null;
        if (!Is(QueryTokenKind.Proximity)) return first;
        var chain = new ProximityChain(first, notes);
        while (Is(QueryTokenKind.Proximity))
        {
            var token = tokens[next++];
            if (!BeginsOperand || ReadOperand() is not { } side) KeepAsWord(token);
            else chain.Add(token, side);
        }

        return chain.Build();
    }

    /// <summary>Reads a clause with its signs. Two negations cancel each other.</summary>
    private GroupClause? ReadOperand()
    {
        var prefixes = next;
        var isNegative = false;
        while (Is(QueryTokenKind.Plus) || Is(QueryTokenKind.Minus) || Is(QueryTokenKind.Not))
        {
            if (!Is(QueryTokenKind.Plus)) isNegative = !isNegative;
            next++;
        }

        var end = next;
        if (ReadBoosted() is { } node)
        {
            var isRequired = end > prefixes && !isNegative && tokens[prefixes].Kind == QueryTokenKind.Plus;
            return new GroupClause(isNegative ? ClauseKind.MustNot : isRequired ? ClauseKind.Must : ClauseKind.Plain, node);
        }

        for (var i = prefixes; i < end; i++) KeepAsWord(tokens[i]);
        return null;
    }

    /// <summary>Reads a clause with the weight directly behind it.</summary>
    private SyntaxNode? ReadBoosted()
    {
        var first = next;
        var node = ReadPrimary();
        while (Is(QueryTokenKind.Boost))
        {
            var boost = tokens[next++];
            // A parenthesis that was ignored leaves its weight behind.
            if (node is not null && tokens[next - 2].End == boost.Start) node = new BoostNode(node, boost.Number, tokens[first].Start, boost.End - tokens[first].Start);
            else notes.Add("bad-boost", boost.Start, $"{boost.Text} stands behind nothing that could be weighed. It was ignored.");
        }

        return node;
    }

    private SyntaxNode? ReadPrimary()
    {
        if (IsAtEnd) return null;
        var token = tokens[next];
        switch (token.Kind)
        {
            case QueryTokenKind.Leaf:
                next++;
                return token.Node;
            case QueryTokenKind.Open:
                return ReadParentheses();
            case QueryTokenKind.Field:
                next++;
                if (ReadFieldValue() is { } value) return new FieldNode(token.Text, value, token.Start, tokens[next - 1].End - token.Start);
                return FieldAsWord(token);
            case QueryTokenKind.UnknownField:
                next++;
                return ReadFieldValue() is { } child ? Group([Plain(token.Node!), Plain(child)]) : token.Node;
            case QueryTokenKind.AtLeast:
                return ReadAtLeast();
            case QueryTokenKind.Lead:
                next++;
                if (Is(QueryTokenKind.Open) && ReadParentheses() is { } inLead) return new LeadNode(inLead, token.Start, tokens[next - 1].End - token.Start);
                KeepAsWord(token);
                return null;
            case QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Proximity:
                next++;
                KeepAsWord(token);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Reads the value directly behind a field; parentheses that stood too deep may have left none.</summary>
    private SyntaxNode? ReadFieldValue() =>
        Is(QueryTokenKind.Leaf) || Is(QueryTokenKind.Open) || Is(QueryTokenKind.AtLeast) || Is(QueryTokenKind.Lead) ? ReadBoosted() : null;

    private AtLeastNode? ReadAtLeast()
    {
        var token = tokens[next++];
        for (; Is(QueryTokenKind.AtLeast); token = tokens[next++]) KeepAsWord(token);
        var beginsClause = !IsAtEnd && tokens[next].Kind is QueryTokenKind.Leaf or QueryTokenKind.Open or QueryTokenKind.Field or QueryTokenKind.UnknownField or QueryTokenKind.Lead;
        if (beginsClause && ReadBoosted() is { } child) return new AtLeastNode((int)token.Number, child, token.Start, tokens[next - 1].End - token.Start);
        KeepAsWord(token);
        return null;
    }

    private SyntaxNode? ReadParentheses()
    {
        var open = tokens[next++];
        var inner = ReadGroup();
        if (Is(QueryTokenKind.Close)) next++;
        if (inner is null) notes.Add("empty-parentheses", open.Start, "There is nothing between the parentheses. They were ignored.");
        // What was grouped begins and ends with its parentheses; a lone clause in them is itself.
        return inner is GroupNode or ProximityNode ? inner with { Start = open.Start, Length = tokens[next - 1].End - open.Start } : inner;
    }

    private WordNode? FieldAsWord(QueryToken field)
    {
        var isWord = strayWordCount++ < maxStrayWords;
        var what = isWord ? "It was read as a word." : "It was ignored.";
        notes.Add("field-without-value", field.Start, $"Nothing to look for stands behind {QueryNotes.Quote(field.Text + ":")}. {what}");
        return isWord ? new WordNode(field.Text, field.Start, field.Length) : null;
    }

    /// <summary>Keeps an operator that binds nothing: as a word where it is one.</summary>
    private void KeepAsWord(QueryToken token)
    {
        var word = CharacterRules.LowerOperator(token.Text);
        var isWord = word != token.Text && !word.Contains('/', StringComparison.Ordinal) && strayWordCount++ < maxStrayWords;
        var what = isWord ? "It was read as a word." : "It was ignored.";
        notes.Add("dangling-operator", token.Start, $"{token.Text} has nothing to work on. {what}");
        if (isWord) strayWords.Add(new WordNode(word, token.Start, token.Length));
    }

    private void HintAtCapitals(QueryToken token)
    {
        var word = ((WordNode)token.Node!).Text;
        notes.Add("operator-lower-case", token.Start, $"\"{word}\" was read as a word. To use it as an operator, write {word.ToUpperInvariant()}.");
    }

    /// <summary>Clauses as one node: a single plain one is itself, and one that only excludes starts from everything.</summary>
    private static SyntaxNode? Combine(List<GroupClause> clauses)
    {
        if (clauses.Count == 0) return null;
        if (clauses is [{ Kind: ClauseKind.Plain } only]) return only.Node;
        if (!clauses.Exists(clause => clause.Kind != ClauseKind.MustNot)) clauses.Insert(0, Plain(new AllNode(clauses[0].Node.Start, 0)));
        return Group(clauses);
    }

    internal static GroupNode Group(List<GroupClause> clauses)
    {
        var start = clauses.Min(clause => clause.Node.Start);
        return new GroupNode(clauses, start, clauses.Max(clause => End(clause.Node)) - start);
    }

    internal static GroupClause Required(GroupClause side) => side.Kind == ClauseKind.MustNot ? side : side with { Kind = ClauseKind.Must };

    /// <summary>A clause as a node; one that excludes starts from everything.</summary>
    internal static SyntaxNode WithoutSign(GroupClause side) => side.Kind == ClauseKind.MustNot ? Combine([side])! : side.Node;

    private static GroupClause Alternative(GroupClause side) => new(ClauseKind.Should, WithoutSign(side));

    private static GroupClause Plain(SyntaxNode node) => new(ClauseKind.Plain, node);

    private static int End(SyntaxNode node) => node.Start + node.Length;

    private bool IsAtEnd => next >= tokens.Count;

    private bool BeginsOperand => !IsAtEnd && tokens[next].Kind is not (QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Proximity or QueryTokenKind.Close);

    private bool Is(QueryTokenKind kind) => next < tokens.Count && tokens[next].Kind == kind;
}
