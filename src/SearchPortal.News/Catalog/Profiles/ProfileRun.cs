using SearchPortal.Engine.Collecting;
using SearchPortal.News.Catalog.Grouping;
using SearchPortal.News.Catalog.Spelling;

namespace SearchPortal.News.Catalog.Profiles;

/// <summary>Makes one profile on one snapshot: a search with one filter, and what it counts.</summary>
internal sealed class ProfileRun
{
    private const int MostNewest = 10;
    private const int MostValues = 12;
    private const int MostOutletsOfSpellings = 6;

    // So many articles are read for quotes.
    private const int ReadForQuotes = 50;

    private readonly CatalogSnapshot snapshot;
    private readonly ProfileRequest asked;
    private readonly string value;
    private readonly SearchRequest request;
    private readonly SearchScope scope;
    private readonly CancellationToken cancellation;

    public ProfileRun(CatalogSnapshot snapshot, ProfileRequest asked, CancellationToken cancellation)
    {
        (this.snapshot, this.asked, this.cancellation) = (snapshot, asked, cancellation);
        value = ValueOf();
        request = RequestOf(value, asked);
        scope = new SearchScope(snapshot, request, cancellation);
    }

    private bool IsActor => asked.Field == ArticleSchema.Actor;

    /// <summary>The profile; null where nothing is called so.</summary>
    public Profile? Answer()
    {
        if (value == FacetValue.Unknown) return null;
        string[] fields = [.. SearchScope.FacetFields.Where(field => field != asked.Field || IsActor)];
        var dates = HistogramBuilder.Facets(snapshot, request);
        var found = Find(scope, [.. fields.Select(FacetOf), .. dates], IsActor ? ReadForQuotes : MostNewest);
        var facts = ProfileReader.Facts(snapshot, asked.Field, value);
        if (found.Total == 0 && !facts.IsListed) return null;
        if (asked.Field == ArticleSchema.Topic) facts = facts with { Below = Below() };

        var presenter = new FacetPresenter(snapshot, request);
        var counts = fields.Zip(found.Facets).ToDictionary(pair => pair.First, pair => pair.Second);
        var namedWith = NamedWith(counts[ArticleSchema.Actor], found.Total);
        return new Profile
        {
            Field = asked.Field,
            Value = presenter.Present(asked.Field, value, found.Total) with { Selected = false },
            Facts = facts,
            Dates = new HistogramBuilder(request, snapshot.Zone).Build([.. found.Facets.Skip(fields.Length)], null, null),
            First = Oldest(),
            Newest = [.. found.Hits.Take(MostNewest).Select(new GroupReader(snapshot).Report)],
            NamedWith = namedWith.Values,
            Ties = Ties([.. namedWith.Values.Take(Profile.MostInGraph).Select(each => each.Value.Value)]),
            Facets = [.. fields.Where(field => field != ArticleSchema.Actor).Select(field => Firsts(presenter, field, counts[field]))],
            Spellings = IsActor ? Spellings() : null,
            Quotes = IsActor ? new QuoteReader(snapshot).Find(value, found.Hits) : [],
            InCorpus = namedWith.InCorpus,
            Snapshot = snapshot.Searcher.Commit.Commit,
            Authority = snapshot.Authority.ShortVersion,
        };
    }

    /// <summary>What the index calls it; of an outlet that the index has under several names, the listed one.</summary>
    private string ValueOf()
    {
        var named = snapshot.Values.Named(asked.Field, asked.Value);
        var listed = asked.Field == ArticleSchema.Outlet ? snapshot.Outlets.Find(asked.Value)?.Name : null;
        return listed ?? named[0];
    }

    private static SearchRequest RequestOf(string value, ProfileRequest asked)
    {
        var request = new SearchRequest { Count = asked.Count, Interval = asked.Interval };
        return asked.Field switch
        {
            ArticleSchema.Actor => request with { Actors = [value] },
            ArticleSchema.Outlet => request with { Outlets = [value] },
            _ => request with { Topics = [value] },
        };
    }

    /// <summary>A facet that the choice narrows, too.</summary>
    private FacetRequest FacetOf(string field) => SearchScope.FacetOf(snapshot, field) with { Dimension = "" };

    private TopDocs Find(SearchScope of, IReadOnlyList<FacetRequest> facets, int size) =>
        snapshot.Searcher.Search(of.All with { Facets = facets, Size = size }, cancellation: cancellation);

    private StoryReport? Oldest()
    {
        var oldest = new SearchScope(snapshot, request with { Sort = SearchSort.Oldest }, cancellation);
        return Find(oldest, [], 1).Hits is [{ Key.Number: not null } first] ? new GroupReader(snapshot).Report(first) : null;
    }

    private SignificantValues NamedWith(FacetCounts actors, long articles)
    {
        var all = new SignificantReader(snapshot, scope, request).Of(ArticleSchema.Actor, Profile.MostNamedWith + 1, actors, articles);
        var others = all.Values.Where(each => !IsActor || each.Value.Value != value).Take(Profile.MostNamedWith);
        return all with { Values = [.. others.Select(each => each with { Value = each.Value with { Selected = false } })] };
    }

    private Tie[] Ties(string[] actors)
    {
        if (actors.Length < 2) return [];
        var axis = new CrossAxis(FacetOf(ArticleSchema.Actor), actors);
        var cells = snapshot.Searcher.Cross(scope.All, axis, axis, cancellation).Cells;
        return [.. from first in Enumerable.Range(0, actors.Length)
                   from second in Enumerable.Range(first + 1, actors.Length - first - 1)
                   where cells[first][second] > 0
                   select new Tie(first, second, cells[first][second])];
    }

    private static Facet Firsts(FacetPresenter presenter, string field, FacetCounts counts)
    {
        FacetValue[] firsts = [.. presenter.Most(field, counts, MostValues).Select(each => presenter.Present(field, each, counts.Counts[each]))];
        return new Facet(field, firsts, counts.Counts.Count - firsts.Length);
    }

    private FacetValue[] Below()
    {
        var presenter = new FacetPresenter(snapshot, request);
        var below = snapshot.Topics.Tree.Below(value);
        if (below.Count == 0) return [];
        var counts = Find(scope, [FacetOf(ArticleSchema.Topic)], 0).Facets[0].Counts;
        return [.. below.Select(topic => presenter.Present(ArticleSchema.Topic, topic, counts.GetValueOrDefault(topic)))];
    }

    private SpellingReport Spellings() =>
        new SpellingReportRun(snapshot, new SpellingReportRequest { Actor = value, OutletSize = MostOutletsOfSpellings }, cancellation).Answer();
}
