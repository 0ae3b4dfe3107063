using SearchPortal.Engine;
using SearchPortal.News.Names;
using SearchPortal.News.Topics;

namespace SearchPortal.News.Catalog;

/// <summary>The writing side: one writer per index at a time, across processes.</summary>
public sealed class CatalogWriter : IDisposable
{
    internal const string ZoneKey = "zone";

    private readonly IndexWriter writer;
    private readonly TopicTagger topics;
    private readonly TimeZoneInfo zone;

    private CatalogWriter(IndexWriter writer, TopicTagger topics, TimeZoneInfo zone)
    {
        this.writer = writer;
        this.topics = topics;
        this.zone = zone;
    }

    /// <summary>Opens or creates the index for writing.</summary>
    /// <param name="options">Where the parts are. The zone counts when the index is made; afterwards it keeps its own.</param>
    /// <param name="memoryBudget">Bytes that may be buffered before a segment is written.</param>
    /// <exception cref="IOException">Another writer holds the index, or the folder can't be written.</exception>
    /// <exception cref="IndexSchemaException">The index was made with other fields.</exception>
    /// <exception cref="AuthorityException">The authority file is malformed.</exception>
    /// <exception cref="TopicsException">The topics file is malformed, or a topic's query asks for nothing.</exception>
    public static CatalogWriter Open(CatalogOptions options, long memoryBudget = 64 << 20)
    {
        var topics = options.TopicsFile is null ? TopicSet.Empty : TopicSet.Load(options.TopicsFile);
        var writer = IndexWriter.Open(options.IndexFolder, ArticleSchema.Schema, new IndexWriterOptions { MemoryBudget = memoryBudget, TermKeys = ArticleSchema.TermKeys });
        try
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(writer.Metadata.GetValueOrDefault(ZoneKey, options.Zone));
            var actors = options.ActorsFile is null ? ActorAuthority.Empty : ActorAuthority.Load(options.ActorsFile);
            return new CatalogWriter(writer, new TopicTagger(topics, actors, zone), zone);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Hash and source of the article with this id, committed or not, or null.</summary>
    public KnownArticle? Find(string id)
    {
        if (!writer.TryGetNumber(id, ArticleSchema.ContentHash, out var hash)) return null;
        writer.TryGetNumber(id, ArticleSchema.SourceOf, out var source);
        return new KnownArticle(unchecked((ulong)(hash ?? 0)), unchecked((ulong)(source ?? 0)));
    }

    /// <summary>Where the article with this id was read from (see <see cref="Article.Source"/>), or null where there is none.
    /// Reads the whole article.</summary>
    public string? FindSource(string id) => writer.FindStored(id) is { } stored ? ArticleSchema.FromStored(stored).Source : null;

    /// <summary>Adds the article, or replaces the one with its id. Its topics are found here.</summary>
    /// <exception cref="ArgumentException">Its id is none, see <see cref="ArticleId"/>.</exception>
    public void Put(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArticleId.ThrowIfInvalid(article.Id);
        writer.UpdateDocument(topics.Tag(article, ArticleSchema.ToDocument(article, article.StatedTopics, zone)));
    }

    /// <summary>Deletes by id.</summary>
    /// <returns>False where there is no such article.</returns>
    public bool Delete(string id) => writer.DeleteDocument(id);

    /// <summary>Makes everything so far durable and visible to readers. Does nothing if nothing changed.</summary>
    /// <returns>Number of the commit; one that also merges takes several numbers.</returns>
    public long Commit() => writer.Commit(new Dictionary<string, string> { [ZoneKey] = zone.Id });

    /// <summary>Closes without committing: what is not committed is dropped.</summary>
    public void Dispose() => writer.Dispose();
}
