using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Queries.Syntax;
using SearchPortal.News.Catalog.Clauses;

namespace SearchPortal.News.Catalog;

/// <summary>Clauses in fields of whole values and of dates: <c>outlet:"The South Asia Times"</c>, <c>actor:(haftar OR munir)</c>,
/// <c>date:[2026-01 TO 2026-02]</c>. They filter and do not score.</summary>
internal sealed class FieldClauses(BuildContext context)
{
    private const string DateField = "date";

    /// <summary>The filter; null for a text field, and for a clause that can't be read, which a note says.</summary>
    public Query? Read(FieldNode field)
    {
        if (field.Field != DateField && ArticleSchema.Schema.Find(field.Field)?.Kind != FieldKind.Keyword) return null;
        return Read(field.Field, field.Child) is { } filter ? new ConstantScoreQuery(filter) { Boost = 0 } : null;
    }

    private Query? Read(string field, SyntaxNode node) => node switch
    {
        GroupNode group => Group(field, group),
        AllNode => Present(field),
        RangeNode range when field == DateField => Dates(range.From, range.To),
        WordNode word when field == DateField => IsCompared(word) ? NoDate(context.Text.Substring(word.Start, word.Length)) : Dates(word.Text, word.Text),
        PhraseNode phrase when field == DateField => Dates(phrase.Text, phrase.Text),
        WordNode word => Values(field, word.Text),
        PhraseNode phrase => Values(field, phrase.Text),
        PrefixNode or WildcardNode => LeftOut("star-unsupported", field, node),
        FuzzyNode => LeftOut("fuzzy-unsupported", field, node),
        RegexpNode => LeftOut("pattern-unsupported", field, node),
        RangeNode => context.Note("unreadable-range", $"{field}: takes no range: it was left out."),
        BoostNode boost => Unplaced("boost-unscored", $"{field}: only filters: the weight of {Quote(boost)} was ignored.", field, [boost.Child]),
        ProximityNode near => Unplaced("no-place", $"{field}: takes whole values, which have no place in the text: {Quote(near)} was read with AND.", field, near.Operands),
        AtLeastNode several => Unplaced("no-place", $"{field}: takes whole values, which stand in no place of the text: {Quote(several)} only filters.", field, [several.Child]),
        LeadNode lead => Unplaced("no-place", $"{field}: takes whole values, which stand in no place of the text: {Quote(lead)} only filters.", field, [lead.Child]),
        _ => context.Note("field-in-field", $"A field can't stand in {field}: — {Quote(node)} was left out."),
    };

    /// <summary>Articles that have a value, by id or label. A note says where none has it.</summary>
    public KeywordQuery Values(string field, string asked)
    {
        var query = new KeywordQuery(field, context.Values.Resolve(field, asked));
        if (!context.HasAllNotes && context.Count(query) == 0)
        {
            var like = context.LabelsLike(field, asked).Select(label => $"“{label}”").ToArray();
            context.Note("unknown-value", $"No article has the {field} “{asked}”." + (like.Length == 0 ? "" : $" Did you mean {string.Join(" or ", like)}?"));
        }

        return query;
    }

    private Query? LeftOut(string code, string field, SyntaxNode node) => context.Note(code, $"{field}: takes whole values: {Quote(node)} was left out.");

    private Query? Unplaced(string code, string message, string field, IReadOnlyList<SyntaxNode> nodes)
    {
        context.Note(code, message);
        var all = nodes.Select(node => Read(field, node)).OfType<Query>().ToArray();
        return all.Length switch { 0 => null, 1 => all[0], _ => new BooleanQuery { Filter = all } };
    }

    private string Quote(SyntaxNode node) => context.Quote(node.Start, node.Length);

    private Query? Group(string field, GroupNode group)
    {
        var parts = new ClauseParts();
        foreach (var clause in group.Clauses)
        {
            if (Read(field, clause.Node) is { } query) parts.Add(clause.Kind, query);
        }

        return parts.Combine(parts.Plain.Count);
    }

    private static BooleanQuery Present(string field) => new()
    {
        Filter = [new MatchAllQuery()],
        MustNot = [field == DateField ? new MissingNumberQuery(ArticleSchema.Published) : new KeywordQuery(field, [], OrMissing: true)],
    };

    private Query? Dates(string? from, string? to)
    {
        DateSpan first = default, last = default;
        if (from is not null && !DateSpan.TryRead(from, out first)) return NoDate(from);
        if (to is not null && !DateSpan.TryRead(to, out last)) return NoDate(to);
        if (from is not null && to is not null && first.First >= last.After) context.Note("reversed-range", $"date: begins with {from} and ends before it, with {to}: nothing lies between.");
        return new RangeQuery(ArticleSchema.Published,
            from is null ? null : DateSpan.Instant(first.First, context.Zone),
            to is null ? null : DateSpan.Instant(last.After, context.Zone));
    }

    /// <summary>The parser reads date:&gt;2026 without the sign: as that year alone, which is not what was asked.</summary>
    private bool IsCompared(WordNode word) => context.Text.AsSpan(word.Start, word.Length).TrimStart('(') is ['<' or '>', ..];

    private Query? NoDate(string text) =>
        context.Note("no-date", $"“{text}” is no date: write date:2026, date:2026-02, date:2026-02-01 or date:[2026-02 TO *]. It was left out.");
}
