using SearchPortal.News.Sources.Addresses;

namespace SearchPortal.News.Tests.Sources.Addresses;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a", "/ab", false)]
    [InlineData("User-agent: *\nDisallow: /a", "/b", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /*a*b$", "/a/bb", false)]
    [InlineData("User-agent: *\nDisallow: /exact$", "/exactly", true)]
    [InlineData("user-agent: other\ndisallow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: searchportal/2.0\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: SearchPortal # us\nAllow: /", "/a", true)]
    [InlineData("User-agent: SearchPortal\nDisallow: /a\nUser-agent: *\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: SearchPortal\nDisallow: /a\nUser-agent: x\nDisallow: /c\nUser-agent: SearchPortal\nDisallow: /b", "/b", false)]
    [InlineData("Disallow: /", "/a", true)]
    public void The_longest_rule_of_the_group_for_this_program_decides(string rules, string path, bool isAllowed) =>
        RobotsRules.Read(rules).Allows(new Uri("https://post.example" + path)).ShouldBe(isAllowed);

    [Fact]
    public void A_pattern_of_many_stars_ends_soon() =>
        RobotsRules.Read("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 900)) + "$").Allows(new Uri("https://post.example/" + new string('a', 2000) + "b")).ShouldBeTrue();
}
