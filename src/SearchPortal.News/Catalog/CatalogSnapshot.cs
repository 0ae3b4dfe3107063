using System.Collections.Concurrent;
using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Catalog.Clauses;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.News.Catalog.Suggesting;
using SearchPortal.News.Names;
using SearchPortal.News.Topics;

namespace SearchPortal.News.Catalog;

/// <summary>One commit with what is derived from it once: everything that an answer needs, so that no answer mixes two commits.</summary>
internal sealed class CatalogSnapshot
{
    private readonly Lazy<CatalogStats> stats;
    private readonly Lazy<long?> newest;
    private readonly ConcurrentDictionary<string, FacetCounts> corpusCounts = new(StringComparer.Ordinal);
    private readonly Lazy<LabelSuggestions> labels;

    public CatalogSnapshot(IndexSearcher searcher, ActorAuthority actors, TopicSet topics)
    {
        if (!searcher.Schema.Equals(ArticleSchema.Schema)) throw new IndexSchemaException(searcher.Folder);
        Searcher = searcher;
        Topics = topics;
        Variants = new SpellingVariants(actors);
        Dictionary = new NameDictionary(searcher);
        Names = new NameSpellings(Dictionary, new SpellingPolicy(new NameContext(searcher)), new BareNames(actors));
        Zone = TimeZoneInfo.FindSystemTimeZoneById(searcher.Commit.Metadata.GetValueOrDefault(CatalogWriter.ZoneKey, "UTC"));
        var everything = searcher.Search(new SearchTask(new MatchAllQuery())
        {
            Size = 0,
            Sort = Sort.SchemaOrder,
            Facets = [new FacetRequest(ArticleSchema.Outlet, ArticleSchema.Outlet)],
        }, limits: SearchLimits.None);
        var outlets = everything.Facets[0].Counts.Keys.ToArray();
        Values = new FieldValues(actors, topics, outlets);
        labels = new Lazy<LabelSuggestions>(() => new LabelSuggestions(this, actors));
        stats = new Lazy<CatalogStats>(() => ReadStats(outlets.Length));
        newest = new Lazy<long?>(ReadNewest);
    }

    public IndexSearcher Searcher { get; }

    public SpellingVariants Variants { get; }

    /// <summary>The words that its articles write as names.</summary>
    public NameDictionary Dictionary { get; }

    /// <summary>How else they spell names that nobody listed.</summary>
    public NameSpellings Names { get; }

    public FieldValues Values { get; }

    public TopicSet Topics { get; }

    public TimeZoneInfo Zone { get; }

    public CatalogStats Stats => stats.Value;

    /// <summary>When the newest article was published that is not dated in the future, in seconds since 1970; null where there is none.</summary>
    public long? Newest => newest.Value;

    /// <summary>Counts of a facet over the whole index, taken once.</summary>
    public FacetCounts CorpusCounts(FacetRequest facet) => corpusCounts.GetOrAdd(
        facet.Field, _ => Searcher.Search(new SearchTask(new MatchAllQuery()) { Size = 0, Sort = Sort.SchemaOrder, Facets = [facet] }, limits: SearchLimits.None).Facets[0]);

    /// <summary>Actors, outlets and topics that can be suggested; made when first asked for.</summary>
    public LabelSuggestions Labels => labels.Value;

    /// <summary>Reads a query text.</summary>
    public BuiltQuery Build(string query, bool variants, WordRule? rule = null, Ranking rank = Ranking.Default, ChosenSpellings? chosen = null) =>
        new QueryBuilder(new BuildKnowledge(variants ? Variants : null, Values, Zone, Searcher.Count, LabelsLike) { Names = variants ? Names : null, Chosen = chosen ?? ChosenSpellings.None }, rank).Build(query, rule);

    /// <summary>Reads the query of a request.</summary>
    public BuiltQuery Build(SearchRequest request) =>
        Build(request.Query, request.Variants, request.Match, request.Rank, new ChosenSpellings(request.Spellings, request.NotSpellings));

    private IReadOnlyList<string> LabelsLike(string field, string asked) => Labels.Like(field, asked);

    private long? ReadNewest()
    {
        var untilNow = new RangeQuery(ArticleSchema.Published, null, DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 1);
        return Searcher.Search(new SearchTask(untilNow) { Size = 1, Sort = Sort.SchemaOrder }).Hits is [var first] ? first.Key.Number : null;
    }

    private CatalogStats ReadStats(int outlets)
    {
        var commit = Searcher.Commit;
        string? Day(Sort sort) => Searcher.Search(new SearchTask(new MatchAllQuery()) { Size = 1, Sort = sort }, limits: SearchLimits.None).Hits is [{ Key.Number: { } instant }] ? PublishedText.Day(instant, Zone) : null;
        return new CatalogStats(
            commit.Commit,
            Searcher.Documents,
            commit.Segments.Sum(segment => (long)segment.Deleted),
            commit.Segments.Count,
            commit.Segments.Sum(segment => segment.Files.Values.Sum(file => file.Length)),
            outlets,
            Day(Sort.ReverseOrder),
            Day(Sort.SchemaOrder),
            Searcher.Count(new MissingNumberQuery(ArticleSchema.Published)),
            commit.Time);
    }
}
