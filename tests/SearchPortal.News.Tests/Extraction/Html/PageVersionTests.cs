using SearchPortal.News.Extraction.Html;

namespace SearchPortal.News.Tests.Extraction.Html;

public sealed class PageVersionTests
{
    private const string Canonical = "<link rel=canonical href=" + Pages.Address + ">";

    [Fact]
    public void The_versions_of_an_article_share_its_address()
    {
        HtmlHead[] heads =
        [
            Pages.Head(Canonical),
            Pages.Head(Canonical, root: "amp"),
            Pages.Head(Canonical, root: "⚡"),
            Pages.Head(Canonical, Pages.Address + "/amp"),
            Pages.Head(Canonical, "https://amp.harbourtimes.example/politics/talks-begin-4711"),
            Pages.Head(Canonical, Pages.Address + "?outputType=amp"),
            Pages.Head(Canonical, Pages.Address + "/print"),
            Pages.Head(Canonical, Pages.Address + "?view=print"),
            Pages.Head(Canonical, Pages.Address + "?page=2"),
            Pages.Head(Canonical, Pages.Address + "/3/"),
        ];

        heads.Select(head => head.Address).ShouldAllBe(address => address == Pages.Address);
        heads.Select(head => head.Version.Kind).ShouldBe(
        [
            PageVersionKind.Main, PageVersionKind.Amp, PageVersionKind.Amp, PageVersionKind.Amp, PageVersionKind.Amp, PageVersionKind.Amp,
            PageVersionKind.Print, PageVersionKind.Print, PageVersionKind.Further, PageVersionKind.Further,
        ]);
        heads[^1].Version.Number.ShouldBe(3);
    }

    [Fact]
    public void A_page_that_is_its_own_canonical_page_is_the_main_one_whatever_it_is_made_with() =>
        Pages.Head(Canonical, Pages.Address, "amp").Version.ShouldBe(PageVersion.Main);

    [Fact]
    public void A_main_page_that_has_a_version_for_telephones_is_no_such_version() =>
        Pages.Head(Canonical + $"<link rel=amphtml href={Pages.Address}/amp>", Pages.Address).Version.ShouldBe(PageVersion.Main);

    [Theory]
    [InlineData("?page=2")]
    [InlineData("?seite=2")]
    [InlineData("/page/2/")]
    [InlineData(",page-2")]
    [InlineData("/seite-2")]
    public void A_further_page_that_names_itself_still_has_the_first_ones_address(string end)
    {
        var head = Pages.Head($"<link rel=canonical href=\"{Pages.Address}{end}\">");

        head.Version.ShouldBe(new PageVersion(PageVersionKind.Further, 2));
        head.Address!.TrimEnd('/').ShouldBe(Pages.Address);
    }

    [Theory]
    [InlineData("", "", "/3", 2)]
    [InlineData("", "/2", "/4", 3)]
    [InlineData("/2", "", "/3", 2)]
    [InlineData("/2/", "/1/", "", 2)]
    [InlineData("/3", "/2", "", 3)]
    [InlineData("", "?page=1", "?page=3", 2)]
    [InlineData("", "?page=3", "", 4)]
    public void The_pages_before_and_after_tell_which_one_this_is(string canonical, string previous, string next, int number)
    {
        var head = Pages.Head($"<link rel=canonical href=\"{Pages.Address}{canonical}\"><link rel=prev href=\"{Pages.Address}{previous}\">" + (next.Length > 0 ? $"<link rel=next href=\"{Pages.Address}{next}\">" : ""));

        head.Version.ShouldBe(new PageVersion(PageVersionKind.Further, number));
        head.Address!.TrimEnd('/').ShouldBe(Pages.Address);
    }

    [Fact]
    public void The_report_before_this_one_is_no_page_of_it()
    {
        var head = Pages.Head(Canonical + "<link rel=prev href=https://www.harbourtimes.example/politics/storm-4710><link rel=next href=https://www.harbourtimes.example/politics/fair-4712>");

        head.Version.ShouldBe(PageVersion.Main);
        head.Address.ShouldBe(Pages.Address);
    }

    [Theory]
    [InlineData("https://www.harbourtimes.example/2024/05/03")]
    [InlineData("https://www.harbourtimes.example/talks/12")]
    [InlineData("https://www.harbourtimes.example/a?page=talks")]
    [InlineData("https://www.harbourtimes.example/?page=12")]
    [InlineData("https://www.harbourtimes.example/landing-page-for-all")]
    public void A_number_at_the_end_alone_is_no_page(string address)
    {
        var head = Pages.Head($"<link rel=canonical href=\"{address}\">");

        head.Version.ShouldBe(PageVersion.Main);
        head.Address.ShouldBe(address);
    }

    [Fact]
    public void The_first_page_of_several_is_the_main_one() =>
        Pages.Head(Canonical + $"<link rel=next href={Pages.Address}/2>").Version.ShouldBe(PageVersion.Main);

    [Fact]
    public void A_version_without_a_canonical_address_is_known_by_its_own_without_the_mark()
    {
        var head = Pages.Head("", Pages.Address + "?print=1");

        head.Version.Kind.ShouldBe(PageVersionKind.Print);
        head.Address.ShouldBe(Pages.Address);
    }
}
