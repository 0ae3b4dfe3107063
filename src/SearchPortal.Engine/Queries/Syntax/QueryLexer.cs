namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>Cuts a query text into tokens. The clauses without parts are read by <see cref="ClauseReader"/>.</summary>
internal sealed class QueryLexer(string text, IReadOnlySet<string> fields, QueryNotes notes)
{
    private readonly ClauseReader _clauses = new(text, notes);
    private readonly List<QueryToken> _tokens = [];
    private int _position;

    /// <summary>The words, phrases and other clauses read so far; operators do not count.</summary>
    public int ClauseCount { get; private set; }

    /// <summary>All tokens of the text, up to <see cref="QueryParser.MaxClauses"/> clauses.</summary>
    public List<QueryToken> Read()
    {
        while (_position < text.Length)
        {
            if (CharacterRules.IsSpace(text[_position])) _position++;
            else if (ClauseCount < QueryParser.MaxClauses) ReadToken();
            else if (CharacterRules.HasWord(text.AsSpan(_position))) return StopAtLimit();
            else break;
        }

        return _tokens;
    }

    private List<QueryToken> StopAtLimit()
    {
        notes.AddLimit("too-many-clauses", _position, $"A query has at most {QueryParser.MaxClauses:N0} clauses. What stands from {QueryNotes.Quote(text.AsSpan(_position))} on was left out.");
        return _tokens;
    }

    private void ReadToken()
    {
        var unit = text[_position];
        if (unit == '(') Add(QueryTokenKind.Open, 1);
        else if (unit == ')') Add(QueryTokenKind.Close, 1);
        else if (CharacterRules.IsQuote(unit)) AddLeaf(_clauses.ReadPhrase(ref _position, everySpelling: false), keepEmpty: AwaitsClause());
        else if (CharacterRules.IsDoubled(text, _position, '&')) Add(QueryTokenKind.And, 2);
        else if (CharacterRules.IsDoubled(text, _position, '|')) Add(QueryTokenKind.Or, 2);
        else if (unit is '+' or '-' or '!') ReadSign();
        else if (unit != '*' && !CharacterRules.StartsWord(text, _position)) SkipPunctuation();
        else ReadWord();
    }

    /// <summary>A sign counts where a clause may begin and only one stands directly before it; elsewhere it is punctuation.</summary>
    private void ReadSign()
    {
        var start = _position;
        while (_position < text.Length && text[_position] is '+' or '-' or '!') _position++;
        var isGlued = _tokens.Count > 0 && _tokens[^1].End == start && _tokens[^1].Kind is QueryTokenKind.Leaf or QueryTokenKind.Close;
        var hasClause = BeginsClause(_position);
        if (_position == start + 1 && hasClause && !isGlued)
        {
            _position = start;
            Add(text[start] == '+' ? QueryTokenKind.Plus : QueryTokenKind.Minus, 1);
        }
        else if (!isGlued)
        {
            NoteDanglingSign(start);
        }
    }

    private bool BeginsClause(int position) =>
        position < text.Length
        && (text[position] == '(' || CharacterRules.IsQuote(text[position])
            || CharacterRules.TrimToWord(text.AsSpan(position, WordEnd(position) - position), keepStars: true).Length > 0);

    private void NoteDanglingSign(int start) =>
        notes.Add("dangling-operator", start, $"{QueryNotes.Quote(text.AsSpan(start, _position - start))} does not stand alone and directly before a word, a phrase or a parenthesis. It was ignored.");

    private void SkipPunctuation()
    {
        do _position++;
        while (_position < text.Length && !CharacterRules.EndsWord(text, _position) && text[_position] != '*' && !CharacterRules.StartsWord(text, _position));
    }

    private void ReadWord()
    {
        var start = _position;
        var end = WordEnd(start);
        if (SkipLeadingStars(start, end)) return;
        var colon = text.IndexOf(':', start, end - start);
        var name = colon > start && IsName(text.AsSpan(start, colon - start)) ? text[start..colon] : "";
        if (name.Length > 0 && fields.Contains(name.ToLowerInvariant())) ReadField(name.ToLowerInvariant(), start, colon, end);
        else if (IsSpellingField(name) && colon + 1 < text.Length && !IsSpaceOrParenthesis(colon + 1)) ReadEverySpelling(start, colon, end);
        else if (name.Length > 0 && !text.AsSpan(colon).StartsWith("://")) ReadUnknownField(name, start, colon, end);
        else ReadWordOrOperator(start, end);
    }

    /// <summary>Passes over stars and punctuation before a word, which then is read as if they were not there.</summary>
    private bool SkipLeadingStars(int start, int end)
    {
        var word = start;
        while (word < end && !CharacterRules.StartsWord(text, word)) word++;
        if (word == start || word == end) return false;
        notes.Add("star-unsupported", start, ClauseReader.StarMessage(text.AsSpan(start, end - start)));
        _position = word;
        return true;
    }

    private void ReadWordOrOperator(int start, int end)
    {
        var kind = text.AsSpan(start, end - start) switch
        {
            "AND" => QueryTokenKind.And,
            "OR" => QueryTokenKind.Or,
            "NOT" => QueryTokenKind.Not,
            _ => QueryTokenKind.Leaf,
        };
        if (kind != QueryTokenKind.Leaf)
        {
            Add(kind, end - start);
            return;
        }

        _position = end;
        AddLeaf(_clauses.MakeWord(start, end), keepEmpty: AwaitsClause());
    }

    private void ReadField(string name, int start, int colon, int end)
    {
        var value = colon + 1;
        _position = value;
        if (value < text.Length && text[value] is '+' or '-' or '!' && BeginsClause(value + 1))
        {
            _position = ++value;
            notes.Add("dangling-operator", value - 1, $"A sign must stand before the field: {text[value - 1]}{name}:… It was ignored.");
        }

        if (value >= text.Length || CharacterRules.IsSpace(text[value]) || text[value] == ')')
        {
            AddFieldWithoutValue(start, colon);
            return;
        }

        var field = new QueryToken(QueryTokenKind.Field, name, null, start, value - start);
        if (text[value] == '(')
        {
            _tokens.Add(field);
        }
        else if (ReadFieldValue(value, end) is { } node)
        {
            _tokens.Add(field);
            AddLeaf(node, keepEmpty: true);
        }
        else
        {
            AddFieldWithoutValue(start, colon);
        }
    }

    private SyntaxNode? ReadFieldValue(int value, int end)
    {
        if (CharacterRules.IsQuote(text[value])) return _clauses.ReadPhrase(ref _position, everySpelling: false);
        if (text[value] is '[' or '{') return _clauses.ReadRange(ref _position);
        var colon = end > value ? text.IndexOf(':', value, end - value) : -1;
        if (colon > value && colon + 1 < text.Length && IsSpellingField(text.AsSpan(value, colon - value)) && CharacterRules.IsQuote(text[colon + 1]))
        {
            _position = colon + 1;
            return _clauses.ReadPhrase(ref _position, everySpelling: true);
        }

        _position = Math.Max(end, value);
        return end > value ? _clauses.MakeWord(value, end) : null;
    }

    private void AddFieldWithoutValue(int start, int colon)
    {
        var name = text.AsSpan(start, colon - start);
        notes.Add("field-without-value", start, $"Nothing to look for stands directly after {QueryNotes.Quote(text.AsSpan(start, colon + 1 - start))}. {QueryNotes.Quote(name)} was read as a word.");
        AddLeaf(new WordNode(name.ToString(), start, name.Length), keepEmpty: false);
    }

    private void ReadEverySpelling(int start, int colon, int end)
    {
        _position = colon + 1;
        SyntaxNode? node;
        if (CharacterRules.IsQuote(text[_position]))
        {
            node = _clauses.ReadPhrase(ref _position, everySpelling: true);
        }
        else
        {
            _position = end;
            node = _clauses.MakeSpellings(colon + 1, end);
        }

        if (node is null) AddFieldWithoutValue(start, colon);
        else AddLeaf(node with { Start = start, Length = node.Start + node.Length - start }, keepEmpty: false);
    }

    /// <summary>Reads <c>foo:bar</c>, where foo is no field, as the words foo and bar.</summary>
    private void ReadUnknownField(string name, int start, int colon, int end)
    {
        var nameNode = new WordNode(CharacterRules.LowerOperator(name), start, name.Length);
        var hasQuoteOrOpen = end == colon + 1 && end < text.Length && (CharacterRules.IsQuote(text[end]) || text[end] == '(');
        var words = new List<SyntaxNode> { nameNode };
        var rest = colon + 1;
        while (rest < end && ClauseCount + words.Count < QueryParser.MaxClauses)
        {
            var to = text.IndexOf(':', rest, end - rest) is >= 0 and var next ? next : end;
            if (_clauses.MakeWord(rest, to) is { } word) words.Add(word);
            rest = Math.Min(to + 1, end);
        }

        if (hasQuoteOrOpen || words.Count > 1)
        {
            notes.Add("unknown-field", start, $"There is no field {QueryNotes.Quote(name)}. It was read as a word. Fields are {string.Join(", ", fields.Order(StringComparer.Ordinal))}.");
        }

        if (hasQuoteOrOpen)
        {
            ClauseCount++;
            _tokens.Add(new QueryToken(QueryTokenKind.UnknownField, nameNode.Text, nameNode, start, end - start));
            _position = end;
            return;
        }

        _position = rest;
        if (words.Count == 1)
        {
            AddLeaf(nameNode, keepEmpty: false);
            return;
        }

        ClauseCount += words.Count - 1;
        var clauses = words.ConvertAll(word => new GroupClause(ClauseKind.Plain, word));
        AddLeaf(new GroupNode(clauses, start, rest - start), keepEmpty: false);
    }

    private int WordEnd(int start)
    {
        var end = start;
        while (end < text.Length && !CharacterRules.EndsWord(text, end)) end++;
        return end;
    }

    private bool IsSpaceOrParenthesis(int position) => CharacterRules.IsSpace(text[position]) || text[position] is '(' or ')';

    private static bool IsSpellingField(ReadOnlySpan<char> name) => name.Equals(QueryParser.SpellingField, StringComparison.OrdinalIgnoreCase);

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var unit in name)
        {
            if (!char.IsLetter(unit) && unit != '_') return false;
        }

        return true;
    }

    /// <summary>Whether the last token is an operator or field whose clause comes next, even an empty one.</summary>
    private bool AwaitsClause() =>
        _tokens.Count > 0 && _tokens[^1].Kind is not (QueryTokenKind.Leaf or QueryTokenKind.Open or QueryTokenKind.Close);

    private void Add(QueryTokenKind kind, int length)
    {
        _tokens.Add(new QueryToken(kind, text.Substring(_position, length), null, _position, length));
        _position += length;
    }

    private void AddLeaf(SyntaxNode? node, bool keepEmpty)
    {
        if (node is null && !keepEmpty) return;
        if (node is not null) ClauseCount++;
        var start = node?.Start ?? _position;
        _tokens.Add(new QueryToken(QueryTokenKind.Leaf, "", node, start, _position - start));
    }
}
