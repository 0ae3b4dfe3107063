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
    public IReadOnlyList<int> Matching(Document document) => Matching(document, new DocumentAnalysis(schema, document));

    /// <summary>As <see cref="Matching(Document)"/>, of a document that is analysed already.</summary>
    /// <exception cref="ArgumentException">The analysis is that of other texts.</exception>
    public IReadOnlyList<int> Matching(Document document, DocumentAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        analysis.ThrowIfOther(schema, document);
        var present = new DocumentBits(terms.Count);
        foreach (var (field, text) in analysis.Texts) Note(field, text, present);
        var matching = new List<int>();
        MemoryIndex? index = null;
        for (var i = 0; i < queries.Length; i++)
        {
            if (!queries[i].Need.IsMet(present)) continue;
            index ??= new MemoryIndex(new MemorySegment(schema, document, analysis.Texts));
            if (index.Matches(queries[i].Query)) matching.Add(i);
        }

        return matching;
    }

    private void Note(Field field, AnalyzedText text, DocumentBits present)
    {
        var exact = terms.In(field.Name);
        var stems = field.StemField is null ? null : terms.In(field.StemField);
        if (exact is not null || stems is not null)
        {
            foreach (var token in text.Tokens)
            {
                exact?.Note(token.Term, present);
                stems?.Note(token.Stem, present);
            }
        }

        if (field.MarksField is null || terms.In(field.MarksField) is not { } marks) return;
        foreach (var (term, _) in text.Marks) marks.Note(term, present);
    }
}
