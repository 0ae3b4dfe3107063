namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>Reads what begins with a name and a colon: fields with their values, <c>name:</c> with its spellings, and names that are no field.</summary>
internal sealed class FieldReader(string text, IReadOnlySet<string> fields, QueryTokens tokens, ClauseReader clauses, WordReader words, QueryNotes notes)
{
    private int position;

    /// <summary>Reads the tokens of a field.</summary>
    /// <param name="start">Where a word begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The place behind what was read; null where no field stands here.</returns>
    public int? Read(int start, int end)
    {
        var colon = text.IndexOf(':', start, end - start);
        var name = colon > start && IsName(text.AsSpan(start, colon - start)) ? text[start..colon] : "";
        if (name.Length == 0) return null;
        position = start;
        if (fields.Contains(name.ToLowerInvariant())) ReadField(name.ToLowerInvariant(), start, colon, end);
        else if (IsSpellingField(name) && colon + 1 < text.Length && !IsSpaceOrParenthesis(colon + 1)) ReadEverySpelling(start, colon, end);
        else if (!text.AsSpan(colon).StartsWith("://")) ReadUnknownField(name, start, colon, end);
        else return null;
        return position;
    }

    private void ReadField(string name, int start, int colon, int end)
    {
        var value = colon + 1;
        position = value;
        if (value < text.Length && text[value] is '+' or '-' or '!' && CharacterRules.BeginsClause(text, value + 1))
        {
            position = ++value;
            notes.Add("dangling-operator", value - 1, $"A sign must stand before the field: {text[value - 1]}{name}:… It was ignored.");
        }

        if (value >= text.Length || CharacterRules.IsSpace(text[value]) || text[value] == ')')
        {
            AddFieldWithoutValue(start, colon);
            return;
        }

        var field = new QueryToken(QueryTokenKind.Field, name, null, start, value - start);
        if (text[value] == '(' || BeginsPrefixOperator(value))
        {
            tokens.Add(field);
        }
        else if (ReadFieldValue(value, end) is { } node)
        {
            tokens.Add(field);
            AddLeaf(node, keepEmpty: true);
        }
        else
        {
            AddFieldWithoutValue(start, colon);
        }
    }

    /// <summary>Whether LEAD(…) or ATLEAST/3 stands as a field's value; it is then read as the next token.</summary>
    private bool BeginsPrefixOperator(int value)
    {
        var end = CharacterRules.WordEnd(text, value);
        return OperatorWord.Of(text.AsSpan(value, end - value)) is { Kind: QueryTokenKind.AtLeast or QueryTokenKind.Lead } found
            && (found.Kind == QueryTokenKind.AtLeast || CharacterRules.IsBeforeParenthesis(text, end));
    }

    private SyntaxNode? ReadFieldValue(int value, int end)
    {
        if (CharacterRules.IsQuote(text[value])) return clauses.ReadPhrase(ref position, everySpelling: false);
        if (text[value] is '[' or '{') return clauses.ReadRange(ref position);
        if (text[value] == '/' && clauses.ReadRegexp(ref position) is { } regexp) return regexp;
        var colon = end > value ? text.IndexOf(':', value, end - value) : -1;
        var isSpelling = colon > value && colon + 1 < text.Length && IsSpellingField(text.AsSpan(value, colon - value));
        if (isSpelling && CharacterRules.IsQuote(text[colon + 1]))
        {
            position = colon + 1;
            return clauses.ReadPhrase(ref position, everySpelling: true);
        }

        position = Math.Max(end, value);
        if (isSpelling && words.MakeSpellings(colon + 1, end) is { } spellings) return spellings;
        return end > value ? words.MakeWord(value, end) : null;
    }

    private void AddFieldWithoutValue(int start, int colon)
    {
        var name = text.AsSpan(start, colon - start);
        notes.Add("field-without-value", start, $"Nothing to look for stands directly after {QueryNotes.Quote(text.AsSpan(start, colon + 1 - start))}. {QueryNotes.Quote(name)} was read as a word.");
        AddLeaf(new WordNode(name.ToString(), start, name.Length), keepEmpty: false);
    }

    private void ReadEverySpelling(int start, int colon, int end)
    {
        position = colon + 1;
        SyntaxNode? node;
        if (CharacterRules.IsQuote(text[position]))
        {
            node = clauses.ReadPhrase(ref position, everySpelling: true);
        }
        else
        {
            position = end;
            node = words.MakeSpellings(colon + 1, end);
        }

        if (node is null) AddFieldWithoutValue(start, colon);
        else AddLeaf(node with { Start = start, Length = node.Start + node.Length - start }, keepEmpty: false);
    }

    /// <summary>Reads <c>foo:bar</c>, where foo is no field, as the words foo and bar.</summary>
    private void ReadUnknownField(string name, int start, int colon, int end)
    {
        var nameNode = new WordNode(CharacterRules.LowerOperator(name), start, name.Length);
        var hasQuoteOrOpen = end == colon + 1 && end < text.Length && (CharacterRules.IsQuote(text[end]) || text[end] == '(');
        var clauseNodes = new List<SyntaxNode> { nameNode };
        var rest = colon + 1;
        while (rest < end && tokens.ClauseCount + clauseNodes.Count < QueryParser.MaxClauses)
        {
            var to = text.IndexOf(':', rest, end - rest) is >= 0 and var next ? next : end;
            if (words.MakeWord(rest, to) is { } word) clauseNodes.Add(word);
            rest = Math.Min(to + 1, end);
        }

        if (hasQuoteOrOpen || clauseNodes.Count > 1)
        {
            notes.Add("unknown-field", start, $"There is no field {QueryNotes.Quote(name)}. It was read as a word. Fields are {string.Join(", ", fields.Order(StringComparer.Ordinal))}.");
        }

        if (hasQuoteOrOpen)
        {
            tokens.ClauseCount++;
            tokens.Add(new QueryToken(QueryTokenKind.UnknownField, nameNode.Text, nameNode, start, end - start));
            position = end;
            return;
        }

        position = rest;
        if (clauseNodes.Count == 1)
        {
            AddLeaf(nameNode, keepEmpty: false);
            return;
        }

        tokens.ClauseCount += clauseNodes.Count - 1;
        var sideBySide = clauseNodes.ConvertAll(word => new GroupClause(ClauseKind.Plain, word));
        AddLeaf(new GroupNode(sideBySide, start, rest - start), keepEmpty: false);
    }

    private bool IsSpaceOrParenthesis(int at) => CharacterRules.IsSpace(text[at]) || text[at] is '(' or ')';

    private static bool IsSpellingField(ReadOnlySpan<char> name) => name.Equals(QueryParser.SpellingField, StringComparison.OrdinalIgnoreCase);

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var unit in name)
        {
            if (!char.IsLetter(unit) && unit != '_') return false;
        }

        return true;
    }

    private void AddLeaf(SyntaxNode? node, bool keepEmpty) => tokens.AddLeaf(node, position, keepEmpty);
}
