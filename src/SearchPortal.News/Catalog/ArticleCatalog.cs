using System.Runtime.ExceptionServices;
using SearchPortal.Engine;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Matching;
using SearchPortal.News.Catalog.Grouping;
using SearchPortal.News.Catalog.Pasting;
using SearchPortal.News.Catalog.Profiles;
using SearchPortal.News.Catalog.Reviewing;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.News.Catalog.Suggesting;
using SearchPortal.News.Catalog.Versions;
using SearchPortal.News.Names;
using SearchPortal.News.Outlets;
using SearchPortal.News.Topics;

namespace SearchPortal.News.Catalog;

/// <summary>The reading side: a folder of articles that can be searched. Safe for many threads; each call answers from one snapshot.</summary>
public sealed class ArticleCatalog : IDisposable
{
    private readonly WatchedFile<ActorAuthority> actors;
    private readonly WatchedFile<TopicSet> topics;
    private readonly WatchedFile<OutletSet> outlets;
    private readonly SnapshotLeases leases;
    private readonly Lock refreshing = new();
    private volatile CatalogSnapshot current;
    private bool disposed;

    private ArticleCatalog(CatalogOptions options, TimeProvider time)
    {
        leases = new SnapshotLeases(options.Cursors, time);
        actors = new WatchedFile<ActorAuthority>(options.ActorsFile, ActorAuthority.Empty, ActorAuthority.Load);
        topics = new WatchedFile<TopicSet>(options.TopicsFile, TopicSet.Empty, TopicSet.Load);
        outlets = new WatchedFile<OutletSet>(options.OutletsFile, OutletSet.Empty, OutletSet.Load);
        var searcher = IndexSearcher.Open(options.IndexFolder);
        searcher.Processors = Environment.ProcessorCount;
        current = Derive(searcher, null);
    }

    /// <summary>Opens the index; later commits are taken up by <see cref="Refresh"/>.</summary>
    /// <param name="options">Where the parts are.</param>
    /// <param name="time">The clock that cursors are kept by; null for the system's.</param>
    /// <exception cref="DirectoryNotFoundException">There is no index in the folder.</exception>
    /// <exception cref="Engine.Storage.IndexCorruptException">The index is damaged.</exception>
    /// <exception cref="IndexSchemaException">The index was made with other fields.</exception>
    /// <exception cref="AuthorityException">The authority file is malformed.</exception>
    /// <exception cref="TopicsException">The topics file is malformed.</exception>
    /// <exception cref="OutletsException">The file of outlets is malformed.</exception>
    public static ArticleCatalog Open(CatalogOptions options, TimeProvider? time = null) =>
        Exists(options.IndexFolder) ? new ArticleCatalog(options, time ?? TimeProvider.System) : throw new DirectoryNotFoundException($"there is no index in {options.IndexFolder}; the indexer's 'add' makes one");

    /// <summary>Whether the folder holds an index.</summary>
    public static bool Exists(string indexFolder) => Engine.Segments.Manifest.Exists(indexFolder);

    /// <summary>Reads every byte of an index and proves that it is sound, with the keys by which other spellings are found. Throws nothing.</summary>
    public static CheckReport Check(string indexFolder) => IndexChecker.Check(indexFolder, ArticleSchema.TermKeys);

    /// <summary>Number of the commit that answers now.</summary>
    public long Snapshot => current.Searcher.Commit.Commit;

    /// <summary>The version of the listed actors that answers now; see <see cref="ActorAuthority.ShortVersion"/>.</summary>
    public string Authority => current.Authority.ShortVersion;

    /// <summary>Another text whenever the same question may have another answer: the commit, the listed actors, topics or outlets changed. Cheap.</summary>
    public string State => current.State;

    /// <summary>How many articles wait until the actor facet follows the listed actors of now. Waits until they are counted.</summary>
    public long CountWaiting() => With(snapshot => snapshot.CountedWaiting());

    /// <summary>Takes up a newer commit, if there is one. Cheap when there is none; questions under way keep theirs.</summary>
    /// <returns>True if the snapshot changed.</returns>
    /// <exception cref="IOException">The newer commit can't be opened; the older one goes on answering.</exception>
    public bool Refresh()
    {
        lock (refreshing)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            var newer = current.Searcher.OpenIfChanged();
            if (newer is not null)
            {
                var old = current;
                current = Derive(newer, old);
                old.Close();
            }

            leases.Trim(current);
            return newer is not null;
        }
    }

    /// <summary>Takes up edits of the authority file, of the topics file and of the file of outlets, if there are any: the next question is answered by them, without a change of the index.
    /// Cheap when there are none. An edit that can't be read is told once; what counted before goes on counting.</summary>
    /// <returns>True if actors, topics or outlets changed.</returns>
    /// <exception cref="AuthorityException">The authority file is malformed.</exception>
    /// <exception cref="TopicsException">The topics file is malformed.</exception>
    /// <exception cref="OutletsException">The file of outlets is malformed.</exception>
    /// <exception cref="IOException">The topics file or the file of outlets can't be read.</exception>
    public bool RefreshNames()
    {
        lock (refreshing)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            Exception? problem = null;
            foreach (Func<bool> refresh in new[] { actors.Refresh, topics.Refresh, outlets.Refresh })
            {
                try
                {
                    refresh();
                }
                catch (Exception malformed) when (malformed is AuthorityException or TopicsException or OutletsException or IOException)
                {
                    problem ??= malformed;
                }
            }

            var old = current;
            var isOther = !ReferenceEquals(topics.Value, old.Topics) || !ReferenceEquals(outlets.Value, old.Outlets) || actors.Value.Version != old.Authority.Version;
            if (isOther && old.Searcher.TryAcquire())
            {
                current = Derive(old.Searcher, old);
                old.Close();
            }

            if (problem is not null) ExceptionDispatchInfo.Throw(problem);
            return isOther;
        }
    }

    /// <summary>Answers a search. A page beyond the last, or beyond <see cref="SearchRequest.MaxDepth"/>, has no hits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Page, size or facet size is out of its bounds.</exception>
    /// <exception cref="CursorException">The cursor is none, of another search, or too old.</exception>
    /// <exception cref="SearchRefusedException">The search would take too much time or memory.</exception>
    public SearchAnswer Search(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Page, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Size, SearchRequest.MaxSize);
        ArgumentOutOfRangeException.ThrowIfNegative(request.FacetSize);
        if (request.Freshness is not (null or (> 0 and <= SearchRequest.MaxFreshness))) throw new ArgumentOutOfRangeException(nameof(request), request.Freshness, "the half-life is out of its bounds");
        return request.Cursor is null
            ? With(snapshot => new SearchRun(snapshot, request, () => leases.Of(snapshot, current), cancellation).Answer())
            : Continue(request, SearchCursor.Read(request.Cursor) ?? throw CursorException.Unreadable(), cancellation);
    }

    /// <summary>How many articles a search finds; without hits, facets and suggestions, and so cheaper than <see cref="Search"/>.</summary>
    public SearchCount Count(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return With(snapshot =>
        {
            var counts = new SearchScope(snapshot, request, cancellation).Count();
            return new SearchCount(counts.Total, counts.TotalPartial, snapshot.Searcher.Commit.Commit) { Authority = snapshot.Authority.ShortVersion };
        });
    }

    /// <summary>Values of one facet over the articles of a search: all of them, page by page.</summary>
    /// <exception cref="ArgumentException">There is no such facet.</exception>
    public FacetPage Facet(SearchRequest request, FacetPageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentOutOfRangeException.ThrowIfNegative(page.Offset);
        ThrowIfUnknown(page.Field, FacetPageRequest.Fields);
        return With(snapshot => FacetRun.Answer(snapshot, request, run => run.Page(page), cancellation) with { Authority = snapshot.Authority.ShortVersion });
    }

    /// <summary>Values of a facet that the articles of a search have more often than all others.</summary>
    /// <exception cref="ArgumentException">There is no such facet.</exception>
    public SignificantValues Significant(SearchRequest request, string field, int size = 10, CancellationToken cancellation = default)
    {
        ThrowIfUnknown(field, SearchScope.FacetFields);
        return With(snapshot => FacetRun.Answer(snapshot, request, run => run.Significant(field, size), cancellation) with { Authority = snapshot.Authority.ShortVersion });
    }

    /// <summary>How often values of two facets meet in the articles of a search.</summary>
    /// <exception cref="ArgumentException">There is no such facet.</exception>
    public CrossTable Cross(SearchRequest request, CrossTableRequest table, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ThrowIfUnknown(table.Rows, CrossTableRequest.Fields);
        ThrowIfUnknown(table.Columns, CrossTableRequest.Fields);
        return With(snapshot => FacetRun.Answer(snapshot, request, run => run.Cross(table), cancellation) with { Authority = snapshot.Authority.ShortVersion });
    }

    /// <summary>Which spellings of a name the articles have, by outlet and over time.</summary>
    /// <exception cref="SearchRefusedException">The report would take too much time or memory.</exception>
    public SpellingReport Spellings(SpellingReportRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return With(snapshot => new SpellingReportRun(snapshot, request, cancellation).Answer());
    }

    /// <summary>What is known of an actor, an outlet or a topic; null where nothing is called so.</summary>
    /// <exception cref="ArgumentException">There are no profiles of this field.</exception>
    /// <exception cref="SearchRefusedException">The profile would take too much time or memory.</exception>
    public Profile? Profile(ProfileRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ThrowIfUnknown(request.Field, ProfileRequest.Fields);
        return With(snapshot => new ProfileRun(snapshot, request, cancellation).Answer());
    }

    /// <summary>Several searches on one timeline.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are too few queries, or too many.</exception>
    /// <exception cref="SearchRefusedException">The comparison would take too much time or memory.</exception>
    public Comparison Compare(ComparisonRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Queries.Count, ComparisonRequest.Fewest, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Queries.Count, ComparisonRequest.Most, nameof(request));
        return With(snapshot => new ComparisonRun(snapshot, request, cancellation).Answer());
    }

    /// <summary>The spellings that the articles suggest for listed actors and that nobody listed or rejected, those of most articles first.
    /// They are looked for once after each commit and each edit of the authority file: a few seconds for many actors.</summary>
    public IReadOnlyList<SpellingCandidate> Candidates() => With(snapshot => snapshot.Candidates);

    /// <summary>What the articles show of a candidate.</summary>
    public CandidateEvidence Evidence(SpellingCandidate candidate, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return With(snapshot => CandidateReader.Read(snapshot, candidate, cancellation));
    }

    /// <summary>The articles that match all that a search asks, to be read one after the other. Dispose it: it holds a snapshot.</summary>
    public ArticleExport Export(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var snapshot = Acquire();
        try
        {
            return new ArticleExport(snapshot, request, cancellation);
        }
        catch
        {
            snapshot.Searcher.Release();
            throw;
        }
    }

    /// <summary>Ids of the articles that match all that a search asks, newest first, each article by itself whatever the search counts.</summary>
    /// <param name="request">The search; its order and page do not matter.</param>
    /// <param name="most">How many ids at most.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="SearchRefusedException">The search would take too much time or memory.</exception>
    public NewestIds Newest(SearchRequest request, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        return With(snapshot =>
        {
            var scope = new SearchScope(snapshot, request with { Sort = SearchSort.Newest, Count = SearchCounting.Articles }, cancellation);
            var ids = snapshot.Searcher.Stream(scope.All, cancellation).Take(most).Select(hit => hit.Id).ToArray();
            var total = ids.Length < most ? ids.Length : snapshot.Searcher.Search(scope.All, cancellation: cancellation).Total;
            return new NewestIds(ids, total, snapshot.Searcher.Commit.Commit, scope.Problem);
        });
    }

    /// <summary>Articles as lines of a list, in the order of their ids, without those that are not in the index.</summary>
    /// <param name="ids">Ids of the articles.</param>
    public IReadOnlyList<StoryReport> Reports(IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return With(snapshot =>
        {
            var groups = new GroupReader(snapshot);
            return (IReadOnlyList<StoryReport>)[.. ids.Select(groups.Report).OfType<StoryReport>()];
        });
    }

    /// <summary>An article with the matches of a query, or null where there is none with that id.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="query">The search that led here, or null.</param>
    /// <param name="variants">Whether a name also marks its other spellings.</param>
    public ArticleView? Get(string id, string? query = null, bool variants = true) =>
        Get(id, new SearchRequest { Query = query ?? "", Variants = variants });

    /// <summary>An article with the matches of the search that led to it, or null where there is none with that id.</summary>
    public ArticleView? Get(string id, SearchRequest search)
    {
        ArgumentNullException.ThrowIfNull(search);
        return With(snapshot => ArticlePresenter.Present(snapshot, id, search));
    }

    /// <summary>The ids of a part of all articles, of at most <see cref="ArticleIdParts.PartSize"/>: the first part has the undated and the oldest ones, and later commits
    /// mostly change the last. Null where there is no such part.</summary>
    /// <param name="part">The part, from 1.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyList<string>? IdsOf(int part, CancellationToken cancellation = default) => With(snapshot => snapshot.IdParts.Read(part, cancellation));

    /// <summary>All reports of one event; null where there is no such story.</summary>
    /// <param name="id">The story's id, or that of an article of it.</param>
    public Story? Story(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return With(snapshot => new GroupReader(snapshot).Story(id));
    }

    /// <summary>A story with what its reports tell differently, and who has no report; null where there is no such story.</summary>
    /// <param name="id">The story's id, or that of an article of it.</param>
    /// <param name="cancellation">Stops the comparison.</param>
    /// <exception cref="SearchRefusedException">The comparison would take too much time or memory.</exception>
    public StoryComparison? CompareReports(string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return With(snapshot => new StoryComparer(snapshot, cancellation).Compare(id));
    }

    /// <summary>The other articles with the text of one, earliest first, <see cref="Grouping.Story.MaxReports"/> at most; null where there is no article with that id.</summary>
    /// <param name="id">The article's id.</param>
    public IReadOnlyList<StoryReport>? CopiesOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return With(snapshot => snapshot.Searcher.Find(id) is null ? null : new GroupReader(snapshot).CopiesOf(id, Grouping.Story.MaxReports));
    }

    /// <summary>What is kept of an article's versions; null where there is no article with that id.</summary>
    /// <param name="id">The article's id.</param>
    public ArticleVersions? Versions(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return With(snapshot => new VersionReader(snapshot).Versions(id));
    }

    /// <summary>What changed in an article since an earlier version; null where there is no such article, or where that version is not kept.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="version">The number of the version.</param>
    public ArticleChanges? Changes(string id, int version)
    {
        ArgumentNullException.ThrowIfNull(id);
        return With(snapshot => new VersionReader(snapshot).Since(id, version));
    }

    /// <summary>How an article differs from another one; null where one of them does not exist.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="other">The id of the other one, which is taken as the first text.</param>
    public ArticleChanges? Changes(string id, string other)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(other);
        return With(snapshot => new VersionReader(snapshot).From(other, id));
    }

    /// <summary>What somebody who is typing may mean: actors, outlets, topics and headlines. The first call after a commit prepares the names.</summary>
    /// <param name="text">What was typed so far; the last word may be only begun.</param>
    /// <param name="size">Suggestions of each kind, 0 to <see cref="SuggestAnswer.MaxSize"/>.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of its bounds.</exception>
    public SuggestAnswer Suggest(string text, int size = 5, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, SuggestAnswer.MaxSize);
        return With(snapshot => new SuggestAnswer(
            text,
            [.. snapshot.Labels.Find(text, size), new HeadlineSuggestions(snapshot, cancellation).Find(text, size)],
            snapshot.Searcher.Commit.Commit));
    }

    /// <summary>Articles that are like one; null where there is none with that id.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="size">Hits, 0 to <see cref="SimilarAnswer.MaxSize"/>.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of its bounds.</exception>
    public SimilarAnswer? Similar(string id, int size = 5, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, SimilarAnswer.MaxSize);
        return With(snapshot => new SimilarArticles(snapshot, cancellation).Find(id, size));
    }

    /// <summary>Searches the names of a list, each in any of its spellings. All of them together have the time of one search.</summary>
    /// <param name="names">The names, <see cref="NameListAnswer.MaxNames"/> at most.</param>
    /// <param name="counting">What is counted; null counts articles.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too many names.</exception>
    public NameListAnswer SearchNames(IReadOnlyList<string> names, SearchCounting? counting = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(names.Count, NameListAnswer.MaxNames, nameof(names));
        return With(snapshot => new NameListRun(snapshot, counting, cancellation).Answer(names));
    }

    /// <summary>Which actors a text names, and the articles nearest to it. The text is not kept.</summary>
    /// <param name="text">The text, <see cref="PastedText.MaxLength"/> at most.</param>
    /// <param name="size">How many articles, 0 to <see cref="SimilarAnswer.MaxSize"/>.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentOutOfRangeException">The text is too long, or the size is out of its bounds.</exception>
    /// <exception cref="SearchRefusedException">The search would take too much time or memory.</exception>
    public PastedText ReadText(string text, int size = 10, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, PastedText.MaxLength, nameof(text));
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, SimilarAnswer.MaxSize);
        return With(snapshot => new PastedTextReader(snapshot, cancellation).Read(text, size));
    }

    /// <summary>How many articles have each spelling of each listed actor, in the order of the authority file.</summary>
    public IReadOnlyList<ListedSpellingCount> CountSpellings(CancellationToken cancellation = default) => With(snapshot => (IReadOnlyList<ListedSpellingCount>)[..
        from actor in snapshot.Authority.Actors
        from spelling in actor.Spellings.Select(spelling => spelling.Text).Distinct(StringComparer.Ordinal)
        select new ListedSpellingCount(actor.Id, spelling, snapshot.CountPhrase(spelling, cancellation))]);

    /// <summary>What the index holds.</summary>
    /// <param name="asksForMemory">Whether to ask the system which of its bytes are in memory. That takes milliseconds for each gigabyte; the rest is known.</param>
    public CatalogStats Stats(bool asksForMemory = false) =>
        With(snapshot => (asksForMemory ? snapshot.StatsWithMemory() : snapshot.Stats) with { OpenSnapshots = leases.CountOpen(snapshot) });

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (refreshing)
        {
            if (disposed) return;
            disposed = true;
            leases.Dispose();
            current.Close();
        }
    }

    private CatalogSnapshot Derive(IndexSearcher searcher, CatalogSnapshot? previous)
    {
        try
        {
            return new CatalogSnapshot(searcher, actors.Value, topics.Value, previous, outlets.Value);
        }
        catch
        {
            searcher.Release();
            throw;
        }
    }

    /// <summary>Goes on in the snapshot of a cursor.</summary>
    private SearchAnswer Continue(SearchRequest request, SearchCursor cursor, CancellationToken cancellation)
    {
        if (cursor.Search != SearchCursor.Fingerprint(request)) throw CursorException.OfOtherSearch();
        var snapshot = leases.Acquire(cursor.Lease) ?? throw CursorException.Gone();
        try
        {
            return new SearchRun(snapshot, request, () => leases.Of(snapshot, current), cancellation).Answer(cursor);
        }
        catch (SearchTooCostlyException costly)
        {
            throw new SearchRefusedException(costly);
        }
        finally
        {
            snapshot.Searcher.Release();
        }
    }

    private static void ThrowIfUnknown(string field, IReadOnlyList<string> fields)
    {
        if (!fields.Contains(field)) throw new ArgumentException($"there is no facet '{field}'; there are {string.Join(", ", fields)}", nameof(field));
    }

    /// <summary>Runs a question on the current snapshot, which stays open until the question is done.</summary>
    private T With<T>(Func<CatalogSnapshot, T> question)
    {
        var snapshot = Acquire();
        try
        {
            return question(snapshot);
        }
        catch (SearchTooCostlyException costly)
        {
            throw new SearchRefusedException(costly);
        }
        finally
        {
            snapshot.Searcher.Release();
        }
    }

    /// <summary>The current snapshot, with a reference that the caller gives back.</summary>
    private CatalogSnapshot Acquire()
    {
        while (true)
        {
            var snapshot = current;
            // A refresh may close it between the two lines; then a newer one is there already.
            if (snapshot.Searcher.TryAcquire()) return snapshot;
            ObjectDisposedException.ThrowIf(ReferenceEquals(snapshot, current), this);
        }
    }
}
