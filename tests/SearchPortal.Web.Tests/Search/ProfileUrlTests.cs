using SearchPortal.News.Catalog;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Tests.Search;

public sealed class ProfileUrlTests
{
    [Theory]
    [InlineData("actor", "khalifa-haftar", "/actors/khalifa-haftar")]
    [InlineData("actor", "~khalifa-haftar", "/actors/~khalifa-haftar")]
    [InlineData("outlet", "A/B", "/outlets/A/B")]
    [InlineData("outlet", "A//B?", "/outlets/A%2F%2FB%3F")]
    [InlineData("topic", "ports", "/topics/ports")]
    public void An_address_is_read_as_it_was_written(string field, string value, string address)
    {
        ProfileUrl.Write(field, value).ShouldBe(address);
        ProfileUrl.ReadId(address, ProfileUrl.PathOf(field)).ShouldBe(value);
    }

    [Theory, InlineData("."), InlineData(".."), InlineData("")]
    public void A_name_that_browsers_would_tidy_away_leads_to_its_search(string value) => ProfileUrl.Write("outlet", value).ShouldStartWith("/search");

    [Fact]
    public void Two_values_of_one_facet_are_both_asked_for()
    {
        var both = ProfileUrl.SearchFor("actor", "a", "actor", "b");
        both.Actors.ShouldBe(["a", "b"]);
        both.ActorMatch.ShouldBe(FacetMatch.All);
        ProfileUrl.SearchFor("outlet", "o", "actor", "b").ActorMatch.ShouldBe(FacetMatch.Any);
    }
}
