using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Collecting;
using SearchPortal.Engine.Queries;
using SearchPortal.Engine.Suggesting;

namespace SearchPortal.News.Catalog.Suggesting;

/// <summary>Suggests headlines, newest first, from the index's own terms: those that were typed without an error, then those near.</summary>
internal sealed class HeadlineSuggestions(CatalogSnapshot snapshot, CancellationToken cancellation)
{
    /// <summary>The most words that a word with a typing error may mean.</summary>
    public const int MaxNearTerms = 16;

    // Agencies send one headline many times; it is suggested once, for its newest article.
    private const int HitsForOneHeadline = 4;

    public SuggestGroup Find(string text, int size)
    {
        var typed = TypedText.Read(text, Analyzers.Get(ArticleSchema.LabelAnalyzer));
        if (typed.Words.Count == 0 || size == 0) return new SuggestGroup(SuggestKind.Headline, 0, []);
        var plain = new BooleanQuery { Must = [.. typed.Words.Select((_, i) => Plain(typed, i))] };
        var found = Search(plain, size);
        var headlines = Present(found.Hits, typed, [], size);
        var total = found.Total;
        if (headlines.Count < size && typed.Words.Any(word => TypedText.AllowedEdits(word) > 0))
        {
            var near = Search(new BooleanQuery { Must = [.. typed.Words.Select((_, i) => Near(typed, i))], MustNot = [plain] }, size);
            headlines = Present(near.Hits, typed, headlines, size);
            total += near.Total;
        }

        return new SuggestGroup(SuggestKind.Headline, total, headlines);
    }

    private TopDocs Search(Query query, int size) =>
        snapshot.Searcher.Search(new SearchTask(query) { Size = size * HitsForOneHeadline, Sort = Sort.SchemaOrder }, cancellation: cancellation);

    private static BooleanQuery Plain(TypedText typed, int word) => new()
    {
        Should = [.. typed.FormsOf(word).Select(form => typed.IsBegun(word) ? (Query)new PrefixQuery(ArticleSchema.Title, form) : new TermQuery(ArticleSchema.Title, form))],
    };

    private BooleanQuery Near(TypedText typed, int word)
    {
        var plain = Plain(typed, word);
        if (TypedText.AllowedEdits(typed.Words[word]) is not (> 0 and var most)) return plain;
        var near = typed.FormsOf(word)
            .SelectMany(form => snapshot.Searcher.NearTerms(ArticleSchema.Title, form, most, typed.IsBegun(word), cancellation).Where(term => term.Edits > 0).Take(MaxNearTerms))
            .Select(term => new TermQuery(ArticleSchema.Title, term.Term));
        return new BooleanQuery { Should = [plain, .. near] };
    }

    /// <summary>The headlines of before, and new ones behind them.</summary>
    private List<Suggestion> Present(IReadOnlyList<Hit> hits, TypedText typed, IReadOnlyList<Suggestion> before, int size)
    {
        var headlines = before.ToList();
        var seen = before.Select(headline => headline.Label.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var hit in hits)
        {
            if (headlines.Count == size) break;
            var article = ArticleSchema.FromStored(snapshot.Searcher.Stored(hit));
            if (article.Title is not { } title || !seen.Add(title)) continue;
            headlines.Add(new Suggestion(
                article.Id,
                new MarkedText(title, [.. typed.Find(title).Select(span => new TextRange(span.Start, span.End - span.Start))]),
                null,
                1,
                Outlet: article.Outlet,
                Published: article.Published is null ? null : PublishedText.Iso(article.Published)));
        }

        return headlines;
    }
}
