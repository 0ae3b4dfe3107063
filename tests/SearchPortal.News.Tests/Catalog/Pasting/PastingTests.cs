using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Pasting;

namespace SearchPortal.News.Tests.Catalog.Pasting;

/// <summary>Lists of names and texts that a reader pastes.</summary>
public sealed class PastingTests : IClassFixture<PastingTests.Names>
{
    private readonly TestCatalog names;

    public PastingTests(Names names)
    {
        ArgumentNullException.ThrowIfNull(names);
        this.names = names.Catalog;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Each_name_is_searched_in_its_spellings()
    {
        var answer = names.Catalog.SearchNames(["Dbeibeh", "Nobody Atall", "Dbeibeh"], cancellation: Cancellation);
        answer.Names.Select(name => (name.Name, name.Articles, name.First, name.Last)).ShouldBe([("Dbeibeh", 2L, "2026-01-01", "2026-02-01"), ("Nobody Atall", 0L, null, null)]);
        answer.Names[0].Spellings.ShouldBe(["Dbeibeh", "Dbeibah"], ignoreOrder: true);
        names.Search(new SearchRequest { Query = answer.Names[0].Query, Match = WordRule.All }).Total.ShouldBe(2);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a\" OR b\"")]
    [InlineData("*")]
    [InlineData("title:x\\")]
    [InlineData("((((")]
    [InlineData("\ud800")]
    public void No_sign_in_a_name_means_anything_but_itself(string name) =>
        names.Catalog.SearchNames([name], cancellation: Cancellation).Names.ShouldHaveSingleItem().Articles.ShouldBe(0);

    [Fact]
    public void A_list_has_a_bound() =>
        Should.Throw<ArgumentOutOfRangeException>(() => names.Catalog.SearchNames([.. Enumerable.Repeat("x", NameListAnswer.MaxNames + 1)], cancellation: Cancellation));

    [Fact]
    public void Comma_separated_values_hold_no_formula()
    {
        using var text = new StringWriter();
        var list = new NameListAnswer([new ListedName("=SUM(A1)", "q", ["+x", "y"], 3, "2026-01-01", null), new ListedName("late", "q", [], 0, null, null) { IsSearched = false }], 1);
        NameListCsv.Write(list, name => "/search?q=" + name.Query, text);
        text.ToString().ReplaceLineEndings("\n").ShouldBe("""
            name,spellings found,articles,first,last,search
            "'=SUM(A1)","'+x; y",3,2026-01-01,,/search?q=q
            late,,,,,/search?q=q

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_text_shows_whom_it_names_and_what_is_nearest()
    {
        var read = names.Catalog.ReadText("In the harbour of Tripoli, cranes and containers waited. Dbeibah looked at cranes.", cancellation: Cancellation);
        var actor = read.Actors.ShouldHaveSingleItem();
        actor.Id.ShouldBe("abdul-hamid-dbeibah");
        actor.Spellings.ShouldBe([new SpellingCount("Dbeibah", 1)]);
        read.Similar.Hits[0].Id.ShouldBe("cranes");
        read.Similar.Hits[0].Words.ShouldContain("cranes");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\0\ud800")]
    public void A_text_of_nothing_names_nobody(string text)
    {
        var read = names.Catalog.ReadText(text, cancellation: Cancellation);
        read.Actors.ShouldBeEmpty();
        read.Similar.Hits.ShouldBeEmpty();
    }

    /// <summary>Three articles, two of which name one man.</summary>
    public sealed class Names : IDisposable
    {
        internal TestCatalog Catalog { get; } = new TestCatalog(
            actors: "actors:\n  - { id: abdul-hamid-dbeibah, name: Abdul Hamid Dbeibah, kind: person, spellings: [Dbeibah, Dbeibeh] }\n").Add(
            new { id = "cranes", title = "Cranes in the harbour", body = "Dbeibah looked at cranes and containers.", date = "2026-01-01" },
            new { id = "talk", title = "A talk", body = "Dbeibeh spoke at noon.", date = "2026-02-01" },
            new { id = "rain", title = "Rain", body = "It rained on the cranes all day.", date = "2026-03-01" });

        /// <inheritdoc/>
        public void Dispose() => Catalog.Dispose();
    }
}
