using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Indexing;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Numerics;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine;

/// <summary>Many queries that are asked of one document at a time. What a query needs of a document is found beforehand, so a document is asked those queries alone
/// that may match it. For many threads.</summary>
public sealed class Percolator
{
    private readonly IndexSchema schema;
    private readonly NeededTerms terms = new();
    private readonly (Query Query, Need Need)[] queries;

    /// <param name="schema">The fields of the documents.</param>
    /// <param name="queries">The queries.</param>
    public Percolator(IndexSchema schema, IReadOnlyList<Query> queries)
    {
        ArgumentNullException.ThrowIfNull(queries);
        this.schema = schema;
        this.queries = [.. queries.Select(query => (query, terms.Of(query)))];
    }

    /// <summary>The places, in the list, of the queries that match a document, ascending.</summary>
    public IReadOnlyList<int> Matching(Document document)
    {
        var texts = new Dictionary<string, AnalyzedText>(StringComparer.Ordinal);
        var present = new DocumentBits(terms.Count);
        foreach (var field in schema.Fields)
        {
            if (field.Kind != FieldKind.Text || !document.Texts.TryGetValue(field.Name, out var value)) continue;
            var text = texts[field.Name] = new AnalyzedText(field, value);
            foreach (var token in text.Tokens)
            {
                terms.Note(field.Name, token.Term, present);
                if (field.StemField is not null) terms.Note(field.StemField, token.Stem, present);
            }

            if (field.MarksField is null) continue;
            foreach (var (term, _) in text.Marks) terms.Note(field.MarksField, term, present);
        }

        var matching = new List<int>();
        MemoryIndex? index = null;
        for (var i = 0; i < queries.Length; i++)
        {
            if (!queries[i].Need.IsMet(present)) continue;
            index ??= new MemoryIndex(new MemorySegment(schema, document, texts));
            if (index.Matches(queries[i].Query)) matching.Add(i);
        }

        return matching;
    }
}
