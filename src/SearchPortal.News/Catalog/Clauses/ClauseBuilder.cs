using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Queries.Syntax;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Clauses;

/// <summary>Makes queries of the clauses of one query text.</summary>
internal sealed class ClauseBuilder
{
    private readonly BuildContext context;
    private readonly WordReader words;
    private readonly FieldClauses filters;
    private readonly PlaceReader places;

    public ClauseBuilder(BuildContext context)
    {
        this.context = context;
        words = new WordReader(context);
        filters = new FieldClauses(context);
        places = new PlaceReader(context, words, new PatternReader(context), filters);
    }

    /// <summary>The queries of clauses side by side, by the part that they take.</summary>
    public ClauseParts ReadClauses(IReadOnlyList<GroupClause> clauses, TextScope scope)
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
                ReadRun(clauses.Skip(i).Take(run).Select(clause => (WordNode)clause.Node).ToArray(), scope, parts, said);
                i += run;
                continue;
            }

            var (kind, node) = (clauses[i].Kind, clauses[i].Node);
            var isRepeated = node is WordNode word && !said.Add((kind, WordQueries.Folded(word.Text)));
            if (!isRepeated && Read(node, scope, kind == ClauseKind.MustNot) is { } query)
            {
                if (IsFilter(node) && kind is ClauseKind.Plain or ClauseKind.Must) parts.AddFilter(query);
                else parts.Add(kind == ClauseKind.Plain && IsDemand(node) ? ClauseKind.Must : kind, query);
            }

            i++;
        }

        return parts;
    }

    /// <summary>A filter without an operator always counts: only words may be missing where most of them will do.</summary>
    private static bool IsFilter(SyntaxNode node) => node switch
    {
        AllNode => true,
        BoostNode boost => IsFilter(boost.Child),
        FieldNode field => !PlaceRules.IsText(field.Field) || IsFilter(field.Child),
        _ => false,
    };

    /// <summary>So does what was asked with an operator of its own, or with a filter in it.</summary>
    private static bool IsDemand(SyntaxNode node) => node switch
    {
        BoostNode boost => IsDemand(boost.Child),
        FieldNode field => IsDemand(field.Child),
        GroupNode group => group.Clauses.Any(clause => clause.Kind != ClauseKind.Plain || IsFilter(clause.Node) || IsDemand(clause.Node)),
        ProximityNode or AtLeastNode or LeadNode => true,
        _ => false,
    };

    /// <summary>Plain words side by side: a run of them may be one name.</summary>
    private void ReadRun(WordNode[] run, TextScope scope, ClauseParts parts, HashSet<(ClauseKind Kind, string Words)> said)
    {
        var groups = context.Variants?.ForQuery(run.Select(word => word.Text).ToArray()) ?? [];
        for (int i = 0, length; i < run.Length; i += length)
        {
            var group = groups.FirstOrDefault(candidate => candidate.FirstWord == i);
            length = group?.WordCount ?? 1;
            var key = string.Join(' ', run.Skip(i).Take(length).Select(word => WordQueries.Folded(word.Text)));
            if (!said.Add((ClauseKind.Plain, key)))
            {
                parts.Repeat(key, context.Words);
                continue;
            }

            var isStopWord = length == 1 && WordReader.IsStopWord(run[i]);
            var last = run[i + length - 1];
            context.Clauses.Begin(run[i].Start, last.Start + last.Length - run[i].Start, isStopWord ? QueryClauseKind.StopWord : length > 1 ? QueryClauseKind.Name : QueryClauseKind.Word, FieldOf(scope));
            var query = length > 1 ? Name(run.Skip(i).Take(length).ToArray(), group!, scope) : Word(words.Word(run[i], group, Beside(run, i), ranks: !scope.IsRestricted), scope);
            context.Clauses.End(query);
            if (query is not null && isStopWord) parts.StopWords.Add(query);
            else if (query is not null) parts.AddPlain(key, query, group is null ? Parts(run[i], scope) : null, context.Words);
        }
    }

    /// <summary>The words beside one of a run.</summary>
    private static Neighbours Beside(WordNode[] run, int at) =>
        new(at > 0 ? WordReader.Only(run[at - 1]) : null, at + 1 < run.Length ? WordReader.Only(run[at + 1]) : null);

    /// <summary>Reads a clause and keeps it with its query.</summary>
    /// <param name="node">The clause.</param>
    /// <param name="scope">Where it is looked for.</param>
    /// <param name="isExcluded">Whether articles that match it are left out.</param>
    /// <param name="written">The clause with its field and weight, where it has them.</param>
    private Query? Read(SyntaxNode node, TextScope scope, bool isExcluded = false, SyntaxNode? written = null)
    {
        switch (node)
        {
            case BoostNode boost:
                if (boost.Child is FieldNode weighedField && !PlaceRules.IsText(weighedField.Field)) context.Note("boost-unscored", $"{Quote(boost)} only filters: its weight was ignored.");
                return Read(boost.Child, scope, isExcluded, written ?? node) is { } weighed ? weighed with { Boost = weighed.Boost * boost.Boost } : null;
            case FieldNode field when PlaceRules.IsText(field.Field):
                return Read(field.Child, scope with { Fields = [field.Field] }, isExcluded, written ?? node);
            case AllNode { Length: 0 }:
                return Everything(scope);
        }

        written ??= node;
        context.Clauses.Begin(written.Start, written.Length, KindOf(node), node is FieldNode filter ? filter.Field : FieldOf(scope), isExcluded);
        var query = ReadClause(node, scope);
        context.Clauses.End(query);
        return query;
    }

    private Query? ReadClause(SyntaxNode node, TextScope scope)
    {
        var isPlaced = scope.IsRestricted || node is PrefixNode or WildcardNode or FuzzyNode or RegexpNode or ProximityNode
            || (node is FieldNode && PlaceRules.AsksForNearness(node));
        if (isPlaced && PlaceRules.HasPlaces(node)) return Placed(node, scope);
        switch (node)
        {
            case WordNode word:
                return Word(words.Word(word, ranks: !scope.IsRestricted), scope);
            case PhraseNode phrase:
                return words.Phrase(phrase) is { } positions ? context.Words.Phrase(scope.Fields, positions, phrase.Slop, phrase.Text) : null;
            case AllNode:
                return Everything(scope);
            case GroupNode group:
                return ReadClauses(group.Clauses, scope) is var parts ? parts.Combine(parts.Plain.Count) : null;
            case ProximityNode proximity:
                return ReadAsAnd(proximity, scope);
            case LeadNode lead:
                return ReadInside(lead.Child, scope, scope with { InLead = true });
            case AtLeastNode several:
                return ReadInside(several.Child, scope, scope with { AtLeast = Math.Max(scope.AtLeast, several.Count) });
            case FieldNode field:
                if (scope.IsRestricted) context.Note("no-place", $"{Quote(field)} stands in no place of the text: it only filters.");
                return filters.Read(field);
            default:
                return context.Note("unreadable-range", "A range stands behind date: — date:[2026-01 TO 2026-02]. It was left out here.");
        }
    }

    private Query? Placed(SyntaxNode node, TextScope scope)
    {
        foreach (var operand in (node as ProximityNode)?.Operands ?? []) ReadForCount(operand, scope);
        return places.Read(node) is { } read ? places.InScope(read, scope) : null;
    }

    /// <summary>Reads what stands behind LEAD or ATLEAST. Of several clauses that must all match, each must be there so.</summary>
    private Query? ReadInside(SyntaxNode child, TextScope outer, TextScope inner)
    {
        if (!PlaceRules.HasPlaces(child)) return Read(child, inner);
        ReadForCount(child, outer);
        return places.Read(child) is { } read ? places.InScope(read, inner) : null;
    }

    /// <summary>Keeps a part with the articles that it matches anywhere, so that a reader sees what the whole loses.</summary>
    private void ReadForCount(SyntaxNode node, TextScope scope)
    {
        if (!context.Clauses.IsFull) Read(node, scope with { InLead = false, AtLeast = 1 });
    }

    private BooleanQuery? ReadAsAnd(ProximityNode proximity, TextScope scope)
    {
        var misfit = proximity.Operands.FirstOrDefault(operand => !PlaceRules.HasPlaces(operand));
        context.Note("no-place", misfit is null
            ? $"What stands in different fields can't be near each other: {Quote(proximity)} was read with AND."
            : $"{Quote(misfit)} stands in no place of the text: {Quote(proximity)} was read with AND.");
        var all = proximity.Operands.Select(operand => Read(operand, scope)).OfType<Query>().ToArray();
        return all.Length == 0 ? null : new BooleanQuery { Must = all };
    }

    private Query? Word(SpelledWord? word, TextScope scope)
    {
        if (word is null) return null;
        return scope.IsRestricted ? places.InScope(PlaceReader.OfWord(word), scope) : context.Words.Any(scope.Fields, word);
    }

    /// <summary>The parts of a word that is made of several (well-known), as words of their own; null for other words.</summary>
    private Query? Parts(WordNode word, TextScope scope) =>
        scope.IsRestricted ? null : context.Words.Each(scope.Fields, WordQueries.Analyze(word.Text), word.Text);

    /// <summary>Several words that are one name: all of them, or another spelling of the name.</summary>
    private BooleanQuery? Name(WordNode[] run, VariantGroup group, TextScope scope)
    {
        var label = string.Join(' ', run.Select(word => word.Text));
        var typed = run.Where(word => !WordReader.IsStopWord(word)).Select(word => Word(words.Word(word, group: null, Neighbours.None, ranks: !scope.IsRestricted), scope)).OfType<Query>().ToArray();
        var spellings = words.Spellings(label, group);
        if (typed.Length == 0) return null;
        var all = new BooleanQuery { Must = typed, Should = typed.Zip(typed.Skip(1), context.Words.Near).OfType<Query>().ToArray(), Label = label };
        return spellings.Count == 0 ? all : new BooleanQuery { Should = [all, Word(new SpelledWord(spellings, IsName: true, label), scope)!], Label = label };
    }

    private static Query Everything(TextScope scope) =>
        FieldOf(scope) is { } field ? new HasWordsQuery(field) { Boost = 0 } : new MatchAllQuery { Boost = 0 };

    private static string? FieldOf(TextScope scope) => ReferenceEquals(scope.Fields, WordQueries.DefaultFields) ? null : scope.Fields[0];

    private string Quote(SyntaxNode node) => context.Quote(node.Start, node.Length);

    private static QueryClauseKind KindOf(SyntaxNode node) => node switch
    {
        WordNode => QueryClauseKind.Word,
        PhraseNode => QueryClauseKind.Phrase,
        ProximityNode => QueryClauseKind.Near,
        AtLeastNode => QueryClauseKind.AtLeast,
        LeadNode => QueryClauseKind.Lead,
        GroupNode => QueryClauseKind.Group,
        AllNode => QueryClauseKind.Everything,
        FieldNode or RangeNode => QueryClauseKind.Filter,
        _ => QueryClauseKind.Pattern,
    };
}
