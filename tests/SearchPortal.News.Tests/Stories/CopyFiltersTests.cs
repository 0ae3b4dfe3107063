using SearchPortal.News.Stories;
using static SearchPortal.News.Tests.Stories.SampleNews;

namespace SearchPortal.News.Tests.Stories;

/// <summary>Filters against comparing the texts themselves.</summary>
public sealed class CopyFiltersTests
{
    private const long Day = 86_400;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Copies_are_never_filtered_out_and_most_others_are(int seed)
    {
        var news = new SampleNews(seed);
        var quoted = news.Sentences(40);
        var roots = Enumerable.Range(0, 6).Select(_ => news.Sentences(4 + news.Next(10))).ToArray();
        var texts = Enumerable.Range(0, 160).Select(i =>
        {
            var sentences = news.Changed(roots[news.Next(roots.Length)], news.Next(12)).Skip(news.Next(3)).ToArray();
            sentences[news.Next(sentences.Length)] = quoted[news.Next(quoted.Length)];
            return CopyText.Of(Article($"a{i}", string.Join('\n', sentences), news.Title()), news.Next(8) == 0 ? null : news.Next(9) * Day);
        }).ToArray();
        var filters = new CopyFilters(1 << 20);
        for (var i = 0; i < texts.Length; i++) filters.Note($"a{i}", texts[i].Shingles);
        int copies = 0, others = 0, left = 0;

        foreach (var one in texts)
        {
            for (var i = 0; i < texts.Length; i++)
            {
                var may = filters.MayBeCopies(one, $"a{i}", texts[i].Published);
                if (CopyComparison.AreCopies(one, texts[i]))
                {
                    copies++;
                    may.ShouldBeTrue();
                }
                else
                {
                    others++;
                    if (may) left++;
                }
            }
        }

        copies.ShouldBeGreaterThan(300);
        left.ShouldBeLessThan(others / 2);
    }

    [Fact]
    public void An_article_that_is_not_known_may_be_a_copy()
    {
        var news = new SampleNews(5);
        var (one, other) = (Text(news), Text(news));
        var filters = new CopyFilters(1 << 20);

        filters.MayBeCopies(one, "other", 9 * Day).ShouldBeTrue();
        filters.Note("other", other.Shingles);
        filters.MayBeCopies(one, "other", 9 * Day).ShouldBeFalse();
    }

    [Fact]
    public void A_new_state_takes_the_place_of_the_old_one()
    {
        var news = new SampleNews(6);
        var (one, other) = (Text(news), Text(news));
        var filters = new CopyFilters(1 << 20);
        filters.Note("a", other.Shingles);
        filters.Note("a", one.Shingles);

        filters.MayBeCopies(one, "a", 9 * Day).ShouldBeTrue();
        filters.MayBeCopies(other, "a", 9 * Day).ShouldBeFalse();
    }

    private static CopyText Text(SampleNews news) => CopyText.Of(Article("any", string.Join('\n', news.Sentences(12))), published: 0);
}
