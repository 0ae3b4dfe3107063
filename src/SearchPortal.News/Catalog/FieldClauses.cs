using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Queries.Syntax;

namespace SearchPortal.News.Catalog;

/// <summary>Clauses in fields of whole values and of dates: <c>outlet:"The South Asia Times"</c>, <c>actor:(haftar OR munir)</c>,
/// <c>date:[2026-01 TO 2026-02]</c>. They filter and do not score.</summary>
internal sealed class FieldClauses(FieldValues values, TimeZoneInfo zone, List<ReadingNote> notes)
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
        WordNode word when field == DateField => Dates(word.Text, word.Text),
        PhraseNode phrase when field == DateField => Dates(phrase.Text, phrase.Text),
        WordNode word => new KeywordQuery(field, values.Resolve(field, word.Text)),
        PhraseNode phrase => new KeywordQuery(field, values.Resolve(field, phrase.Text)),
        PrefixNode prefix => Note("star-unsupported", $"{field}: takes whole values: “{prefix.Text}*” was left out."),
        RangeNode => Note("unreadable-range", $"{field}: takes no range: it was left out."),
        _ => null,
    };

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
        return new RangeQuery(ArticleSchema.Published,
            from is null ? null : DateSpan.Instant(first.First, zone),
            to is null ? null : DateSpan.Instant(last.After, zone));
    }

    private Query? NoDate(string text) =>
        Note("no-date", $"“{text}” is no date: write date:2026, date:2026-02 or date:2026-02-01. It was left out.");

    private Query? Note(string code, string message)
    {
        notes.Add(new ReadingNote(code, message));
        return null;
    }
}
