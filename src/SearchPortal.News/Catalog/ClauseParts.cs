using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Queries.Syntax;

namespace SearchPortal.News.Catalog;

/// <summary>The clauses of a group by the part that they take.</summary>
internal sealed class ClauseParts
{
    /// <summary>Without an operator, stop words aside.</summary>
    public List<Query> Plain { get; } = [];

    /// <summary>Stop words without an operator: they count only where there is nothing else.</summary>
    public List<Query> StopWords { get; } = [];

    private int filters;
    private readonly List<Query> must = [];
    private readonly List<Query> should = [];
    private readonly List<Query> mustNot = [];

    public void Add(ClauseKind kind, Query query) => (kind switch
    {
        ClauseKind.Must => must,
        ClauseKind.Should => should,
        ClauseKind.MustNot => mustNot,
        _ => Plain,
    }).Add(query);

    /// <summary>Adds what must match and is no word: beside it, stop words count where there is nothing else.</summary>
    public void AddFilter(Query query)
    {
        filters++;
        must.Add(query);
    }

    /// <summary>One query of all clauses; null where there is none.</summary>
    /// <param name="plainNeeded">How many of the plain clauses must match.</param>
    public Query? Combine(int plainNeeded)
    {
        if (Plain.Count + must.Count - filters + should.Count == 0)
        {
            Plain.AddRange(StopWords);
            plainNeeded = Plain.Count;
        }

        var required = new List<Query>(must);
        if (plainNeeded >= Plain.Count) required.AddRange(Plain);
        else required.Add(new BooleanQuery { Should = Plain, MinimumShouldMatch = plainNeeded });
        if (should.Count > 0) required.Add(new BooleanQuery { Should = should });
        if (required.Count == 0) return mustNot.Count == 0 ? null : new BooleanQuery { Filter = [new MatchAllQuery()], MustNot = mustNot };
        return required.Count == 1 && mustNot.Count == 0 ? required[0] : new BooleanQuery { Must = required, MustNot = mustNot };
    }
}
