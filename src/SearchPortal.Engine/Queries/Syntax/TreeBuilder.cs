namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>Builds the tree of a balanced token list, by the grammar of <see cref="QueryParser"/>.</summary>
/// <param name="tokens">The tokens, with parentheses that match.</param>
/// <param name="maxStrayWords">How many operators and fields may still become words.</param>
/// <param name="notes">Takes the notes on repairs.</param>
internal sealed class TreeBuilder(List<QueryToken> tokens, int maxStrayWords, QueryNotes notes)
{
    /// <summary>Operators that had nothing to bind; they go behind the clause that is being read, as words.</summary>
    private readonly List<WordNode> _strayWords = [];
    private int _strayWordCount;
    private int _next;

    /// <summary>The tree, or null where the query asks for nothing.</summary>
    public SyntaxNode? Build() => ReadGroup();

    private SyntaxNode? ReadGroup()
    {
        var clauses = new List<GroupClause>();
        while (!IsAtEnd && !Is(QueryTokenKind.Close))
        {
            var hintAt = Is(QueryTokenKind.Leaf) && tokens[_next].Node is WordNode { Text: "or" or "not" } ? _next : -1;
            var strays = _strayWords.Count;
            if (ReadAlternatives() is { } clause) clauses.Add(clause);
            for (var i = strays; i < _strayWords.Count; i++) clauses.Add(new GroupClause(ClauseKind.Plain, _strayWords[i]));
            _strayWords.RemoveRange(strays, _strayWords.Count - strays);
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
            var or = tokens[_next++];
            if (!BeginsOperand || ReadConjunction() is not { } side) KeepAsWord(or);
            else sides.Add(Alternative(side));
        }

        return sides.Count == 1 ? first : new GroupClause(ClauseKind.Plain, Group(sides));
    }

    /// <summary>Reads <c>a AND b</c>, or what stands in its place.</summary>
    private GroupClause? ReadConjunction()
    {
        if (ReadOperand() is not { } first) return null;
        if (!Is(QueryTokenKind.And)) return first;
        var sides = new List<GroupClause> { Required(first) };
        while (Is(QueryTokenKind.And))
        {
            var and = tokens[_next++];
            if (!BeginsOperand || ReadOperand() is not { } side) KeepAsWord(and);
            else sides.Add(Required(side));
        }

        return sides.Count == 1 ? first : new GroupClause(ClauseKind.Plain, Combine(sides)!);
    }

    /// <summary>Reads a clause with its signs. Two negations cancel each other.</summary>
    private GroupClause? ReadOperand()
    {
        var prefixes = _next;
        var isNegative = false;
        while (Is(QueryTokenKind.Plus) || Is(QueryTokenKind.Minus) || Is(QueryTokenKind.Not))
        {
            if (!Is(QueryTokenKind.Plus)) isNegative = !isNegative;
            _next++;
        }

        var end = _next;
        if (ReadPrimary() is { } node)
        {
            var isRequired = end > prefixes && !isNegative && tokens[prefixes].Kind == QueryTokenKind.Plus;
            return new GroupClause(isNegative ? ClauseKind.MustNot : isRequired ? ClauseKind.Must : ClauseKind.Plain, node);
        }

        for (var i = prefixes; i < end; i++) KeepAsWord(tokens[i]);
        return null;
    }

    private SyntaxNode? ReadPrimary()
    {
        if (IsAtEnd) return null;
        var token = tokens[_next];
        switch (token.Kind)
        {
            case QueryTokenKind.Leaf:
                _next++;
                return token.Node;
            case QueryTokenKind.Open:
                return ReadParentheses();
            case QueryTokenKind.Field:
                _next++;
                if (ReadFieldValue() is { } value) return new FieldNode(token.Text, value, token.Start, End(value) - token.Start);
                return FieldAsWord(token);
            case QueryTokenKind.UnknownField:
                _next++;
                return ReadFieldValue() is { } child ? Group([Plain(token.Node!), Plain(child)]) : token.Node;
            case QueryTokenKind.And or QueryTokenKind.Or:
                _next++;
                KeepAsWord(token);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Reads the value directly behind a field; parentheses that stood too deep may have left none.</summary>
    private SyntaxNode? ReadFieldValue() => Is(QueryTokenKind.Leaf) || Is(QueryTokenKind.Open) ? ReadPrimary() : null;

    private SyntaxNode? ReadParentheses()
    {
        var open = tokens[_next++];
        var inner = ReadGroup();
        if (Is(QueryTokenKind.Close)) _next++;
        if (inner is null) notes.Add("empty-parentheses", open.Start, "There is nothing between the parentheses. They were ignored.");
        return inner;
    }

    private WordNode? FieldAsWord(QueryToken field)
    {
        var isWord = _strayWordCount++ < maxStrayWords;
        var what = isWord ? "It was read as a word." : "It was ignored.";
        notes.Add("field-without-value", field.Start, $"Nothing to look for stands behind {QueryNotes.Quote(field.Text + ":")}. {what}");
        return isWord ? new WordNode(field.Text, field.Start, field.Length) : null;
    }

    /// <summary>Keeps an operator that binds nothing: as a word where it is one.</summary>
    private void KeepAsWord(QueryToken token)
    {
        var word = CharacterRules.LowerOperator(token.Text);
        var isWord = word != token.Text && _strayWordCount++ < maxStrayWords;
        var what = isWord ? "It was read as a word." : "It was ignored.";
        notes.Add("dangling-operator", token.Start, $"{token.Text} has nothing to work on. {what}");
        if (isWord) _strayWords.Add(new WordNode(word, token.Start, token.Length));
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

    private static GroupNode Group(List<GroupClause> clauses)
    {
        var start = clauses.Min(clause => clause.Node.Start);
        return new GroupNode(clauses, start, clauses.Max(clause => End(clause.Node)) - start);
    }

    private static GroupClause Required(GroupClause side) => side.Kind == ClauseKind.MustNot ? side : side with { Kind = ClauseKind.Must };

    private static GroupClause Alternative(GroupClause side) =>
        new(ClauseKind.Should, side.Kind == ClauseKind.MustNot ? Combine([side])! : side.Node);

    private static GroupClause Plain(SyntaxNode node) => new(ClauseKind.Plain, node);

    private static int End(SyntaxNode node) => node.Start + node.Length;

    private bool IsAtEnd => _next >= tokens.Count;

    private bool BeginsOperand => !IsAtEnd && tokens[_next].Kind is not (QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Close);

    private bool Is(QueryTokenKind kind) => _next < tokens.Count && tokens[_next].Kind == kind;
}
