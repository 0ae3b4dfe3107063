using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Queries.Syntax;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog;

/// <summary>Makes queries of the engine from the query language: fields, names with their spellings, and the rule for plain words.
/// One builder a query text.</summary>
/// <param name="variants">Knows other spellings; null searches what was typed and nothing else.</param>
/// <param name="values">Knows what readers call values.</param>
/// <param name="zone">The zone that dates of the query are in; null for UTC.</param>
/// <param name="count">Articles that a query matches in the whole index: spellings that none has are left out. Null keeps them all.</param>
/// <param name="rank">How words are scored.</param>
internal sealed class QueryBuilder(SpellingVariants? variants, FieldValues values, TimeZoneInfo? zone = null, Func<Query, long>? count = null, Ranking rank = Ranking.Default)
{
    /// <summary>A question with more content words than this ranks by any of them.</summary>
    public const int LongQuestion = 6;

    private readonly WordQueries words = WordQueries.For(rank);
    private readonly List<ReadingNote> notes = [];
    private readonly List<Expansion> expansions = [];
    private bool asksForWords;

    /// <summary>Builds the queries of a text.</summary>
    /// <param name="text">The query text.</param>
    /// <param name="rule">The rule for plain words, or null for the default: all of few words, any of many.</param>
    public BuiltQuery Build(string text, WordRule? rule = null)
    {
        notes.Clear();
        expansions.Clear();
        asksForWords = false;
        var parsed = QueryParser.Parse(text, ArticleSchema.QueryFields);
        notes.AddRange(parsed.Notes.Select(note => new ReadingNote(note.Code, note.Message)));
        if (parsed.Root is null && notes.Count == 0 && !string.IsNullOrWhiteSpace(text)) Note("no-word", $"“{text.Trim()}” has no letter or digit: it was left out.");
        if (parsed.Root is null) return new BuiltQuery(new MatchAllQuery(), null, WordRule.All, notes.ToArray(), [], false);

        var top = parsed.Root as GroupNode ?? new GroupNode([new GroupClause(ClauseKind.Plain, parsed.Root)], parsed.Root.Start, parsed.Root.Length);
        var parts = ReadClauses(top.Clauses, WordQueries.DefaultFields);
        var used = rule ?? (parts.Plain.Count > LongQuestion ? WordRule.Any : WordRule.All);
        var query = parts.Combine(used == WordRule.Any ? 1 : parts.Plain.Count);
        // Most of the words: more than half. Of one or two words that is all of them.
        var most = parts.Plain.Count / 2 + 1;
        var mostWords = used == WordRule.All && rule is null && most < parts.Plain.Count ? parts.Combine(most) : null;
        return new BuiltQuery(query ?? new MatchAllQuery(), mostWords, used, notes.ToArray(), expansions.ToArray(), asksForWords);
    }

    private ClauseParts ReadClauses(IReadOnlyList<GroupClause> clauses, IReadOnlyList<string> fields)
    {
        var parts = new ClauseParts();
        // A word that is said twice asks for nothing more, and must not count as two of "most of the words".
        var said = new HashSet<(ClauseKind Kind, string Words)>();
        for (var i = 0; i < clauses.Count;)
        {
            var run = 0;
            while (i + run < clauses.Count && clauses[i + run] is { Kind: ClauseKind.Plain, Node: WordNode }) run++;
            if (run > 0)
            {
                ReadRun(clauses.Skip(i).Take(run).Select(clause => (WordNode)clause.Node).ToArray(), fields, parts, said);
                i += run;
                continue;
            }

            var isRepeated = clauses[i].Node is WordNode word && !said.Add((clauses[i].Kind, Folded(word.Text)));
            if (!isRepeated && Read(clauses[i].Node, fields) is { } query) parts.Add(IsFilter(clauses[i]) ? ClauseKind.Must : clauses[i].Kind, query);
            i++;
        }

        return parts;
    }

    /// <summary>A filter without an operator always counts: only words may be missing where most of them will do.</summary>
    private static bool IsFilter(GroupClause clause) =>
        clause is { Kind: ClauseKind.Plain, Node: FieldNode field } && ArticleSchema.Schema.Find(field.Field)?.Kind != Engine.Documents.FieldKind.Text;

    /// <summary>Plain words side by side: a run of them may be one name.</summary>
    private void ReadRun(WordNode[] run, IReadOnlyList<string> fields, ClauseParts parts, HashSet<(ClauseKind Kind, string Words)> said)
    {
        var groups = variants?.ForQuery(run.Select(word => word.Text).ToArray()) ?? [];
        for (int i = 0, length; i < run.Length; i += length)
        {
            var group = groups.FirstOrDefault(candidate => candidate.FirstWord == i);
            length = group?.WordCount ?? 1;
            if (!said.Add((ClauseKind.Plain, string.Join(' ', run.Skip(i).Take(length).Select(word => Folded(word.Text)))))) continue;
            var query = length > 1 ? Name(run.Skip(i).Take(length).ToArray(), group!, fields) : Word(run[i], group, fields);
            if (query is not null && length == 1 && IsStopWord(run[i])) parts.StopWords.Add(query);
            else if (query is not null) parts.Plain.Add(query);
        }
    }

    private Query? Read(SyntaxNode node, IReadOnlyList<string> fields) => node switch
    {
        WordNode word => Word(word, variants?.ForQuery([word.Text]) is [var group, ..] ? group : null, fields),
        PhraseNode phrase => Phrase(phrase, fields),
        PrefixNode prefix => Prefix(prefix, fields),
        AllNode => ReferenceEquals(fields, WordQueries.DefaultFields) ? new MatchAllQuery { Boost = 0 } : new HasWordsQuery(fields[0]) { Boost = 0 },
        GroupNode group => ReadClauses(group.Clauses, fields) is var parts ? parts.Combine(parts.Plain.Count) : null,
        FieldNode field => new FieldClauses(values, zone ?? TimeZoneInfo.Utc, notes).Read(field) ?? InTextField(field),
        RangeNode => Note("unreadable-range", "A range stands behind date: — date:[2026-01 TO 2026-02]. It was left out here."),
        _ => null,
    };

    private Query? InTextField(FieldNode field) =>
        ArticleSchema.Schema.Find(field.Field)?.Kind == Engine.Documents.FieldKind.Text ? Read(field.Child, [field.Field]) : null;

    private Query? Word(WordNode word, VariantGroup? group, IReadOnlyList<string> fields)
    {
        var typed = WordQueries.Analyze(word.Text);
        if (typed.Count == 0) return Note("no-word", $"“{word.Text}” has no letter or digit: it was left out.");
        asksForWords = true;
        var alternatives = new List<IReadOnlyList<Token>> { typed };
        if (group is not null) alternatives.AddRange(Spellings(word.Text, group));
        var isName = group?.ActorId is not null || values.IsActorName(word.Text);
        return words.Any(fields, alternatives, isName, word.Text);
    }

    /// <summary>Several words that are one name: all of them, or another spelling of the name.</summary>
    private Query? Name(WordNode[] run, VariantGroup group, IReadOnlyList<string> fields)
    {
        var label = string.Join(' ', run.Select(word => word.Text));
        var typed = run.Where(word => !IsStopWord(word)).Select(word => Word(word, null, fields)).OfType<Query>().ToArray();
        var spellings = Spellings(label, group);
        if (typed.Length == 0) return null;
        var all = new BooleanQuery { Must = typed, Label = label };
        return spellings.Count == 0 ? all : new BooleanQuery { Should = [all, words.Any(fields, spellings, exactOnly: true, label)], Label = label };
    }

    private Query? Phrase(PhraseNode phrase, IReadOnlyList<string> fields)
    {
        var typed = WordQueries.Analyze(phrase.Text);
        if (typed.Count == 0) return Note("no-word", $"“{phrase.Text}” has no letter or digit: it was left out.");
        asksForWords = true;
        var positions = typed.Select(token => (IReadOnlyList<string>)[token.Term]).ToArray();
        if (phrase.EverySpelling && variants is not null) positions = typed.Select(token => InPlace(phrase.Text[token.Start..token.End], token)).ToArray();
        return words.Phrase(fields, positions, phrase.Slop, phrase.Text);
    }

    private BooleanQuery? Prefix(PrefixNode prefix, IReadOnlyList<string> fields)
    {
        var typed = WordQueries.Analyze(prefix.Text);
        if (typed.Count == 0) return null;
        asksForWords = true;
        var last = words.Prefix(fields, typed[^1].Term, prefix.Text + "*");
        if (typed.Count == 1) return (BooleanQuery)last;
        return new BooleanQuery { Must = [.. typed.Take(typed.Count - 1).Select(token => words.Any(fields, [[token]], false, prefix.Text + "*")), last] };
    }

    private string[] InPlace(string word, Token token)
    {
        var others = variants!.InPlaceOf(word).Select(other => (Spelling: other, Tokens: WordQueries.Analyze(other))).Where(other => other.Tokens.Count == 1).ToArray();
        var counted = Counted(others);
        if (counted.Length > 0) Report(word, "name:\"…\" takes every spelling of each word", null, counted);
        return [token.Term, .. counted.Select(other => other.Tokens[0].Term).Distinct().Where(term => term != token.Term)];
    }

    private IReadOnlyList<IReadOnlyList<Token>> Spellings(string typed, VariantGroup group)
    {
        var own = Folded(typed);
        var others = group.Spellings
            .Select(spelling => (Spelling: spelling, Tokens: WordQueries.Analyze(spelling)))
            .Where(other => other.Tokens.Count > 0)
            .DistinctBy(other => string.Join(' ', other.Tokens.Select(token => token.Term)))
            .Where(other => string.Join(' ', other.Tokens.Select(token => token.Term)) != own)
            .ToArray();
        var counted = Counted(others);
        if (counted.Length > 0) Report(typed, group.Reason, group.ActorId, counted);
        return counted.Select(other => other.Tokens).ToArray();
    }

    private (string Spelling, IReadOnlyList<Token> Tokens, long Articles)[] Counted((string Spelling, IReadOnlyList<Token> Tokens)[] spellings) =>
        spellings.Select(other => (other.Spelling, other.Tokens, Articles: count?.Invoke(words.Any(WordQueries.DefaultFields, [other.Tokens], true, other.Spelling)) ?? 1))
            .Where(other => other.Articles > 0).OrderByDescending(other => other.Articles).ToArray();

    private void Report(string word, string reason, string? actor, IEnumerable<(string Spelling, IReadOnlyList<Token> Tokens, long Articles)> spellings) =>
        expansions.Add(new Expansion(word, reason, actor, spellings.Select(other => new SpellingCount(other.Spelling, other.Articles)).ToArray()));

    private Query? Note(string code, string message)
    {
        notes.Add(new ReadingNote(code, message));
        return null;
    }

    private static string Folded(string text) => string.Join(' ', WordQueries.Analyze(text).Select(token => token.Term));

    private static bool IsStopWord(WordNode word)
    {
        var tokens = WordQueries.Analyze(word.Text);
        return tokens.Count == 1 && StopWords.IsStopWord(tokens[0].Term);
    }
}
