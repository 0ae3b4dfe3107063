using SearchPortal.News.Catalog;
using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Tests.Pages;

public sealed class FacetNodeTests
{
    [Fact]
    public void Values_stand_below_their_parents_in_the_order_of_the_list()
    {
        var nodes = FacetNode.Of([Value("war"), Value("talks"), Value("siege", "war"), Value("truce", "war"), Value("walls", "siege")]);
        nodes.Select(node => node.Value.Value).ShouldBe(["war", "talks"]);
        nodes[0].Below.Select(node => node.Value.Value).ShouldBe(["siege", "truce"]);
        nodes[0].Below[0].Below.Single().Value.Value.ShouldBe("walls");
    }

    [Fact]
    public void A_value_whose_parent_is_not_listed_stands_at_the_top() =>
        FacetNode.Of([Value("siege", "war"), Value("")]).Select(node => node.Value.Value).ShouldBe(["siege", ""]);

    private static FacetValue Value(string value, string? parent = null) => new(value, value, 1, Selected: false, Parent: parent);
}
