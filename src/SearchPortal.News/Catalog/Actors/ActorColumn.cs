using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Names;
using SearchPortal.News.Names.Forms;

namespace SearchPortal.News.Catalog.Actors;

/// <summary>
/// The writing side of the actors of articles: gives each form of a name its actor, and keeps the table of forms and a copy of the listed names with
/// the index. At every commit, an article's column holds the actors of its mentions by the table of that commit.
/// </summary>
/// <param name="writer">The index.</param>
/// <param name="folder">Its folder.</param>
/// <param name="authority">The listed actors.</param>
/// <param name="topicsOf">The topics of an article with these actors: a topic's query may ask for actors.</param>
internal sealed class ActorColumn(IndexWriter writer, string folder, ActorAuthority authority, Func<Article, IReadOnlyList<string>, IReadOnlyList<string>> topicsOf)
{
    private FormAssigner? forms;

    /// <summary>What the articles that are put now get in the column <see cref="ArticleSchema.Recognised"/>.</summary>
    public string Stamp { get; } = RecognitionStamp.Of(authority);

    /// <summary>The version of the listed names that the forms are compared with; null where there are no forms yet.</summary>
    public string? ComparedWith => forms is not null ? authority.NamesVersion : writer.Metadata.GetValueOrDefault(CatalogWriter.NamesKey);

    /// <summary>The actors of an article: those of its mentions, then those that its source states.</summary>
    public IReadOnlyList<string> ActorsOf(Article article) => ActorsOf(article, Assigner());

    /// <summary>Compares the forms of the index with the authority where that is another than last time, and gives the articles of the forms that moved their new
    /// actors. Call it before documents change: it asks the last commit.</summary>
    /// <returns>Articles with such forms.</returns>
    public int Compare()
    {
        if (forms is not null) return 0;
        var assigner = new FormAssigner(FormTableFormat.Read(writer.Attachment(FormTableFormat.Attachment)), authority);
        var articles = writer.LastCommit == 0 ? 0 : Move(assigner);
        // Only now: a table that is kept without its articles would never be compared again.
        forms = assigner;
        return articles;
    }

    /// <summary>Gives the articles of the forms that moved their new actors, and topics.</summary>
    private int Move(FormAssigner assigner)
    {
        using var searcher = IndexSearcher.Open(folder);
        searcher.Limits = SearchLimits.None;
        KeepCopies(WaitingArticles.StampsOf(searcher));
        if (WaitingArticles.WithForms(assigner.Moved) is not { } moved) return 0;
        var actors = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var topics = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (hit, stored) in searcher.StreamStored(new SearchTask(moved) { Sort = Sort.SchemaOrder }))
        {
            var article = ArticleSchema.FromStored(stored);
            actors[hit.Id] = ActorsOf(article, assigner);
            topics[hit.Id] = topicsOf(article, actors[hit.Id]);
        }

        writer.RewriteColumn(ArticleSchema.Actor, (id, _) => actors.GetValueOrDefault(id));
        writer.RewriteColumn(ArticleSchema.Topic, (id, values) => topics.GetValueOrDefault(id) is { } now && !now.ToHashSet().SetEquals(values) ? now : null);
        return actors.Count;
    }

    /// <summary>Gives the table and the copy of the listed names to the next commit, where they are new.</summary>
    public void Keep()
    {
        if (forms is not { } assigner) return;
        if (assigner.HasChanged)
        {
            var table = assigner.ToTable();
            writer.Attach(FormTableFormat.Attachment, FormTableFormat.Write(table));
            assigner.Kept();
        }

        var copy = RecognitionStamp.AttachmentOf(Stamp)!;
        if (!writer.Attachments.Contains(copy)) writer.Attach(copy, AuthorityCopy.Write(authority));
    }

    /// <summary>Goes on from the table of another index. One of a version that this program does not read is as good as none: the articles give all forms again.</summary>
    /// <param name="table">The bytes; null for none.</param>
    public void TakeOver(byte[]? table)
    {
        try
        {
            _ = FormTableFormat.Read(table);
            writer.Attach(FormTableFormat.Attachment, table);
        }
        catch (InvalidDataException)
        {
        }
    }

    /// <summary>Drops the forms that no article has. An automatic id that was made of such a form says its name: whoever else has the id gets another one.
    /// Call it before documents change: it asks the last commit.</summary>
    public void DropUnused()
    {
        var table = FormTableFormat.Read(writer.Attachment(FormTableFormat.Attachment));
        HashSet<string> used;
        using (var searcher = IndexSearcher.Open(folder))
        {
            var task = new SearchTask(new MatchAllQuery()) { Size = 0, Sort = Sort.SchemaOrder, Facets = [new FacetRequest(ArticleSchema.Form, ArticleSchema.Form)] };
            used = searcher.Search(task, limits: SearchLimits.None).Facets[0].Counts.Keys.ToHashSet(StringComparer.Ordinal);
        }

        if (table.Forms.All(form => used.Contains(form.Form))) return;
        var founders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var form in table.Forms.Where(form => form.AutomaticId is not null)) founders.TryAdd(form.AutomaticId!, form.Form);
        var left = table.Forms.Where(form => used.Contains(form.Form)).Select(form =>
            form.AutomaticId is { } id && !used.Contains(founders[id]) ? form with { AutomaticId = null, Reason = form.ListedId is null ? null : form.Reason } : form);
        // Of no version of the listed names: every form is compared again, and those without an id get one.
        writer.Attach(FormTableFormat.Attachment, FormTableFormat.Write(new FormTable(null, [.. left])));
        forms = null;
        Compare();
    }

    private static IReadOnlyList<string> ActorsOf(Article article, FormAssigner assigner)
    {
        var offices = article.Mentions.Where(mention => SpelledAlike.IsOffice(mention.Title)).ToLookup(mention => mention.Form, mention => mention.Title, StringComparer.Ordinal);
        var named = article.Mentions.Select(mention => mention.ActorId ?? assigner.ActorOf(mention.Form, mention.Kind, offices[mention.Form].FirstOrDefault()));
        return [.. named.Concat(article.StatedActors).Distinct(StringComparer.Ordinal)];
    }

    private FormAssigner Assigner()
    {
        Compare();
        return forms!;
    }

    /// <summary>Notes that every article was recognised by the listed names of now.</summary>
    public void KeepThisCopyAlone() => KeepCopies([]);

    /// <summary>Copies of listed names by which no article was recognised serve nothing.</summary>
    /// <param name="stamps">The stamps of articles, beside that of now.</param>
    private void KeepCopies(IReadOnlyCollection<string> stamps)
    {
        var used = stamps.Append(Stamp).Select(RecognitionStamp.AttachmentOf).ToHashSet();
        foreach (var name in writer.Attachments)
        {
            if (name.StartsWith(RecognitionStamp.AttachmentPrefix, StringComparison.Ordinal) && !used.Contains(name)) writer.Attach(name, null);
        }
    }
}
