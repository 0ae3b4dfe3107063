using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Suggesting;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Suggesting;

/// <summary>Suggests actors, outlets and topics of one snapshot: those that articles have.</summary>
internal sealed class LabelSuggestions
{
    /// <summary>The most values of a field that can be suggested: the most used ones. Bounds the memory.</summary>
    public const int MaxLabels = 100_000;

    private static readonly (SuggestKind Kind, string Field)[] Fields =
        [(SuggestKind.Actor, ArticleSchema.Actor), (SuggestKind.Outlet, ArticleSchema.Outlet), (SuggestKind.Topic, ArticleSchema.Topic)];

    private readonly FieldValues values;
    private readonly LabelIndex[] indexes;

    public LabelSuggestions(CatalogSnapshot snapshot, ActorAuthority actors)
    {
        values = snapshot.Values;
        var used = snapshot.Searcher.Search(new SearchTask(new MatchAllQuery())
        {
            Size = 0,
            Sort = Sort.SchemaOrder,
            Facets = [.. Fields.Select(each => new FacetRequest(each.Field, each.Field))],
        });
        var analyzer = Analyzers.Get(ArticleSchema.LabelAnalyzer);
        indexes = [.. Fields.Select((each, i) => new LabelIndex(Entries(each.Field, used.Facets[i].Counts, actors), analyzer))];
    }

    /// <summary>A group of each kind of label.</summary>
    public IEnumerable<SuggestGroup> Find(string text, int size) => Fields.Select((each, i) =>
    {
        var found = indexes[i].Find(text, size);
        return new SuggestGroup(each.Kind, found.Total, [.. found.First.Select(match => Present(each.Field, match))]);
    });

    /// <summary>What the values of a field are called that a text may mean; none for fields without labels.</summary>
    public IReadOnlyList<string> Like(string field, string text)
    {
        const int Few = 3;
        var index = Array.FindIndex(Fields, each => each.Field == field);
        return index < 0 ? [] : [.. indexes[index].Find(text, Few).First.Select(match => match.Entry.Label)];
    }

    private IEnumerable<LabelEntry> Entries(string field, IReadOnlyDictionary<string, long> counts, ActorAuthority actors) => counts
        .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(MaxLabels)
        .Select(entry => new LabelEntry(entry.Key, values.Label(field, entry.Key), field == ArticleSchema.Actor ? Spellings(actors, entry.Key) : [], entry.Value));

    private string[] Spellings(ActorAuthority actors, string id) =>
        [.. (actors.WithId(id)?.Spellings ?? []).Select(spelling => spelling.Text).Concat(values.FormsOf(id)).Distinct(StringComparer.Ordinal)];

    private Suggestion Present(string field, LabelMatch match)
    {
        var marked = new MarkedText(match.Text, [.. match.Spans.Select(span => new TextRange(span.Start, span.End - span.Start))]);
        var isLabel = match.Text == match.Entry.Label;
        return new Suggestion(
            match.Entry.Value,
            isLabel ? marked : new MarkedText(match.Entry.Label, []),
            isLabel ? null : marked,
            match.Entry.Uses,
            values.Kind(field, match.Entry.Value));
    }
}
