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

    private readonly List<Query> must = [];
    private readonly List<Query> should = [];
    private readonly List<Query> mustNot = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> repeated = [];
    private readonly Dictionary<int, Query> loose = [];
    private readonly Dictionary<string, Query> near = new(StringComparer.Ordinal);
    private Query? last;
    private int filters;

    public void Add(ClauseKind kind, Query query) => (kind switch
    {
        ClauseKind.Must => must,
        ClauseKind.Should => should,
        ClauseKind.MustNot => mustNot,
        _ => Plain,
    }).Add(query);

    /// <summary>Adds a plain word or name; where the text has it near the one before, that counts too.</summary>
    /// <param name="key">The word, folded.</param>
    /// <param name="query">What it asks.</param>
    /// <param name="ofAny">What it asks where any word counts; null where that is the same.</param>
    /// <param name="words">Scores nearness.</param>
    public void AddPlain(string key, Query query, Query? ofAny, WordQueries words)
    {
        places[key] = Plain.Count;
        if (ofAny is not null) loose[Plain.Count] = ofAny;
        Plain.Add(query);
        Follow(query, words);
    }

    /// <summary>Counts a plain word that is said once more.</summary>
    public void Repeat(string key, WordQueries words)
    {
        if (!places.TryGetValue(key, out var place)) return;
        repeated[place] = repeated.GetValueOrDefault(place, 1) + 1;
        Follow(Plain[place], words);
    }

    /// <summary>Makes the plain words those of a question of which any word counts: parts of a word count alone, and what is said several times weighs more.</summary>
    public void Loosen(WordQueries words)
    {
        foreach (var (place, query) in loose) Plain[place] = query;
        foreach (var (place, times) in repeated) Plain[place] = Plain[place] with { Boost = Plain[place].Boost * words.RepeatWeight(times) };
    }

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
        return required.Count == 1 && mustNot.Count == 0 && near.Count == 0 ? required[0] : new BooleanQuery { Must = required, Should = near.Values.ToArray(), MustNot = mustNot };
    }

    private void Follow(Query query, WordQueries words)
    {
        if (last is not null && words.Near(last, query) is { } pair) near.TryAdd(pair.Label!, pair);
        last = query;
    }
}
