using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Queries.Syntax;

namespace SearchPortal.News.Catalog.Clauses;

/// <summary>Reads the clauses that have places in a text; see <see cref="PlaceRules"/>.</summary>
internal sealed class PlaceReader(BuildContext context, WordReader words, PatternReader patterns, FieldClauses filters)
{
    /// <summary>The places of a clause that <see cref="PlaceRules.HasPlaces"/>; null where it asks for nothing, which a note says.</summary>
    public Places? Read(SyntaxNode node) => node switch
    {
        WordNode word => words.Word(word, ranks: false) is { } spelled ? OfWord(spelled) : null,
        PhraseNode phrase => words.Phrase(phrase) is { } positions ? new Places(field => PhraseIn(field, positions, phrase), Fields: null, phrase.Text) : null,
        BoostNode boost => Read(boost.Child) is { } inner ? inner with { In = field => inner.In(field) is { } query ? query with { Boost = query.Boost * boost.Boost } : null } : null,
        FieldNode { Field: ArticleSchema.Actor } field => Actors(field.Child),
        FieldNode field => Read(field.Child) is { } inner ? inner with { Fields = inner.Fields ?? [field.Field] } : null,
        GroupNode group => AnyOf(group, Read),
        ProximityNode proximity => Near(proximity, proximity.Operands.Select(Read)),
        _ => patterns.Read(node),
    };

    /// <summary>The places of a word in any form and spelling.</summary>
    public static Places OfWord(SpelledWord word) => new(field => WordIn(field, word), Fields: null, word.Label);

    /// <summary>One query of what has places, in all fields of a scope: the headline counts twice as much as the text.</summary>
    public Query InScope(Places places, TextScope scope)
    {
        // A field of its own goes before the one around it, as in title:(body:x).
        IReadOnlyList<string> fields = places.Fields is not { } only ? scope.Fields : scope.Fields.Intersect(only).ToArray() is { Length: > 0 } both ? both : only;
        var parts = new List<Query>();
        foreach (var field in fields)
        {
            if (places.In(field) is not { } query) continue;
            if (scope.InLead && field == ArticleSchema.Body) query = new BeforeQuery(field, query, ArticleSchema.LeadEndMark) { Label = query.Label };
            parts.Add(query with { Boost = query.Boost * WeightOf(field) });
        }

        var anywhere = parts.Count == 1 ? parts[0] : parts.Count == 0 ? new MatchNoneQuery() : new BooleanQuery { Should = parts, Label = places.Label };
        return scope.AtLeast > 1 ? new AtLeastQuery(anywhere, scope.AtLeast) { Label = places.Label } : anywhere;
    }

    private float WeightOf(string field) => field == ArticleSchema.Title && context.Rank != Ranking.Bm25 ? 2 : 1;

    private static Query WordIn(string field, SpelledWord word)
    {
        var exact = WordQueries.InField(field, [.. word.Alternatives, .. word.Names], token => token.Term, word.Label);
        if (word.IsName || ArticleSchema.Schema[field].StemField is not { } stems) return exact;
        return new BooleanQuery { Should = [WordQueries.InField(stems, word.Alternatives, token => token.Stem, word.Label), exact], Label = word.Label };
    }

    private static Query PhraseIn(string field, IReadOnlyList<IReadOnlyList<string>> positions, PhraseNode phrase) =>
        (positions is [[var only]] ? (Query)new TermQuery(field, only) : new PhraseQuery(field, positions, phrase.Slop)) with { Label = phrase.Text };

    /// <summary>Where actors were recognised.</summary>
    private Places? Actors(SyntaxNode node)
    {
        switch (node)
        {
            case BoostNode boost:
                return Actors(boost.Child);
            case GroupNode group:
                return AnyOf(group, Actors);
            case ProximityNode proximity:
                return Near(proximity, proximity.Operands.Select(Actors));
            default:
                context.AsksForWords = true;
                var asked = node is WordNode word ? word.Text : ((PhraseNode)node).Text;
                var ids = filters.Values(ArticleSchema.Actor, asked).Values;
                return new Places(field => MarksIn(field, ids, asked), PlaceRules.MarkedFields, asked);
        }
    }

    private Query? MarksIn(string field, IReadOnlyList<string> ids, string label)
    {
        var marks = ArticleSchema.Schema[field].MarksField!;
        var listed = ids.Select(id => ArticleSchema.ActorMark + id);
        var unlisted = ids.SelectMany(context.Values.FormsOf).Select(form => ArticleSchema.FormMark + form);
        return Places.AnyOf(listed.Concat(unlisted).Select(mark => (Query)new TermQuery(marks, mark) { Label = label }).ToArray());
    }

    private Places? AnyOf(GroupNode group, Func<SyntaxNode, Places?> read)
    {
        var alternatives = group.Clauses.Select(clause => read(clause.Node)).OfType<Places>().ToArray();
        return alternatives.Length == 0 ? null : Places.Any(alternatives, context.Text.Substring(group.Start, group.Length));
    }

    private Places? Near(ProximityNode proximity, IEnumerable<Places?> operands)
    {
        var parts = operands.OfType<Places>().ToArray();
        if (parts.Length < 2) return parts.FirstOrDefault();
        return Places.All(parts, context.Text.Substring(proximity.Start, proximity.Length), (field, queries) => proximity.Kind switch
        {
            ProximityKind.Sentence => new WithinQuery(field, queries, ArticleSchema.SentenceMark),
            ProximityKind.Paragraph => new WithinQuery(field, queries, ArticleSchema.ParagraphMark),
            _ => new NearQuery(field, queries, proximity.Distance, Ordered: proximity.Kind == ProximityKind.Adjacent),
        });
    }
}
