using SearchPortal.News.Catalog.Suggesting;
using SearchPortal.News.Sources;

namespace SearchPortal.News.Catalog.Pasting;

/// <summary>Reads a text as an article would be read, without keeping it.</summary>
internal sealed class PastedTextReader(CatalogSnapshot snapshot, CancellationToken cancellation)
{
    private const int MostUnknown = 50;

    public PastedText Read(string text, int size)
    {
        var article = snapshot.Pipeline.Build(new RawArticle { Id = "pasted", ContentHash = 0, Format = "text", Source = "pasted", Text = text });
        var actors = article.Mentions.Select(snapshot.Unlisted.ActorOf).OfType<string>().CountBy(actor => actor)
            .OrderByDescending(actor => actor.Value).ThenBy(actor => actor.Key, StringComparer.Ordinal).Select(actor => actor.Key).ToArray();
        var unknown = article.Mentions.Where(mention => snapshot.Unlisted.ActorOf(mention) is null).Select(mention => mention.Form).Distinct(StringComparer.Ordinal).Take(MostUnknown);
        return new PastedText(
            [.. actors.Select(actor => ArticlePresenter.View(snapshot, article, actor))],
            [.. unknown],
            new SimilarArticles(snapshot, cancellation).Like(article, actors, size));
    }
}
