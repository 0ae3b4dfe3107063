namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>Cuts a query text into tokens. The clauses without parts are read by <see cref="ClauseReader"/>.</summary>
internal sealed class QueryLexer(string text, IReadOnlySet<string> fields, QueryNotes notes)
{
    private readonly ClauseReader clauses = new(text, notes);
    private readonly WordReader words = new(text, notes);
    private readonly QueryTokens tokens = new();
    private int position;

    /// <summary>The words, phrases and other clauses read so far; operators do not count.</summary>
    public int ClauseCount => tokens.ClauseCount;

    /// <summary>All tokens of the text, up to <see cref="QueryParser.MaxClauses"/> clauses.</summary>
    public List<QueryToken> Read()
    {
        while (position < text.Length)
        {
            if (CharacterRules.IsSpace(text[position])) position++;
            else if (tokens.ClauseCount < QueryParser.MaxClauses) ReadToken();
            else if (CharacterRules.HasWord(text.AsSpan(position))) return StopAtLimit();
            else break;
        }

        return tokens.All;
    }

    private List<QueryToken> StopAtLimit()
    {
        notes.AddLimit("too-many-clauses", position, $"A query has at most {QueryParser.MaxClauses:N0} clauses. What stands from {QueryNotes.Quote(text.AsSpan(position))} on was left out.");
        return tokens.All;
    }

    private void ReadToken()
    {
        var unit = text[position];
        if (unit == '(') Add(QueryTokenKind.Open, 1);
        else if (unit == ')') Add(QueryTokenKind.Close, 1);
        else if (CharacterRules.IsQuote(unit)) AddLeaf(clauses.ReadPhrase(ref position, everySpelling: false), keepEmpty: tokens.AwaitsClause);
        else if (CharacterRules.IsDoubled(text, position, '&')) Add(QueryTokenKind.And, 2);
        else if (CharacterRules.IsDoubled(text, position, '|')) Add(QueryTokenKind.Or, 2);
        else if (unit is '+' or '-' or '!') ReadSign();
        else if (unit == '^') ReadBoost();
        else if (unit == '/') ReadRegexp();
        else if (unit != '*' && !CharacterRules.StartsWord(text, position) && !CharacterRules.BeginsWildcard(text, position)) SkipPunctuation();
        else ReadWord();
    }

    /// <summary>A sign counts where a clause may begin and only one stands directly before it; elsewhere it is punctuation.</summary>
    private void ReadSign()
    {
        var start = position;
        while (position < text.Length && text[position] is '+' or '-' or '!') position++;
        var isGlued = tokens.IsBehindClause(start);
        var hasClause = BeginsClause(position);
        if (position == start + 1 && hasClause && !isGlued)
        {
            position = start;
            Add(text[start] == '+' ? QueryTokenKind.Plus : QueryTokenKind.Minus, 1);
        }
        else if (!isGlued)
        {
            NoteDanglingSign(start);
        }
    }

    private bool BeginsClause(int start) =>
        start < text.Length
        && (text[start] == '(' || CharacterRules.IsQuote(text[start])
            || (text[start] == '/' && CharacterRules.RegexpEnd(text, start) > 0)
            || CharacterRules.TrimToWord(text.AsSpan(start, WordEnd(start) - start), keepWildcards: true).Length > 0);

    private void NoteDanglingSign(int start) =>
        notes.Add("dangling-operator", start, $"{QueryNotes.Quote(text.AsSpan(start, position - start))} does not stand alone and directly before a word, a phrase or a parenthesis. It was ignored.");

    private void SkipPunctuation()
    {
        do position++;
        while (position < text.Length && !CharacterRules.EndsWord(text, position) && text[position] != '*' && !CharacterRules.StartsWord(text, position)
            && (text[position - 1] == '?' || !CharacterRules.BeginsWildcard(text, position)));
    }

    private void ReadRegexp()
    {
        if (clauses.ReadRegexp(ref position) is { } regexp) AddLeaf(regexp, keepEmpty: false);
        else SkipPunctuation();
    }

    /// <summary>A caret and a number weigh the clause directly before them.</summary>
    private void ReadBoost()
    {
        var start = position;
        var boost = BoostNumber.Read(text, start + 1, out position);
        if (boost is null || !tokens.IsBehindClause(start))
        {
            notes.Add("bad-boost", start, $"A weight is a number directly behind a clause, as in haftar^2. {QueryNotes.Quote(text.AsSpan(start, position - start))} was ignored.");
            return;
        }

        var bounded = Math.Clamp(boost.Value, 0, QueryParser.MaxBoost);
        if (bounded != boost) notes.Add("bad-boost", start, $"A weight is a number from 0 to {QueryParser.MaxBoost}. For {QueryNotes.Quote(text.AsSpan(start, position - start))}, ^{bounded} was taken.");
        tokens.Add(new QueryToken(QueryTokenKind.Boost, text[start..position], null, start, position - start) { Number = (float)bounded });
    }

    private void ReadWord()
    {
        var start = position;
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
        while (word < end && text[word] is '*' or '?') word++;
        if (word == end || CharacterRules.StartsWord(text, word)) return false;
        while (word < end && !CharacterRules.StartsWord(text, word)) word++;
        if (word == end) return false;
        notes.Add("star-unsupported", start, WordReader.StarMessage(text.AsSpan(start, end - start)));
        position = word;
        return true;
    }

    private void ReadWordOrOperator(int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (OperatorWord.Of(word) is { } found && (found.Kind != QueryTokenKind.Lead || IsBeforeParenthesis(end)))
        {
            AddOperator(found, end - start);
            return;
        }

        if (OperatorWord.IsNumberedInLowerCase(word) || (word.Equals("lead", StringComparison.OrdinalIgnoreCase) && end < text.Length && text[end] == '('))
        {
            notes.Add("operator-lower-case", start, $"{QueryNotes.Quote(word)} was read as a word. To use it as an operator, write {word.ToString().ToUpperInvariant()}.");
        }

        if (OperatorWord.HasWordForNumber(word)) notes.Add("bad-number", start, $"An operator with a number looks like NEAR/8. {QueryNotes.Quote(word)} was read as a word.");
        position = end;
        AddLeaf(words.MakeWord(start, end), keepEmpty: tokens.AwaitsClause);
    }

    private void AddOperator(OperatorWord found, int length)
    {
        if (!found.IsNumberRead)
        {
            var name = text[position..(position + length)].Split('/')[0];
            var least = found.Kind == QueryTokenKind.AtLeast ? 1 : 0;
            notes.Add("bad-number", position, $"{name} takes a number from {least} to {found.Most}, as in {name}/3. {QueryNotes.Quote(text.AsSpan(position, length))} was read as {name}/{found.Number}.");
        }

        Add(found.Kind, length);
        tokens.All[^1] = tokens.All[^1] with { Proximity = found.Proximity, Number = found.Number };
    }

    private bool IsBeforeParenthesis(int end)
    {
        while (end < text.Length && CharacterRules.IsSpace(text[end])) end++;
        return end < text.Length && text[end] == '(';
    }

    private void ReadField(string name, int start, int colon, int end)
    {
        var value = colon + 1;
        position = value;
        if (value < text.Length && text[value] is '+' or '-' or '!' && BeginsClause(value + 1))
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
        var end = WordEnd(value);
        return OperatorWord.Of(text.AsSpan(value, end - value)) is { Kind: QueryTokenKind.AtLeast or QueryTokenKind.Lead } found
            && (found.Kind == QueryTokenKind.AtLeast || IsBeforeParenthesis(end));
    }

    private SyntaxNode? ReadFieldValue(int value, int end)
    {
        if (CharacterRules.IsQuote(text[value])) return clauses.ReadPhrase(ref position, everySpelling: false);
        if (text[value] is '[' or '{') return clauses.ReadRange(ref position);
        if (text[value] == '/' && clauses.ReadRegexp(ref position) is { } regexp) return regexp;
        var colon = end > value ? text.IndexOf(':', value, end - value) : -1;
        if (colon > value && colon + 1 < text.Length && IsSpellingField(text.AsSpan(value, colon - value)) && CharacterRules.IsQuote(text[colon + 1]))
        {
            position = colon + 1;
            return clauses.ReadPhrase(ref position, everySpelling: true);
        }

        position = Math.Max(end, value);
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
        var clauses = clauseNodes.ConvertAll(word => new GroupClause(ClauseKind.Plain, word));
        AddLeaf(new GroupNode(clauses, start, rest - start), keepEmpty: false);
    }

    private int WordEnd(int start)
    {
        var end = start;
        while (end < text.Length && !CharacterRules.EndsWord(text, end)) end++;
        return end;
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

    private void Add(QueryTokenKind kind, int length)
    {
        tokens.Add(new QueryToken(kind, text.Substring(position, length), null, position, length));
        position += length;
    }

    private void AddLeaf(SyntaxNode? node, bool keepEmpty) => tokens.AddLeaf(node, position, keepEmpty);
}
