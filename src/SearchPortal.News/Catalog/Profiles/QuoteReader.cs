using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Collecting;
using SearchPortal.News.Catalog.Grouping;
using SearchPortal.News.Quotations;

namespace SearchPortal.News.Catalog.Profiles;

/// <summary>Finds quotations beside an actor's name.</summary>
internal sealed class QuoteReader(CatalogSnapshot snapshot)
{
    /// <summary>The most quotes.</summary>
    public const int Most = 6;

    private const int MostOfArticle = 2;
    private const int LongestPassage = 800;

    // A text of megabytes costs no more than a long one.
    private const int MaxText = 50_000;

    /// <summary>The first quotes in some articles.</summary>
    /// <param name="actor">The actor's id.</param>
    /// <param name="hits">The articles, in the order in which quotes are wanted.</param>
    public IReadOnlyList<NearbyQuote> Find(string actor, IEnumerable<Hit> hits) => [.. hits.SelectMany(hit => Quotes(actor, hit)).Take(Most)];

    private IEnumerable<NearbyQuote> Quotes(string actor, Hit hit)
    {
        var article = ArticleSchema.FromStored(snapshot.Searcher.Stored(hit));
        var names = article.Mentions.Where(mention => !mention.InTitle && mention.Start < MaxText && snapshot.Unlisted.ActorOf(mention) == actor)
            .Select(mention => new TextSpan(mention.Start, mention.Start + mention.Length)).ToArray();
        if (names.Length == 0) return [];
        var body = article.Body.Length <= MaxText ? article.Body : article.Body[..MaxText];
        var quotations = QuotationFinder.Find(body).ToArray();
        if (quotations.Length == 0) return [];
        return Passages(SentenceSplitter.Split(body), quotations, names).Take(MostOfArticle).Select(passage => new NearbyQuote(
            new MarkedText(
                body[passage.Start..passage.End],
                [.. names.Where(name => name.Start >= passage.Start && name.End <= passage.End).Select(name => new TextRange(name.Start - passage.Start, name.End - name.Start))]),
            GroupReader.Report(article, null)));
    }

    /// <summary>The sentences of each quotation that name the actor outside of it; two quotations of one sentence are one passage.</summary>
    private static IEnumerable<TextSpan> Passages(List<TextSpan> sentences, (int Start, int End)[] quotations, TextSpan[] names)
    {
        var (at, behind) = (0, 0);
        foreach (var (start, end) in quotations)
        {
            if (start < behind) continue;
            while (at < sentences.Count && sentences[at].End <= start) at++;
            if (at == sentences.Count) yield break;
            var last = at;
            while (last + 1 < sentences.Count && sentences[last].End < end) last++;
            var passage = new TextSpan(sentences[at].Start, sentences[last].End);
            if (passage.End - passage.Start > LongestPassage || !names.Any(name => name.Start >= passage.Start && name.End <= passage.End && (name.End <= start || name.Start >= end))) continue;
            behind = passage.End;
            yield return passage;
        }
    }
}
