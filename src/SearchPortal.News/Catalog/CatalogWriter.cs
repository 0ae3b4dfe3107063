using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Keeping;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine;
using SearchPortal.News.Catalog.Actors;
using SearchPortal.News.Catalog.Keeping;
using SearchPortal.News.Catalog.Stories;
using SearchPortal.News.Names;
using SearchPortal.News.Sources;
using SearchPortal.News.Sources.Addresses;
using SearchPortal.News.Topics;

namespace SearchPortal.News.Catalog;

/// <summary>The writing side: one writer per index at a time, across processes.</summary>
public sealed class CatalogWriter : IDisposable
{
    internal const string ZoneKey = "zone";

    /// <summary>The version of the listed names that the forms of names were compared with.</summary>
    internal const string NamesKey = "names";

    private const string AddressesAttachment = "addresses";
    private const string WatchedAttachment = "watched";

    private readonly IndexWriter writer;
    private readonly TopicTagger topics;
    private readonly TimeZoneInfo zone;
    private readonly ActorColumn actors;
    private readonly StoryColumns stories;
    private readonly VersionKeeper versions;
    private KnownAddresses? addresses;
    private ErasedIds? erased;

    private CatalogWriter(IndexWriter writer, string folder, ActorAuthority authority, TopicTagger topics, TimeZoneInfo zone, VersionKeeper versions, WritingMemory memory)
    {
        this.versions = versions;
        this.writer = writer;
        Folder = folder;
        Authority = authority;
        actors = new ActorColumn(writer, folder, authority, TopicsOf);
        stories = new StoryColumns(writer, memory);
        this.topics = topics;
        this.zone = zone;
    }

    /// <summary>Opens or creates the index for writing.</summary>
    /// <param name="options">Where the parts are. The zone counts when the index is made; afterwards it keeps its own.</param>
    /// <param name="memoryBudget">Bytes that writing may take.</param>
    /// <param name="time">The clock that tells when an article was replaced; null for the system's.</param>
    /// <exception cref="IOException">Another writer holds the index, or the folder can't be written.</exception>
    /// <exception cref="IndexSchemaException">The index was made with other fields.</exception>
    /// <exception cref="AuthorityException">The authority file is malformed.</exception>
    /// <exception cref="TopicsException">The topics file is malformed, or a topic's query asks for nothing.</exception>
    public static CatalogWriter Open(CatalogOptions options, long memoryBudget = WritingMemory.Default, TimeProvider? time = null)
    {
        var authority = options.ActorsFile is null ? ActorAuthority.Empty : ActorAuthority.Load(options.ActorsFile);
        var topics = options.TopicsFile is null ? TopicSet.Empty : TopicSet.Load(options.TopicsFile);
        var memory = new WritingMemory(memoryBudget);
        var writer = IndexWriter.Open(options.IndexFolder, ArticleSchema.Schema, new IndexWriterOptions { MemoryBudget = memory.Buffers, TermKeys = ArticleSchema.TermKeys });
        try
        {
            IndexBackup.Detach(options.IndexFolder);
            var zone = TimeZoneInfo.FindSystemTimeZoneById(writer.Metadata.GetValueOrDefault(ZoneKey, options.Zone));
            return new CatalogWriter(writer, options.IndexFolder, authority, new TopicTagger(topics, authority, zone), zone, new VersionKeeper(options.Versions, time ?? TimeProvider.System), memory);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>The listed actors, as they were when this was opened.</summary>
    public ActorAuthority Authority { get; }

    internal string Folder { get; }

    /// <summary>The addresses that articles of this index were fetched from; what is noted there is kept with the next commit.</summary>
    internal KnownAddresses Addresses => addresses ??= KnownAddresses.Read(writer.Attachment(AddressesAttachment));

    /// <summary>What is known of watched folders, as the next commit will have it; null for nothing.</summary>
    internal byte[]? Watched
    {
        get => writer.Attachment(WatchedAttachment);
        set => writer.Attach(WatchedAttachment, value);
    }

    /// <summary>Number of the last commit.</summary>
    internal long LastCommit => writer.LastCommit;

    /// <summary>The articles that came from some sources, committed or not.</summary>
    /// <param name="sources">Short names of sources, see <see cref="SourceHash"/>.</param>
    internal IReadOnlyList<(string Id, ulong Source)> IdsOf(IReadOnlySet<long> sources)
    {
        if (sources.Count == 0) return [];
        using var searcher = writer.OpenSearcher();
        return [.. searcher.WithNumbers(ArticleSchema.SourceOf, sources).Select(found => (found.Hit.Id, unchecked((ulong)found.Number)))];
    }

    /// <summary>The sources of all articles, committed or not. Reads every article.</summary>
    internal IEnumerable<string> Sources()
    {
        using var searcher = writer.OpenSearcher();
        searcher.Limits = SearchLimits.None;
        foreach (var (_, stored) in searcher.StreamStored(new SearchTask(new MatchAllQuery()) { Sort = Sort.SchemaOrder })) yield return ArticleSchema.FromStored(stored).Source;
    }

    /// <summary>The articles that must not come back; what is noted there is kept with the next commit.</summary>
    internal ErasedIds Erased => erased ??= ErasedIds.Read(writer.Attachment(ErasedIds.Attachment));

    /// <summary>Hash and source of the article with this id, committed or not, or null.</summary>
    public KnownArticle? Find(string id)
    {
        if (!writer.TryGetNumber(id, ArticleSchema.ContentHash, out var hash)) return null;
        writer.TryGetNumber(id, ArticleSchema.SourceOf, out var source);
        var isRecognisedNow = writer.FindValues(id, ArticleSchema.Recognised) is [var stamp] && stamp == actors.Stamp;
        return new KnownArticle(unchecked((ulong)(hash ?? 0)), unchecked((ulong)(source ?? 0)), isRecognisedNow);
    }

    /// <summary>The article with this id, committed or not, or null. Reads the whole article.</summary>
    public Article? FindArticle(string id) => writer.FindStored(id) is { } stored ? ArticleSchema.FromStored(stored) : null;

    /// <summary>Adds the article, or replaces the one with its id. Its topics are found here, and who is meant by names that nobody listed. Its mentions are
    /// those that <see cref="Authority"/> gives.</summary>
    /// <remarks>Where text or headline are others than before, what it was is kept with it (<see cref="CatalogOptions.Versions"/>).</remarks>
    /// <exception cref="ArgumentException">Its id is none, see <see cref="ArticleId"/>.</exception>
    public void Put(Article article) => Put(Prepare(article));

    /// <summary>Finds of an article what depends on no other: the longer part of the work. For many threads, and at any time.</summary>
    /// <exception cref="ArgumentException">Its id is none, see <see cref="ArticleId"/>.</exception>
    internal PreparedArticle Prepare(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArticleId.ThrowIfInvalid(article.Id);
        var story = StoryMarks.Of(article, article.Published is null ? null : PublishedText.Instant(article.Published, zone));
        var document = ArticleSchema.ToDocument(article, story, zone);
        var analysis = new DocumentAnalysis(ArticleSchema.Schema, document);
        return new PreparedArticle(article, document, analysis, article.StatedOnly ? [] : topics.OfText(document, analysis), story);
    }

    /// <summary>As <see cref="Put(Article)"/>.</summary>
    internal void Put(PreparedArticle prepared)
    {
        var replaced = FindArticle(prepared.Article.Id);
        var article = versions.Keep(prepared.Article, replaced);
        stories.Put(article.Id, prepared.Story, isNew: replaced is null);
        var document = ArticleSchema.Complete(prepared.Document, actors.ActorsOf(article), actors.Stamp);
        if (!ReferenceEquals(article, prepared.Article)) document = document with { Stored = ArticleSchema.ToStored(article) };
        writer.UpdateDocument(ArticleSchema.WithTopics(document, topics.Of(article, document, prepared.Analysis, prepared.Topics)), prepared.Analysis);
    }

    /// <summary>Deletes by id.</summary>
    /// <returns>False where there is no such article.</returns>
    public bool Delete(string id)
    {
        if (FindArticle(id) is { } article && ArticleReader.IsAddress(article.Source)) Addresses.Forget(article.Source);
        stories.Delete(id);
        return writer.DeleteDocument(id);
    }

    /// <summary>Deletes by id, and notes that the article must not come back. Its text stays in files until its segments are written anew.</summary>
    internal void Erase(string id)
    {
        if (FindArticle(id) is { } article) Addresses.Forget(article.Source, article.Url);
        Delete(id);
        Erased.Add(id);
    }

    /// <summary>Drops the forms of names that no article of the last commit has. Call it before anything else changes.</summary>
    internal void DropUnusedForms() => actors.DropUnused();

    /// <summary>Takes over what another index keeps beside its articles: whose each form of a name is, what is known of addresses and of watched folders, and what was erased. Call it
    /// before the first article is put.</summary>
    /// <param name="attachment">Gives the bytes of an attachment, null where there are none.</param>
    internal void TakeOver(Func<string, byte[]?> attachment)
    {
        actors.TakeOver(attachment(FormTableFormat.Attachment));
        foreach (var name in new[] { AddressesAttachment, WatchedAttachment, ErasedIds.Attachment })
        {
            if (attachment(name) is { } bytes) writer.Attach(name, bytes);
        }
    }

    /// <summary>Makes everything so far durable and visible to readers. Does nothing if nothing changed.</summary>
    /// <returns>Number of the commit; merges take numbers of their own.</returns>
    public long Commit()
    {
        actors.Keep();
        stories.Apply();
        if (addresses is { IsChanged: true }) writer.Attach(AddressesAttachment, addresses.Write());
        if (erased is { IsChanged: true }) writer.Attach(ErasedIds.Attachment, erased.Write());
        var metadata = new Dictionary<string, string> { [ZoneKey] = zone.Id };
        if (actors.ComparedWith is { } names) metadata[NamesKey] = names;
        return writer.Commit(metadata);
    }

    /// <summary>Merges into few segments without deleted articles, and commits.</summary>
    /// <param name="most">How many segments may be left.</param>
    /// <param name="progress">Told which share of a merge is done, from 0 to 1, or null.</param>
    /// <param name="cancellation">Ends it; what was merged until then stays so.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    internal void Compact(int most, IProgress<double>? progress, CancellationToken cancellation)
    {
        writer.Compact(most, progress, cancellation);
        writer.Commit();
    }

    /// <summary>Waits for the merges that commits began, which closing the writer would end. Call it behind the last commit.</summary>
    /// <param name="cancellation">Ends the wait: what is merged by then stays so, the rest is left for another writer.</param>
    public void FinishMerges(CancellationToken cancellation = default)
    {
        try
        {
            writer.FinishMerges(cancellation);
        }
        catch (OperationCanceledException)
        {
        }
    }

    /// <summary>Gives articles with a form of a name that is another actor's now their new actors. Call it before anything else changes.</summary>
    /// <returns>How many articles that are.</returns>
    internal int CompareForms() => actors.Compare();

    /// <summary>Notes that all articles were recognised by the listed names of now.</summary>
    internal void StampRecognised()
    {
        StampRecognised(_ => true);
        actors.KeepThisCopyAlone();
    }

    /// <summary>Notes that articles were recognised by the listed names of now, without any change.</summary>
    /// <param name="isRecognised">Whether an article, by its id, was.</param>
    internal void StampRecognised(Func<string, bool> isRecognised) =>
        writer.RewriteColumn(ArticleSchema.Recognised, (id, values) => (values is [var stamp] && stamp == actors.Stamp) || !isRecognised(id) ? null : [actors.Stamp]);

    private IReadOnlyList<string> TopicsOf(Article article, IReadOnlyList<string> actorIds)
    {
        var document = ArticleSchema.ToSearchable(article, actorIds, article.StatedTopics, zone);
        var analysis = new DocumentAnalysis(ArticleSchema.Schema, document);
        return topics.Of(article, document, analysis, article.StatedOnly ? [] : topics.OfText(document, analysis));
    }

    /// <summary>Closes without committing: what is not committed is dropped.</summary>
    public void Dispose() => writer.Dispose();
}
