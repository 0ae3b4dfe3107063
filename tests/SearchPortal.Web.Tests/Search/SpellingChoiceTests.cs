using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using SearchPortal.Web.Search;

namespace SearchPortal.Web.Tests.Search;

public sealed class SpellingChoiceTests
{
    [Theory]
    [InlineData("searched=Hifter&searched=Heftar&use=Hifter&use=Heftar", "")]
    [InlineData("searched=Hifter&searched=Heftar&use=Hifter", "&-spelling=Heftar")]
    [InlineData("searched=Hifter&searched=Heftar", "&-spelling=Hifter&-spelling=Heftar")]
    [InlineData("searched=Hifter&offered=Hafez&use=Hifter&use=Hafez", "&spelling=Hafez")]
    [InlineData("searched=Hifter&offered=Hafez&use=Hifter", "")]
    [InlineData("offered=Hafez&searched=Hifter&use=Hafez", "&spelling=Hafez&-spelling=Hifter")]
    [InlineData("use=Somebody", "")]
    public void What_is_ticked_and_what_is_not_becomes_an_address(string sent, string meant) =>
        SearchUrl.Write(SpellingChoice.Read(Query("?q=Haftar&outlet=Evening+Post&page=3&" + sent)).Request).ShouldBe("/search?q=Haftar&outlet=Evening%20Post" + meant);

    [Fact]
    public void More_than_can_be_chosen_is_told()
    {
        var sent = string.Concat(Enumerable.Range(0, SearchUrl.MaxFacetValues + 1).Select(number => $"&searched=a{number}"));
        SpellingChoice.Read(Query("?q=Haftar" + sent)).TooMuch.ShouldNotBeNull().Message.ShouldContain("64 spellings");
    }

    private static QueryCollection Query(string text) => new(QueryHelpers.ParseQuery(text));
}
