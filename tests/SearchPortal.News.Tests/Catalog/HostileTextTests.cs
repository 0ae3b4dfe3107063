using System.Text;
using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>Any text that gets as far as the writer is kept, found and shown.</summary>
public sealed class HostileTextTests : IDisposable
{
    private readonly TestCatalog index = new();

    public static TheoryData<string> Texts => new(
        "half a pair \uD83D stands before oil",
        "\uDE00oil\uD83D",
        "oil\0oil \u0001\u001F\u007F oil",
        "\u202Eoil\u202C \u200Foil\u200E نفط oil \u2066\u2067",
        new string('x', 1 << 20) + " oil",
        new string('x', 1 << 20) + "oil",
        string.Concat(Enumerable.Repeat("oil", 100_000)),
        string.Concat(Enumerable.Repeat("oil. ", 10_000)),
        new string('\u0301', 100_000) + "oil",
        string.Concat(Enumerable.Repeat("OilOil", 2_000)) + " Oil",
        new string('\n', 10_000) + "oil",
        "<b>oil</b> &amp; <script>alert('oil')</script> \"} ]]> oil",
        "𐐀oil 😀 oil 👨‍👩‍👧 o\u0301il",
        " ",
        "");

    public void Dispose() => index.Dispose();

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void Text_survives_index_search_and_view(string text)
    {
        Put(new Article { Id = "a", Title = "Oil " + text, Blocks = [new Block(BlockKind.Paragraph, text), new Block(BlockKind.Paragraph, "oil")], Outlet = text, Source = "test" });

        foreach (var query in new[] { "oil", "\"oil\"", "o*", "oil oil oil", "oil OR " + text[..Math.Min(text.Length, 500)] })
        {
            var hit = index.Search(new SearchRequest { Query = query, Explain = true }).Hits.ShouldHaveSingleItem();
            foreach (var shown in hit.Passages.Prepend(hit.Title)) Marks.ShouldBeSound(shown);
            var view = index.Catalog.Get("a", query).ShouldNotBeNull();
            view.Title!.Text.Length.ShouldBe(text.Length + 4);
            view.Blocks.Select(block => block.Text.Length).ShouldBe([text.Length, 2 + 1]);
            foreach (var shown in view.Blocks.Prepend(view.Title)) Marks.ShouldBeSound(shown);
            Marks.In(view).ShouldContain("oil");
        }
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_shown_as_the_sign_for_an_unreadable_character()
    {
        Put(new Article { Id = "a", Title = "Oil \uD83D", Blocks = [new Block(BlockKind.Paragraph, "a\uDE00b")], Authors = ["\uD83D"], Source = "test" });
        var view = index.Catalog.Get("a")!;

        view.Title!.Text.ShouldBe("Oil \uFFFD");
        view.Article.Body.ShouldBe("a\uFFFDb");
        view.Article.Authors.ShouldBe(["\uFFFD"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0000")]
    [InlineData("a\nb")]
    [InlineData("a\uD83D")]
    [InlineData("\uDE00a")]
    [InlineData("a\uFFFD")]
    [InlineData("a\u0085")]
    public void An_id_that_can_not_be_kept_is_refused(string id)
    {
        using var writer = CatalogWriter.Open(index.Options);

        Should.Throw<ArgumentException>(() => writer.Put(Short(id)));
        Should.Throw<ArgumentException>(() => writer.Put(Short(new string('x', ArticleId.MaxLength + 1))));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("../../etc/passwd")]
    [InlineData("https://news.example/?q=%00&a=1#ü")]
    [InlineData("خبر 😀")]
    public void Any_visible_id_is_found_again(string id)
    {
        var longest = string.Concat(Enumerable.Repeat("ب", ArticleId.MaxLength));
        Put(Short(id), Short(longest));

        index.Catalog.Get(id).ShouldNotBeNull().Article.Id.ShouldBe(id);
        index.Catalog.Get(longest).ShouldNotBeNull().Article.Id.ShouldBe(longest);
        index.Catalog.Get(id + "\uD83D").ShouldBeNull();
    }

    [Theory]
    [InlineData("\uD83D")]
    [InlineData("\0")]
    [InlineData("\"\uDE00\"")]
    [InlineData("outlet:\uD83D")]
    [InlineData("date:\u0661\u0662\u0663\u0664")]
    [InlineData("((((((((((\"")]
    public void Any_query_is_answered(string query)
    {
        Put(Short("a"));

        index.Search(query).Hits.Count.ShouldBeLessThanOrEqualTo(1);
        index.Catalog.Get("a", query).ShouldNotBeNull();
    }

    [Fact]
    public void A_query_of_a_megabyte_is_answered()
    {
        Put(Short("a"));
        var query = new StringBuilder();
        while (query.Length < 1 << 20) query.Append("oil AND (gas OR ");

        index.Search(query.ToString()).Query.Notes.ShouldNotBeEmpty();
    }

    private static Article Short(string id) => new() { Id = id, Blocks = [new Block(BlockKind.Paragraph, "oil")], Source = "test" };

    private void Put(params Article[] articles)
    {
        using var writer = CatalogWriter.Open(index.Options);
        foreach (var article in articles) writer.Put(article);
        writer.Commit();
    }
}
