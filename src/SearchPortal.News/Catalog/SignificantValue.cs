namespace SearchPortal.News.Catalog;

/// <summary>A value that articles of a search have more often than others.</summary>
/// <param name="Value">The value, with its articles in the search.</param>
/// <param name="InCorpus">Articles that have it in the whole index.</param>
/// <param name="Score">Dunning's log-likelihood ratio: the larger, the less likely by chance; above 10.8 less often than once in a thousand.</param>
public sealed record SignificantValue(FacetValue Value, long InCorpus, double Score);
