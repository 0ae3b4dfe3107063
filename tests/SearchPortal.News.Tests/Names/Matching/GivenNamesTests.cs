using SearchPortal.News.Names.Matching;

namespace SearchPortal.News.Tests.Names.Matching;

public class GivenNamesTests
{
    [Fact]
    public void Patterns_stand_for_all_their_spellings()
    {
        var names = new GivenNames(["حسن has(s|)(a|e)n", "حسين h(u|o)sein"]);
        names.All[0].ShouldBe(["حسن", "hassan", "hassen", "hasan", "hasen"], ignoreOrder: true);
        names.Compare("hassan", "hasen").ShouldBe(2);
        names.Compare("hassan", "حسن").ShouldBe(2);
        names.Compare("hassan", "hosein").ShouldBe(-2);
        names.Compare("hassan", "haftar").ShouldBe(-1);
        names.Compare("munir", "haftar").ShouldBe(0);
    }

    [Fact]
    public void An_open_parenthesis_is_refused() =>
        Should.Throw<InvalidDataException>(() => new GivenNames(["حسن has(s|an"])).Message.ShouldContain("has(s|an");

    [Fact]
    public void The_list_that_is_built_in_can_be_read()
    {
        GivenNames.Default.All.Count.ShouldBeGreaterThan(300);
        GivenNames.Default.Compare("muhammad", "mohamed").ShouldBe(2);
        GivenNames.Default.Compare("mahmoud", "mohamed").ShouldBe(-2);
        GivenNames.Default.All.ShouldAllBe(name => name.Count > 1);
    }
}
