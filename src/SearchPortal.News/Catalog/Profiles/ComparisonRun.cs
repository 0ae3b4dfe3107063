using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;

namespace SearchPortal.News.Catalog.Profiles;

/// <summary>Answers one comparison on one snapshot.</summary>
internal sealed class ComparisonRun
{
    private static readonly string[] NamedFields = [ArticleSchema.Actor, ArticleSchema.Topic, ArticleSchema.Outlet];

    private readonly CatalogSnapshot snapshot;
    private readonly ComparisonRequest request;
    private readonly CancellationToken cancellation;
    private readonly SearchScope[] scopes;

    public ComparisonRun(CatalogSnapshot snapshot, ComparisonRequest request, CancellationToken cancellation)
    {
        (this.snapshot, this.request, this.cancellation) = (snapshot, request, cancellation);
        scopes = [.. request.Queries.Select(query => new SearchScope(snapshot, request.Search(query), cancellation))];
    }

    public Comparison Answer()
    {
        var first = scopes[0];
        var days = SearchScope.DatesOf(snapshot, DateInterval.Day) with { Dimension = "" };
        var byDay = scopes.Select(scope => Count(scope.All, days)).ToArray();
        // Which periods there are follows from the days of all of them together.
        var union = new HistogramBuilder(request.Within with { Count = null }, snapshot.Zone)
            .Build([byDay.Select(found => found.Facets[0]).Aggregate((left, right) => left.Add(right))], first.Dates?.From, first.Dates?.Until);
        var periods = SearchScope.DatesOf(snapshot, union.Interval) with { Dimension = "" };
        string[] names = [.. union.Bars.Select(bar => bar.Date)];
        var counted = scopes.Select(scope => Count(scope.All, periods)).ToArray();
        return new Comparison(
            [.. request.Queries.Zip(counted, (query, found) => new ComparedSearch(
                query, LabelOf(query), found.Total, [.. names.Select(name => found.Facets[0].Counts.GetValueOrDefault(name))], found.Facets[0].Missing))],
            union.Interval,
            names,
            [.. Both()],
            snapshot.Searcher.Commit.Commit,
            scopes.Select(scope => scope.Problem).FirstOrDefault(problem => problem is not null));
    }

    private IEnumerable<Tie> Both()
    {
        for (var one = 0; one < scopes.Length; one++)
        {
            for (var other = one + 1; other < scopes.Length; other++)
            {
                var both = new BooleanQuery { Must = [scopes[one].All.Query, scopes[other].All.Query] };
                yield return new Tie(one, other, Count(scopes[one].All with { Query = both }).Total);
            }
        }
    }

    private TopDocs Count(SearchTask task, params IReadOnlyList<FacetRequest> facets) =>
        snapshot.Searcher.Search(task with { Size = 0, Sort = Sort.SchemaOrder, Facets = facets }, cancellation: cancellation);

    /// <summary>The name of what a query of a single field asks for; else the query.</summary>
    private string LabelOf(string query)
    {
        foreach (var field in NamedFields)
        {
            if (!query.StartsWith(field + ":", StringComparison.OrdinalIgnoreCase)) continue;
            var asked = query[(field.Length + 1)..].Trim();
            var isQuoted = asked is ['"', .., '"'] && asked.Length > 2;
            var value = isQuoted ? asked[1..^1] : asked;
            if (value.Contains('"', StringComparison.Ordinal) || (!isQuoted && value.Any(char.IsWhiteSpace))) continue;
            return snapshot.Values.Label(field, snapshot.Values.Named(field, value)[0]);
        }

        return query;
    }
}
