namespace SearchPortal.Engine.Queries.Syntax;

/// <summary>Cuts a query text into tokens. The clauses without parts are read by <see cref="ClauseReader"/>.</summary>
internal sealed class QueryLexer
{
    private readonly string text;
    private readonly QueryNotes notes;
    private readonly QueryTokens tokens = new();
    private readonly ClauseReader clauses;
    private readonly WordReader words;
    private readonly FieldReader fieldReader;
    private int position;

    public QueryLexer(string text, IReadOnlySet<string> fields, QueryNotes notes)
    {
        this.text = text;
        this.notes = notes;
        clauses = new ClauseReader(text, notes);
        words = new WordReader(text, notes);
        fieldReader = new FieldReader(text, fields, tokens, clauses, words, notes);
    }

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
        var hasClause = CharacterRules.BeginsClause(text, position);
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
        var end = CharacterRules.WordEnd(text, start);
        if (SkipLeadingStars(start, end)) return;
        if (fieldReader.Read(start, end) is { } next) position = next;
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
        if (OperatorWord.Of(word) is { } found && (found.Kind != QueryTokenKind.Lead || CharacterRules.IsBeforeParenthesis(text, end)))
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

    private void Add(QueryTokenKind kind, int length)
    {
        tokens.Add(new QueryToken(kind, text.Substring(position, length), null, position, length));
        position += length;
    }

    private void AddLeaf(SyntaxNode? node, bool keepEmpty) => tokens.AddLeaf(node, position, keepEmpty);
}
