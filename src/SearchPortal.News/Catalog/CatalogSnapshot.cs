using System.Collections.Concurrent;
using System.Globalization;
using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Segments;
using SearchPortal.News.Catalog.Actors;
using SearchPortal.News.Catalog.Clauses;
using SearchPortal.News.Catalog.Reviewing;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.News.Catalog.Suggesting;
using SearchPortal.News.Names;
using SearchPortal.News.Names.Forms;
using SearchPortal.News.Outlets;
using SearchPortal.News.Topics;

namespace SearchPortal.News.Catalog;

/// <summary>One commit with what is derived from it once: everything that an answer needs, so that no answer mixes two commits.</summary>
internal sealed class CatalogSnapshot
{
    private readonly Lazy<CatalogStats> stats;
    private readonly Lazy<long?> newest;
    private readonly ConcurrentDictionary<(string Field, string? GroupBy), TopDocs> corpusCounts = new();
    private readonly ConcurrentDictionary<DateInterval, Func<long, NumberBucket>> periods = new();
    private readonly Lazy<LabelSuggestions> labels;
    private readonly Lazy<IReadOnlyList<SpellingCandidate>> candidates;

    private readonly Lazy<ArticlePipeline> pipeline;
    private readonly Lazy<ArticleIdParts> idParts;
    private readonly string state;

    private readonly Lazy<FormTable> forms;
    private readonly Lazy<Task<long>> waiting;
    private int closed;

    /// <param name="searcher">The commit, with a reference that <see cref="Close"/> gives back.</param>
    /// <param name="actors">The listed actors.</param>
    /// <param name="topics">The topics.</param>
    /// <param name="previous">The snapshot before this one: what is the same in both is shared.</param>
    /// <param name="listedOutlets">The listed outlets; null for none.</param>
    public CatalogSnapshot(IndexSearcher searcher, ActorAuthority actors, TopicSet topics, CatalogSnapshot? previous = null, OutletSet? listedOutlets = null)
    {
        if (!searcher.Schema.Equals(ArticleSchema.Schema)) throw new IndexSchemaException(searcher.Folder);
        Searcher = searcher;
        Topics = topics;
        Outlets = listedOutlets ?? OutletSet.Empty;
        Authority = actors;
        state = string.Create(CultureInfo.InvariantCulture, $"{searcher.Commit.Commit}.{searcher.Commit.Time.Ticks}.{actors.Version}.{topics.Version}.{Outlets.Version}");
        idParts = new Lazy<ArticleIdParts>(() => new ArticleIdParts(searcher));
        // A table that was not read yet would be read from the commit before, which may be closed by then.
        forms = previous is { forms.IsValueCreated: true } && FormsFile(previous.Searcher) is { } file && file == FormsFile(searcher)
            ? previous.forms
            : new Lazy<FormTable>(() => FormTableFormat.Read(searcher.Attachment(FormTableFormat.Attachment)));
        Unlisted = new UnlistedActors(forms, form => searcher.Count(new KeywordQuery(ArticleSchema.Form, [form])));
        waiting = new Lazy<Task<long>>(CountWaiting);
        // A commit changes nothing in how a text is read.
        pipeline = previous is not null && ReferenceEquals(previous.Authority, actors) ? previous.pipeline : new Lazy<ArticlePipeline>(() => new ArticlePipeline(actors));
        Variants = new SpellingVariants(actors);
        Dictionary = new NameDictionary(searcher);
        Names = new NameSpellings(Dictionary, new SpellingPolicy(new NameContext(searcher)), new BareNames(actors));
        Zone = TimeZoneInfo.FindSystemTimeZoneById(searcher.Commit.Metadata.GetValueOrDefault(CatalogWriter.ZoneKey, "UTC"));
        var everything = searcher.Search(new SearchTask(new MatchAllQuery())
        {
            Size = 0,
            Sort = Sort.SchemaOrder,
            Facets = [new FacetRequest(ArticleSchema.Outlet, ArticleSchema.Outlet), new FacetRequest(ArticleSchema.Agency, ArticleSchema.Agency)],
        }, limits: SearchLimits.None);
        var outlets = everything.Facets[0].Counts.Keys.ToArray();
        Values = new FieldValues(actors, topics, new OutletValues(Outlets, outlets, everything.Facets[1].Counts.Keys), Unlisted);
        candidates = new Lazy<IReadOnlyList<SpellingCandidate>>(() => new SpellingCandidates(this).Find());
        labels = new Lazy<LabelSuggestions>(() => new LabelSuggestions(this, actors));
        stats = new Lazy<CatalogStats>(() => ReadStats(outlets.Length));
        newest = new Lazy<long?>(ReadNewest);
    }

    public IndexSearcher Searcher { get; }

    /// <summary>The listed actors.</summary>
    public ActorAuthority Authority { get; }

    /// <summary>The actors that nobody listed.</summary>
    public UnlistedActors Unlisted { get; }

    public SpellingVariants Variants { get; }

    /// <summary>The words that its articles write as names.</summary>
    public NameDictionary Dictionary { get; }

    /// <summary>How else they spell names that nobody listed.</summary>
    public NameSpellings Names { get; }

    public FieldValues Values { get; }

    public TopicSet Topics { get; }

    /// <summary>The listed outlets.</summary>
    public OutletSet Outlets { get; }

    public TimeZoneInfo Zone { get; }

    /// <summary>Parts instants into periods of the index's zone: always by the same function, which the engine knows again.</summary>
    public Func<long, NumberBucket> Periods(DateInterval interval) => periods.GetOrAdd(interval, each => DatePeriods.Buckets(each, Zone));

    public CatalogStats Stats => stats.Value with { Waiting = Waiting };

    /// <summary>As <see cref="Stats"/>, with what is in memory now: that changes while the snapshot stays.</summary>
    public CatalogStats StatsWithMemory()
    {
        var memory = Searcher.Memory();
        var bySegment = memory.ToDictionary(part => part.Segment, StringComparer.Ordinal);
        return Stats with
        {
            Mapped = memory.Sum(part => part.Mapped),
            Resident = memory.Any(part => part.Resident is null) ? null : memory.Sum(part => part.Resident),
            SegmentList = [.. Searcher.Commit.Segments
                .Select(segment => new SegmentStats(segment.Name, segment.Documents, segment.Deleted, segment.Files.Values.Sum(file => file.Length), bySegment[segment.Name].Resident))
                .OrderByDescending(segment => segment.Bytes)],
        };
    }

    /// <summary>Reads texts that are no articles of the index; made when first asked for.</summary>
    public ArticlePipeline Pipeline => pipeline.Value;

    /// <summary>How many articles wait for the listed actors of now; counted once, on another thread, from when it is first asked.</summary>
    public Waiting Waiting => waiting.Value.IsCompletedSuccessfully ? new Waiting(waiting.Value.Result) : new Waiting(null);

    /// <summary>As <see cref="Waiting"/>, once it is counted.</summary>
    public long CountedWaiting() => waiting.Value.GetAwaiter().GetResult();

    /// <summary>Another one where the same question may have another answer: names the commit, the listed actors, topics and outlets, and what waits for them.</summary>
    public string State => string.Create(CultureInfo.InvariantCulture, $"{state}.{Waiting.Articles}");

    /// <summary>The ids of all articles, in parts.</summary>
    public ArticleIdParts IdParts => idParts.Value;

    /// <summary>Gives the reference back that this was made with. A second call does nothing.</summary>
    public void Close()
    {
        if (Interlocked.Exchange(ref closed, 1) == 0) Searcher.Release();
    }

    /// <summary>When the newest article was published that is not dated in the future, in seconds since 1970; null where there is none.</summary>
    public long? Newest => newest.Value;

    /// <summary>Counts of a facet over the whole index and their total, taken once for each way of counting.</summary>
    public TopDocs CorpusCounts(FacetRequest facet, string? groupBy) => corpusCounts.GetOrAdd(
        (facet.Field, groupBy),
        _ => Searcher.Search(new SearchTask(new MatchAllQuery()) { Size = 0, Sort = Sort.SchemaOrder, Facets = [facet], GroupBy = groupBy }, limits: SearchLimits.None));

    /// <summary>Articles that have the words of a text side by side, in headline or body.</summary>
    public long CountPhrase(string text, CancellationToken cancellation)
    {
        var query = WordQueries.For(Ranking.Default).Any(WordQueries.DefaultFields, [WordQueries.Analyze(text)], exactOnly: true, text);
        return Searcher.Search(new SearchTask(query) { Size = 0, Sort = Sort.SchemaOrder }, limits: SearchLimits.None, cancellation: cancellation).Total;
    }

    /// <summary>Actors, outlets and topics that can be suggested; made when first asked for.</summary>
    public LabelSuggestions Labels => labels.Value;

    /// <summary>The spellings that its articles suggest for listed actors; looked for when first asked for.</summary>
    public IReadOnlyList<SpellingCandidate> Candidates => candidates.Value;

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
            commit.Segments.Sum(segment => segment.Files.Values.Sum(file => file.Length)) + (commit.Attachments?.Values ?? []).Sum(attachment => attachment.Content.Length),
            outlets,
            Day(Sort.ReverseOrder),
            Day(Sort.SchemaOrder),
            Searcher.Count(new MissingNumberQuery(ArticleSchema.Published)),
            commit.Time)
        {
            Authority = Authority.ShortVersion,
            CopyGroups = Groups(ArticleSchema.Copies),
            Stories = Groups(ArticleSchema.Story),
        };

        long Groups(string field) => Searcher.Search(
            new SearchTask(new MatchAllQuery()) { Size = 0, Sort = Sort.SchemaOrder, Facets = [new FacetRequest(field, field)] }, limits: SearchLimits.None).Facets[0].Counts.Count;
    }

    private static AttachmentInfo? FormsFile(IndexSearcher searcher) => searcher.Commit.Attachments?.GetValueOrDefault(FormTableFormat.Attachment);

    private Task<long> CountWaiting()
    {
        var articles = new WaitingArticles(Searcher, Authority);
        if (articles.IsNone()) return Task.FromResult(0L);
        // Held while it is counted: the snapshot may be closed meanwhile.
        if (!Searcher.TryAcquire()) return Task.FromResult(0L);
        return Task.Run(() =>
        {
            try
            {
                return articles.Count();
            }
            finally
            {
                Searcher.Release();
            }
        });
    }
}
