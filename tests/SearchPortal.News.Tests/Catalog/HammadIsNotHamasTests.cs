using SearchPortal.News.Catalog;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Names that are alike are not the same: on real articles, of which many name Hamas.</summary>
public sealed class HammadIsNotHamasTests(PressCorpus press) : IClassFixture<PressCorpus>
{
    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Hammad_finds_no_article_that_only_names_Hamas()
    {
        var catalog = press.Catalog;
        var answer = catalog.Ask(new SearchRequest { Query = "Hammad", Size = SearchRequest.MaxSize });

        catalog.Ask(new SearchRequest { Query = "Hamas" }).Total.ShouldBeGreaterThan(20);
        answer.TotalPartial.ShouldBe(0);
        foreach (var hit in answer.Hits)
        {
            var article = catalog.Get(hit.Id)!.Article;
            PressCorpus.Hammad().IsMatch(article.Title + "\n" + article.Body).ShouldBeTrue(hit.Id);
            Marks.In(hit).ShouldAllBe(marked => !marked.Contains("Hamas", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Hamas_finds_exactly_the_articles_that_name_it()
    {
        var catalog = press.Catalog;
        var named = catalog.Ask(new SearchRequest { Query = "\"Hamas\"" }).Total;
        var answer = catalog.Ask(new SearchRequest { Query = "Hamas", Size = SearchRequest.MaxSize });

        answer.Total.ShouldBe(named);
        answer.Hits.SelectMany(Marks.In).ShouldAllBe(marked => marked.StartsWith("Hamas", StringComparison.OrdinalIgnoreCase) || marked.StartsWith("حماس", StringComparison.Ordinal));
    }
}
