using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Profiles;

namespace SearchPortal.News.Tests.Catalog.Profiles;

/// <summary>What is known of an actor, an outlet or a topic, over articles whose every count is known.</summary>
public sealed class ProfileTests : IClassFixture<ProfileTests.Harbour>
{
    private readonly TestCatalog harbour;

    public ProfileTests(Harbour harbour)
    {
        ArgumentNullException.ThrowIfNull(harbour);
        this.harbour = harbour.Catalog;
    }

    [Theory]
    [InlineData("actor", "ada-quill", "ada-quill", 3)]
    [InlineData("actor", "Quill", "ada-quill", 3)]
    [InlineData("outlet", "Morning Post", "Morning Post", 2)]
    [InlineData("outlet", "morning-post", "Morning Post", 2)]
    [InlineData("topic", "ports", "ports", 3)]
    [InlineData("topic", "sea trade", "sea-trade", 3)]
    public void Each_is_known_by_its_names_and_counts_its_articles(string field, string asked, string value, long articles)
    {
        var profile = Ask(field, asked).ShouldNotBeNull();
        profile.Value.Value.ShouldBe(value);
        profile.Value.Count.ShouldBe(articles);
        profile.InCorpus.ShouldBe(7);
    }

    [Theory]
    [InlineData("actor", "nobody")]
    [InlineData("outlet", "(unknown)")]
    [InlineData("topic", "")]
    public void Of_what_nobody_named_there_is_no_profile(string field, string asked) => Ask(field, asked).ShouldBeNull();

    [Fact]
    public void Who_is_listed_and_in_no_article_has_a_profile_of_nothing()
    {
        var profile = Ask("actor", "cora-moss").ShouldNotBeNull();
        profile.Value.Count.ShouldBe(0);
        profile.First.ShouldBeNull();
        profile.Newest.ShouldBeEmpty();
        profile.Facts.Roles.Single().Title.ShouldBe("harbour master");
    }

    [Fact]
    public void An_actor_has_first_and_newest_articles_dates_and_outlets()
    {
        var profile = Ask("actor", "ada-quill")!;
        profile.First!.Id.ShouldBe("one");
        profile.Newest.Select(report => report.Id).ShouldBe(["three", "two", "one"]);
        profile.Dates.Bars.Sum(bar => bar.Count).ShouldBe(3);
        var outlets = profile.Facets.Single(facet => facet.Field == "outlet");
        outlets.Values.Select(value => (value.Value, value.Count)).ShouldBe([("Evening Post", 1L), ("Morning Post", 1L)]);
    }

    [Fact]
    public void An_outlet_counts_no_outlets_and_an_actor_not_itself()
    {
        Ask("outlet", "Morning Post")!.Facets.Select(facet => facet.Field).ShouldBe(["topic", "language"]);
        Ask("actor", "ada-quill")!.NamedWith.Select(each => each.Value.Value).ShouldBe(["bert-pike"]);
    }

    [Fact]
    public void Who_is_named_in_the_same_articles_is_tied()
    {
        var profile = Ask("outlet", "Morning Post")!;
        profile.NamedWith.Select(each => (each.Value.Value, each.Value.Count, each.InCorpus)).ShouldBe([("bert-pike", 2L, 3L), ("ada-quill", 1L, 3L)], ignoreOrder: true);
        profile.Ties.ShouldBe([new Tie(0, 1, 1)]);
    }

    [Fact]
    public void A_quotation_counts_where_the_name_stands_beside_it()
    {
        var quote = Ask("actor", "ada-quill")!.Quotes.ShouldHaveSingleItem();
        quote.Passage.Text.ShouldBe("“The harbour stays open all night,” Ada Quill said.");
        quote.Passage.Ranges.Select(range => quote.Passage.Text.Substring(range.Start, range.Length)).ShouldBe(["Ada Quill"]);
        quote.Report.Id.ShouldBe("two");
        // In the other one the name stands within the quotation only.
        Ask("actor", "bert-pike")!.Quotes.ShouldBeEmpty();
    }

    [Fact]
    public void Spellings_are_told_of_actors_alone()
    {
        Ask("actor", "ada-quill")!.Spellings!.Spellings.Select(spelling => (spelling.Spelling, spelling.Articles)).ShouldContain(("Quill", 3));
        Ask("outlet", "Morning Post")!.Spellings.ShouldBeNull();
    }

    [Fact]
    public void A_topic_tells_its_query_and_its_place()
    {
        var ports = Ask("topic", "ports")!;
        ports.Facts.Query.ShouldBe("harbour");
        ports.Facts.Above.ShouldBe([new Label("sea-trade", "sea trade")]);
        Ask("topic", "sea-trade")!.Facts.Below.Select(below => (below.Value, below.Count)).ShouldBe([("ports", 3L)]);
    }

    [Fact]
    public void Other_fields_have_no_profiles() => Should.Throw<ArgumentException>(() => Ask("language", "en"));

    private Profile? Ask(string field, string value) => harbour.Catalog.Profile(new ProfileRequest(field, value), TestContext.Current.CancellationToken);

    /// <summary>Seven articles of two listed outlets and of none.</summary>
    public sealed class Harbour : IDisposable
    {
        internal TestCatalog Catalog { get; } = new TestCatalog(
            actors: """
                actors:
                  - { id: ada-quill, name: Ada Quill, kind: person, spellings: [Quill] }
                  - { id: bert-pike, name: Bert Pike, kind: person, spellings: [Pike] }
                  - { id: cora-moss, name: Cora Moss, kind: person, spellings: [Cora Moss], roles: [{ title: harbour master }] }
                """,
            topics: """
                topics:
                  - { id: sea-trade, name: sea trade, query: freight }
                  - { id: ports, name: ports, query: harbour, parent: sea-trade }
                """,
            outlets: """
                outlets:
                  - { id: morning-post, name: Morning Post }
                  - { id: evening-post, name: Evening Post }
                """).Add(
            new { id = "one", title = "Quill opens the harbour", body = "Ada Quill spoke. Bert Pike heard her.", outlet = "Morning Post", date = "2026-01-01" },
            new { id = "two", title = "Night in the harbour", body = "It was dark. “The harbour stays open all night,” Ada Quill said. Rain fell.", outlet = "Evening Post", date = "2026-01-05" },
            new { id = "three", title = "A talk", body = "Ada Quill and Bert Pike met at noon.", date = "2026-02-01" },
            new { id = "four", title = "A letter", body = "“We all know what Bert Pike has done here,” it reads.", outlet = "Morning Post", date = "2026-02-02" },
            new { id = "five", title = "Rain", body = "It rained on the harbour.", date = "2026-02-03" },
            new { id = "six", title = "Snow", body = "It snowed.", date = "2026-02-04" },
            new { id = "seven", title = "Ice", body = "It froze.", date = "2026-02-05" });

        /// <inheritdoc/>
        public void Dispose() => Catalog.Dispose();
    }
}
