using SearchPortal.Engine;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;
using SearchPortal.News.Names;
using SearchPortal.News.Names.Forms;

namespace SearchPortal.News.Catalog.Actors;

/// <summary>Which articles wait for an edit of the authority file to be applied: those in which it can change who is recognised. The index tells them,
/// nothing is read again for it.</summary>
/// <param name="searcher">The index.</param>
/// <param name="authority">The authority as it is now.</param>
internal sealed class WaitingArticles(IndexSearcher searcher, ActorAuthority authority)
{
    private static readonly FacetRequest Stamps = new(ArticleSchema.Recognised, ArticleSchema.Recognised);

    /// <summary>Articles whose text must be read again; null where there is none.</summary>
    public Query? ToRead()
    {
        var now = RecognitionStamp.Of(authority);
        var parts = StampsOf(searcher).Where(stamp => stamp != now).Select(Changed).OfType<Query>().ToArray();
        return parts.Length == 0 ? null : new BooleanQuery { Should = parts };
    }

    /// <summary>Whether no article can wait, because all of it was done by the listed names of now. Cheap.</summary>
    public bool IsNone() =>
        searcher.Commit.Metadata.GetValueOrDefault(CatalogWriter.NamesKey) == authority.NamesVersion
        && searcher.Search(new SearchTask(new KeywordQuery(ArticleSchema.Recognised, [RecognitionStamp.Of(authority)])) { Size = 0, Sort = Sort.SchemaOrder }, limits: SearchLimits.None).Total == searcher.Documents;

    /// <summary>How many articles wait: those to be read again, and those with a form of a name that is another actor's now.</summary>
    public long Count()
    {
        var forms = FormTableFormat.Read(searcher.Attachment(FormTableFormat.Attachment));
        Query?[] parts = [ToRead(), WithForms(new FormAssigner(forms, authority).Moved)];
        var any = parts.OfType<Query>().ToArray();
        return any.Length == 0 ? 0 : searcher.Search(new SearchTask(new BooleanQuery { Should = any }) { Size = 0, Sort = Sort.SchemaOrder }, limits: SearchLimits.None).Total;
    }

    /// <summary>Articles with one of these forms; null for no form.</summary>
    public static Query? WithForms(IReadOnlyList<string> forms) => forms.Count == 0 ? null : new KeywordQuery(ArticleSchema.Form, forms);

    /// <summary>The stamps that articles have.</summary>
    public static IReadOnlyCollection<string> StampsOf(IndexSearcher searcher) =>
        [.. searcher.Search(new SearchTask(new MatchAllQuery()) { Size = 0, Sort = Sort.SchemaOrder, Facets = [Stamps] }, limits: SearchLimits.None).Facets[0].Counts.Keys];

    /// <summary>Articles of a stamp whose actors may be others now; null where there is none.</summary>
    private BooleanQuery? Changed(string stamp)
    {
        var ofStamp = new KeywordQuery(ArticleSchema.Recognised, [stamp]);
        var before = RecognitionStamp.AttachmentOf(stamp) is { } name ? AuthorityCopy.Read(searcher.Attachment(name)) : null;
        if (before is null) return new BooleanQuery { Filter = [ofStamp] };
        var change = AuthorityChange.Between(before, authority.Actors);
        return change.IsNone ? null : new BooleanQuery { Filter = [ofStamp, Concerned(change)] };
    }

    /// <summary>Articles with an actor that changed, or with all words of a spelling that did.</summary>
    private BooleanQuery Concerned(AuthorityChange change)
    {
        var spellings = change.Spellings.Select(spelling => ActorAuthority.KeyOf(spelling).Split(' ')).ToArray();
        var terms = WordForms.In(searcher, spellings.SelectMany(words => words).ToHashSet(StringComparer.Ordinal));
        var texts = spellings.Select(words => (Query)new BooleanQuery
        {
            Filter = [.. words.Distinct().Select(word => new BooleanQuery { Should = [.. terms[word].Select(term => new TermQuery(term.Field, term.Term)), new MatchNoneQuery()] })],
        });
        return new BooleanQuery { Should = [new KeywordQuery(ArticleSchema.Actor, [.. change.ActorIds]), .. texts] };
    }
}
