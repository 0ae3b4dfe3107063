using SearchPortal.Engine.Matching;
using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

public sealed class OnAllProcessorsTests
{
    [Theory, InlineData(0), InlineData(1), InlineData(1000)]
    public void Results_stand_in_the_order_of_the_items(int count) =>
        OnAllProcessors.Select([.. Enumerable.Range(0, count)], item => item * 2).ShouldBe(Enumerable.Range(0, count).Select(item => item * 2));

    [Fact]
    public void What_an_item_throws_is_thrown_as_it_is() =>
        Should.Throw<SearchTooCostlyException>(() => OnAllProcessors.Select<int, int>([.. Enumerable.Range(0, 100)], item => item == 50 ? throw new SearchTooCostlyException("fifty") : item)).Message.ShouldBe("fifty");
}
