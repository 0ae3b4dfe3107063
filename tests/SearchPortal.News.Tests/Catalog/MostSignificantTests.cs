using System.Globalization;
using SearchPortal.Engine.Collecting;
using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

public sealed class MostSignificantTests
{
    private const int All = 20_000;

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Rare_values_that_are_passed_over_are_none_of_the_first(int seed)
    {
        var random = new Random(seed);
        var articles = random.Next(1, All / 2);
        var corpus = new Dictionary<string, long>();
        var found = new Dictionary<string, long>();
        for (var value = 0; value < 3_000; value++)
        {
            // Most are rare; some of the rare ones are in no other article.
            long count = Math.Min(articles, 1 + (long)(articles * Math.Pow(random.NextDouble(), 9)));
            var name = value.ToString(CultureInfo.InvariantCulture);
            found[name] = count;
            corpus[name] = count + (random.Next(3) == 0 ? 0 : (long)((All - articles) * Math.Pow(random.NextDouble(), 6)));
        }

        FacetCounts foundCounts = new("", found, 0), corpusCounts = new("", corpus, 0);
        foreach (var size in new[] { 1, 6, 200, 5_000 })
        {
            var scored = MostSignificant.Of(foundCounts, articles, corpusCounts, All, size);

            scored.ShouldBe(found
                .Select(value => new MostSignificant.Scored(value.Key, value.Value, corpus[value.Key], LogLikelihood.OfExcess(value.Value, articles, corpus[value.Key], All)))
                .Where(value => value.Score > 0)
                .OrderByDescending(value => value.Score).ThenBy(value => value.Value, StringComparer.Ordinal)
                .Take(size));
        }
    }

    [Fact]
    public void Nothing_is_chosen_where_nothing_is_wanted() =>
        MostSignificant.Of(new FacetCounts("", new Dictionary<string, long> { ["a"] = 1 }, 0), 1, new FacetCounts("", new Dictionary<string, long> { ["a"] = 1 }, 0), 2, 0).ShouldBeEmpty();
}
