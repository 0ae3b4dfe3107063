using SearchPortal.Engine.Collecting;

namespace SearchPortal.News.Catalog;

/// <summary>Chooses the values that some articles have most surely more often than all others, by <see cref="LogLikelihood"/>.</summary>
internal static class MostSignificant
{
    // The frequent values set a mark that most of the rare ones, of which there may be many thousands, can't reach.
    private const int Sample = 100;

    // Scores are sums of rounded numbers.
    private const double Tolerance = 1e-9;

    /// <summary>A value with its counts.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Count">Articles found that have it.</param>
    /// <param name="InCorpus">All articles that have it.</param>
    /// <param name="Score">How surely it is more frequent in what was found.</param>
    public readonly record struct Scored(string Value, long Count, long InCorpus, double Score);

    /// <summary>The first values, the most significant first; fewer where no others are more frequent.</summary>
    /// <param name="found">Counts over the articles found.</param>
    /// <param name="articles">How many were found.</param>
    /// <param name="corpus">Counts over all articles.</param>
    /// <param name="all">All articles.</param>
    /// <param name="size">How many values are wanted.</param>
    public static Scored[] Of(FacetCounts found, long articles, FacetCounts corpus, long all, int size)
    {
        if (size <= 0) return [];
        var first = Best(found.Largest(Sample));
        if (found.Counts.Count <= Sample) return first;
        return Best(found.AtLeast(first.Length < size ? 1 : LeastCount(first[^1].Score)));

        Scored[] Best(IEnumerable<KeyValuePair<string, long>> values) =>
            [.. values.Select(Score).Where(value => value.Score > 0).OrderByDescending(value => value.Score).ThenBy(value => value.Value, StringComparer.Ordinal).Take(size)];

        Scored Score(KeyValuePair<string, long> value)
        {
            var inCorpus = corpus.Counts[value.Key];
            // A story that is found without a value may have it by a report that is not found. It is compared as one without it.
            return new Scored(value.Key, value.Value, inCorpus, LogLikelihood.OfExcess(value.Value, articles, Math.Min(inCorpus, all - (articles - value.Value)), all));
        }

        // A value of a given count is most significant where nothing else in the corpus has it, and then the more so the greater the count is.
        long LeastCount(double mark)
        {
            long low = 1, high = articles;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (LogLikelihood.OfExcess(middle, articles, middle, all) >= mark * (1 - Tolerance)) high = middle;
                else low = middle + 1;
            }

            return low;
        }
    }
}
