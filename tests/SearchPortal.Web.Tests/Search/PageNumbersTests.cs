using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Tests.Search;

public sealed class PageNumbersTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(1, 9, "1 2 … 9")]
    [InlineData(5, 9, "1 … 4 5 6 … 9")]
    [InlineData(4, 9, "1 2 3 4 5 … 9")]
    [InlineData(9, 9, "1 … 8 9")]
    public void A_pager_offers_the_ends_and_the_neighbours(int current, int last, string offered) =>
        string.Join(' ', PageNumbers.Around(current, last).Select(page => page?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "…")).ShouldBe(offered);

    [Theory]
    [InlineData(0, 20, 1)]
    [InlineData(20, 20, 1)]
    [InlineData(21, 20, 2)]
    [InlineData(1_000_000, 20, 500)]
    [InlineData(50, 0, 1)]
    public void The_last_page_is_within_what_can_be_paged_through(long hits, int size, int last) =>
        PageNumbers.Last(new SearchRequest { Size = size }, hits).ShouldBe(last);
}
