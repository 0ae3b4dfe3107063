namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>Makes the parentheses of a token list match, and no deeper than <see cref="QueryParser.MaxDepth"/>.</summary>
internal static class Parentheses
{
    /// <summary>The tokens without closing parentheses that nothing opened and without pairs that stand too deep.</summary>
    public static List<QueryToken> Balance(List<QueryToken> tokens, QueryNotes notes)
    {
        var balanced = new List<QueryToken>(tokens.Count);
        var opened = new Stack<QueryToken>();
        var tooDeep = 0;
        var isNoted = false;
        foreach (var token in tokens)
        {
            switch (token.Kind)
            {
                case QueryTokenKind.Open when opened.Count >= QueryParser.MaxDepth:
                    if (tooDeep++ == 0 && !isNoted) notes.AddLimit("too-deep", token.Start, $"Parentheses can stand {QueryParser.MaxDepth} deep. Deeper ones were ignored, the words in them kept.");
                    isNoted = true;
                    continue;
                case QueryTokenKind.Open:
                    opened.Push(token);
                    break;
                case QueryTokenKind.Close when tooDeep > 0:
                    tooDeep--;
                    continue;
                case QueryTokenKind.Close when opened.Count == 0:
                    notes.Add("missing-parenthesis", token.Start, "A closing parenthesis ) has no opening one. It was ignored.");
                    continue;
                case QueryTokenKind.Close:
                    opened.Pop();
                    break;
            }

            balanced.Add(token);
        }

        // The last one opened, nothing closed: the end of the query closes it.
        if (opened.TryPeek(out var open)) notes.Add("missing-parenthesis", open.Start, "A closing parenthesis ) is missing. It was added at the end.");
        return balanced;
    }
}
