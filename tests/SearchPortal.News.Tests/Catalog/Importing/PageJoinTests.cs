using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog.Importing;

public sealed class PageJoinTests : IDisposable
{
    private const string Address = "https://press.example/news/harbour-opens";
    private const string First = "The harbour opened on Monday after years of work, and the first ships came in before noon, as the port authority said in the city.";
    private const string Second = "Fishermen had asked for the new pier for a long time, and many of them stood on the quay when the mayor cut the ribbon in the rain.";
    private const string Third = "The next part of the work is to begin in spring, with a road to the north and a hall for the market that the council promised.";

    private readonly TestCatalog index = new();

    public PageJoinTests() => Directory.CreateDirectory(Pages);

    private string Pages => index.Folder.File("pages");

    public void Dispose() => index.Dispose();

    [Theory]
    [InlineData("a", "b", "c")]
    [InlineData("c", "b", "a")]
    [InlineData("b", "c", "a")]
    public void Pages_of_one_article_are_joined_in_their_order_whatever_order_they_are_read_in(string first, string second, string third)
    {
        WritePage(first, First, Address, next: Address + "?page=2");
        WritePage(second, Second, Address + "?page=2", previous: Address, next: Address + "?page=3");
        WritePage(third, Third, Address + "?page=3", previous: Address + "?page=2");

        index.Import(Pages).Articles.ShouldBe(3);

        Body().ShouldBe(string.Join("\n\n", First, Second, Third));
    }

    [Fact]
    public void Reading_joined_pages_again_changes_nothing()
    {
        WritePage("a", First, Address, next: Address + "?page=2");
        WritePage("b", Second, Address + "?page=2", previous: Address);
        index.Import(Pages);

        index.Import(Pages).Unchanged.ShouldBe(2);
    }

    [Fact]
    public void A_page_that_changed_takes_the_place_of_its_earlier_state()
    {
        WritePage("a", First, Address, next: Address + "?page=2");
        WritePage("b", Second, Address + "?page=2", previous: Address);
        index.Import(Pages);
        WritePage("a", Third, Address, next: Address + "?page=2");

        index.Import(Pages).Updated.ShouldBe(1);

        Body().ShouldBe(string.Join("\n\n", Third, Second));
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    public void The_main_page_counts_and_the_short_form_is_passed_over(string main, string amp)
    {
        WritePage(main, First, Address);
        File.WriteAllText(Path.Combine(Pages, amp + ".html"), $"<!doctype html><html amp lang=en><head><title>Harbour opens</title><link rel=canonical href='{Address}'></head><body><article><h1>Harbour opens</h1><p>{Second}</p></article></body></html>");

        var summary = index.Import(Pages);

        summary.Duplicates.ShouldBe(0);
        Body().ShouldBe(First);
        index.Import(Pages).Updated.ShouldBe(0);
    }

    [Fact]
    public void Two_pages_that_claim_to_be_the_same_are_reported()
    {
        WritePage("a", First, Address);
        WritePage("b", Second, Address);

        index.Import(Pages).Duplicates.ShouldBe(1);

        Body().ShouldBe(First);
    }

    private string Body()
    {
        using var catalog = ArticleCatalog.Open(index.Options);
        return catalog.Get(Address).ShouldNotBeNull().Article.Body;
    }

    private void WritePage(string name, string text, string canonical, string? previous = null, string? next = null) => File.WriteAllText(
        Path.Combine(Pages, name + ".html"),
        $"<!doctype html><html lang=en><head><title>Harbour opens</title><link rel=canonical href='{canonical}'>{Link("prev", previous)}{Link("next", next)}</head><body><article><h1>Harbour opens</h1><p>{text}</p></article></body></html>");

    private static string Link(string kind, string? address) => address is null ? "" : $"<link rel={kind} href='{address}'>";
}
