namespace SearchPortal.News.Catalog.Reviewing;

/// <summary>Looks up what the articles show of a candidate.</summary>
internal static class CandidateReader
{
    private const int MostOutlets = 6;
    private const int MostExamples = 3;

    // So many articles are read to see how the spelling is written most.
    private const int ReadArticles = 20;

    public static CandidateEvidence Read(CatalogSnapshot snapshot, SpellingCandidate candidate, CancellationToken cancellation)
    {
        var request = new SearchRequest { Query = $"\"{candidate.Spelling}\"", Variants = false, Size = ReadArticles, FacetSize = MostOutlets };
        var answer = new SearchRun(snapshot, request, () => throw new InvalidOperationException("no cursor was asked for"), cancellation).Answer();
        return new CandidateEvidence(
            WrittenOf(candidate, answer.Hits),
            [.. answer.Outlets.Values.Where(outlet => outlet.Value != FacetValue.Unknown)],
            answer.Outlets.More,
            [.. answer.Hits.DistinctBy(hit => TextOf(hit).Text).Take(MostExamples).Select(hit => new CandidateExample(hit.Id, hit.Outlet, hit.Published, hit.Language, TextOf(hit)))]);
    }

    /// <summary>As most of the articles write it. What is cut off a word, such as a possessive, is no part of it.</summary>
    private static string WrittenOf(SpellingCandidate candidate, IReadOnlyList<SearchHit> hits)
    {
        var key = WordQueries.Folded(candidate.Spelling);
        return hits.SelectMany(hit => hit.Reasons).Select(reason => (Text: WithoutRest(reason.Found), reason.Count))
            .Where(found => WordQueries.Folded(found.Text) == key)
            .GroupBy(found => found.Text, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(found => found.Count)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key).FirstOrDefault() ?? candidate.Spelling;
    }

    private static string WithoutRest(string found)
    {
        var tokens = WordQueries.Analyze(found);
        return tokens.Count == 0 ? found : found[tokens[0].Start..tokens[^1].End];
    }

    private static MarkedText TextOf(SearchHit hit) => hit.Title.Ranges.Count > 0 || hit.Passages.Count == 0 ? hit.Title : hit.Passages[0];
}
